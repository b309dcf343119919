// Which labels cost the series, alone and together, in all metrics or in one: ranked by what dropping them saves.
import {type ReactNode, useId, useMemo, useState} from 'react';
import type {LabelSetSaving, SeriesQuestion} from '../../calculators/cardinality/imports';
import {AskStatus} from './AskStatus';
import {familyOf} from './chosen-metrics';
import {type Draft, NEW_DRAFT} from './draft';
import {MetricBox} from './MetricBox';
import {ownLabels} from './own-labels';
import {SetTable} from './SetTable';
import {useSeries} from './series-context';
import styles from './series-detail.module.css';
import {setFinding} from './set-finding';
import {togetherIn} from './together';
import {useAnswer} from './use-answer';
import {listed} from './words';

/** Sets of each size that are asked for. */
const MOST_SETS = 100;

const SIZES = [
  {id: 'one', label: 'One label', most: 1},
  {id: 'two', label: 'Up to two', most: 2},
  {id: 'any', label: 'Any number', most: Number.POSITIVE_INFINITY},
] as const;

type SetsQuestion = Extract<SeriesQuestion, {ask: 'labelSets'}>;

export function LabelSets({onAdd}: {onAdd(draft: Draft): void}): ReactNode {
  const {exact} = useSeries();
  const id = useId();
  const [named, setNamed] = useState('');
  const [size, setSize] = useState<(typeof SIZES)[number]>(SIZES[1]);
  const [withOwn, setWithOwn] = useState(false);
  const [said, setSaid] = useState('');
  const metric = exact.metrics.some((each) => each.metric === named) ? named : '';
  const question: SetsQuestion = {ask: 'labelSets', metric: metric === '' ? null : metric, most: MOST_SETS};
  const asked = useAnswer<SetsQuestion>('labelSets', question);
  const isOfAnother = asked.of !== null && asked.of.metric !== question.metric;
  const family = metric === '' ? undefined : familyOf(metric, exact.families);
  const own = useMemo(() => ownLabels(family ? [family] : exact.families), [family, exact]);
  const shown = useMemo(() => {
    // Of all metrics, single labels are known without asking.
    const known: readonly LabelSetSaving[] = exact.labels
      .filter(({saved}) => saved > 0)
      .map(({label, values, saved}) => ({labels: [label], values: [values], saved, metrics: []}));
    const isPlain = metric === '' && (asked.answer === null || isOfAnother);
    const all = isPlain ? known : (asked.answer?.sets ?? []);
    const total = isPlain ? exact.series : (asked.answer?.total ?? 0);
    const isOut = (label: string) => !withOwn && own.includes(label);
    const isTogether = togetherIn(family ? [family] : exact.families);
    const sets = all.filter(({labels}) => !labels.some(isOut) && isTogether(labels));
    const alone = new Map(all.filter((set) => set.labels.length === 1).map((set) => [set.labels[0] ?? '', set.saved]));
    const singles = (family?.labels ?? exact.labels.map(({label}) => label))
      .filter((label) => !isOut(label))
      .map((label) => ({label, saved: alone.get(label) ?? 0}));
    return {
      isPlain,
      sets,
      alone,
      total,
      finding: setFinding(total, singles, sets),
      isThere: isPlain || asked.answer !== null,
    };
  }, [exact, metric, family, own, withOwn, isOfAnother, asked.answer]);
  const isStale = asked.pending && !shown.isPlain;
  const sets = useMemo(() => shown.sets.filter(({labels}) => labels.length <= size.most), [shown, size]);
  if (exact.series === 0) return null;

  function add(kind: 'aggregate' | 'dropLabels', labels: readonly string[]) {
    onAdd({
      ...NEW_DRAFT,
      ...{kind, labels, everywhere: !family, metrics: family ? [{metric: family.name}] : []},
    });
    setSaid(`${kind === 'aggregate' ? 'Aggregating away' : 'Dropping'} ${listed(labels)} is among the changes below.`);
  }
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`} data-prints>
      <h3 id={`${id}-title`}>Which labels cost the series</h3>
      {shown.isThere && (
        <p className={styles.finding} data-dim={isStale || undefined}>
          {shown.finding}
        </p>
      )}
      <div className={styles.controls}>
        <MetricBox id={`${id}-metric`} names={exact.metrics} value={named} onChange={setNamed} />
        <fieldset className={styles.choices}>
          <legend>Labels together</legend>
          {SIZES.map((each) => (
            <label key={each.id}>
              <input type="radio" name={`${id}-size`} checked={size === each} onChange={() => setSize(each)} />
              <span>{each.label}</span>
            </label>
          ))}
        </fieldset>
        {own.length > 0 && (
          <label className={styles.tick} htmlFor={`${id}-own`}>
            <input
              id={`${id}-own`}
              type="checkbox"
              checked={withOwn}
              onChange={(event) => setWithOwn(event.target.checked)}
            />
            With {listed(own)}, without which there is no {own.includes('le') ? 'histogram' : 'summary'}
          </label>
        )}
      </div>
      <AskStatus
        asked={asked}
        doing={metric === '' ? 'Single labels are counted; counting pairs and larger sets…' : `Counting in ${metric}…`}
      />
      <div data-dim={isStale || undefined}>
        {shown.isThere && <SetTable sets={sets} alone={shown.alone} total={shown.total} onAdd={add} />}
      </div>
      <p role="status" className={styles.hint}>
        {said}
      </p>
      {asked.answer && !asked.pending && (
        <p className={styles.hint}>{asked.answer.how} Labels that no metric has together are no set.</p>
      )}
    </section>
  );
}
