// The changes that a reader tries: what they leave together, each with its verdict and its configurations, and a form for another.
import {type Dispatch, type ReactNode, useEffect, useId, useMemo, useRef, useState} from 'react';
import type {Effect, Setting as ScrapeSetting} from '../../calculators/cardinality/imports';
import styles from '../Calculator/calculator.module.css';
import {Figure} from '../charts/Figure';
import {AskStatus} from './AskStatus';
import {ChangeForm} from './ChangeForm';
import {ChangeRow} from './ChangeRow';
import {type ChangeTitle, changeTitle, draftTitle, inFull} from './change-title';
import own from './changes.module.css';
import {NEW_DRAFT} from './draft';
import {Folded} from './Folded';
import {ScrapeJob} from './ScrapeJob';
import {useSeries} from './series-context';
import {useAnswer} from './use-answer';
import type {Stack, StackAction} from './use-stack';
import {type ReadChange, useReadChanges} from './use-what-ifs';
import {type CountedChange, waterfall} from './waterfall';

const NOTHING_YET =
  'Nothing is changed yet. Take a set of labels from above, or try a change: each is counted exactly, on what the ones before it left.';
const NO_EFFECTS: readonly Effect[] = [];
const USUAL = {job: 'app', interval: 15};

interface ChangesProps {
  readonly stack: Stack;
  readonly act: Dispatch<StackAction>;
}

/** A change with what it does, as far as that is known. */
interface Shown extends ReadChange {
  readonly title: ChangeTitle;
  /** Null while it is being counted, and where it does not apply. */
  readonly effect: Effect | null;
}

export function Changes({stack, act}: ChangesProps): ReactNode {
  const {exact} = useSeries();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const [job, setJob] = useState(USUAL);
  const [said, setSaid] = useState('');
  const [adding, setAdding] = useState(0);
  const changes = useReadChanges(stack);
  const whatIfs = useMemo(() => changes.flatMap(({read}) => read.whatIf ?? []), [changes]);
  const asked = useAnswer('effects', whatIfs.length > 0 ? {ask: 'effects', stack: whatIfs} : null);
  const shown = useShown(changes, asked.answer?.effects ?? NO_EFFECTS, asked.pending);
  const setting: ScrapeSetting = useMemo(() => ({families: exact.families, ...job}), [exact, job]);
  const counted = useCounted(shown, asked.pending);
  const before = asked.answer?.before ?? exact.series;
  const focus = useFocusOn(stack);

  function remove(change: Shown, place: number) {
    const next = stack.changes[place + 1] ?? stack.changes[place - 1];
    act({kind: 'remove', id: change.change.id});
    setSaid(`Taken out: ${inFull(change.title)}.`);
    if (next) focus(`change-${next.id}-remove`);
    else section.current?.focus();
  }
  return (
    <section ref={section} tabIndex={-1} className={own.section} aria-labelledby={`${id}-title`}>
      <div data-dim={asked.pending || undefined} data-prints>
        <Figure
          id={`${id}-title`}
          level={3}
          title="What changes would save"
          chart={counted.length === 0 ? {nothing: NOTHING_YET} : waterfall(before, counted)}
          touched
        />
      </div>
      <AskStatus asked={asked} doing="Counting what is left…" />
      <ol className={own.stack}>
        {shown.map((each, place) => (
          <ChangeRow
            key={each.change.id}
            place={place}
            count={shown.length}
            title={inFull(each.title)}
            change={each.change}
            read={each.read}
            effect={each.effect}
            pending={asked.pending}
            setting={setting}
            onReplace={(draft) => act({kind: 'replace', id: each.change.id, draft})}
            onMove={(by) => {
              act({kind: 'move', id: each.change.id, by});
              const isEnd = place + by === (by < 0 ? 0 : shown.length - 1);
              focus(`change-${each.change.id}-${by < 0 === isEnd ? 'down' : 'up'}`);
            }}
            onRemove={() => remove(each, place)}
          />
        ))}
      </ol>
      <p role="status" className={own.said}>
        {stack.removed && said}
      </p>
      {stack.removed && (
        <button type="button" className={styles.quiet} onClick={() => act({kind: 'putBack'})}>
          Put it back
        </button>
      )}
      {shown.length > 0 && <ScrapeJob job={job.job} interval={job.interval} onChange={setJob} />}
      <Folded key={adding} summary="Try a change">
        {() => (
          <ChangeForm
            id={`${id}-new`}
            draft={NEW_DRAFT}
            doneLabel="Add this change"
            onDone={(draft) => {
              act({kind: 'add', draft});
              setAdding(adding + 1);
              focus(`change-${stack.nextId}-remove`);
            }}
          />
        )}
      </Folded>
    </section>
  );
}

/** Effects come in the order of the changes that apply; an older answer may be of others. */
function useShown(changes: readonly ReadChange[], effects: readonly Effect[], pending: boolean): readonly Shown[] {
  return useMemo(() => {
    const byText = new Map(effects.map((effect) => [JSON.stringify(effect.whatIf), effect]));
    let next = 0;
    return changes.map((each): Shown => {
      const {draft} = each.change;
      const {whatIf} = each.read;
      if (!whatIf) return {...each, title: draftTitle(draft), effect: null};
      const effect = pending ? byText.get(JSON.stringify(whatIf)) : effects[next];
      next += 1;
      return {...each, title: changeTitle(whatIf, draft.everywhere), effect: effect ?? null};
    });
  }, [changes, effects, pending]);
}

/** For the waterfall: the last whole answer stays while another is counted. */
function useCounted(shown: readonly Shown[], pending: boolean): readonly CountedChange[] {
  const now = useMemo(
    () =>
      shown.flatMap(({change, title, effect}) =>
        effect
          ? [{id: String(change.id), title: title.what, before: effect.before, after: effect.after, safe: effect.safe}]
          : [],
      ),
    [shown],
  );
  const [last, setLast] = useState(now);
  if (!pending && last !== now) setLast(now);
  return pending && shown.length > 0 ? last : now;
}

/** Moves the focus to a control by its id once the change has been drawn. */
function useFocusOn(stack: Stack): (id: string) => void {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changed the stack has then been drawn
  useEffect(() => {
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [stack]);
  return (id) => {
    wanted.current = id;
  };
}
