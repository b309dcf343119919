// One change of the stack: its series before and after, whether it is safe, its configurations, and what can be done with it.
import {type ReactNode, useState} from 'react';
import type {Effect, Setting} from '../../calculators/cardinality/imports';
import styles from '../Calculator/calculator.module.css';
import {ChangeForm} from './ChangeForm';
import {Configurations} from './Configurations';
import own from './changes.module.css';
import type {Draft} from './draft';
import {Name} from './Name';
import type {ReadDraft} from './read-draft';
import type {Change} from './use-stack';
import {Verdict} from './Verdict';
import {inSeries, number, share} from './words';

interface ChangeRowProps {
  readonly place: number;
  readonly count: number;
  readonly title: string;
  readonly change: Change;
  readonly read: ReadDraft;
  readonly effect: Effect | null;
  readonly pending: boolean;
  readonly setting: Setting;
  onReplace(draft: Draft): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

export function ChangeRow(props: ChangeRowProps): ReactNode {
  const {place, count, title, change, read, effect, pending, setting, onReplace, onMove, onRemove} = props;
  const [editing, setEditing] = useState(false);
  const id = `change-${change.id}`;
  const about = <span className="visually-hidden"> {title}</span>;
  return (
    <li className={own.change}>
      <h4 className={own.title}>
        <Name>{title}</Name>
      </h4>
      {read.wrong && <p className={own.gone}>Does not apply now: {read.wrong.says}</p>}
      {read.leftOut.length > 0 && <p className={own.leftOut}>{read.leftOut.join(' ')}</p>}
      {effect && (
        <div data-dim={pending || undefined}>
          <p className={own.figures}>
            <span>
              {number(effect.before)} → <b>{number(effect.after)}</b> series
            </span>
            <span className={own.saved}>{savedWords(effect, setting)}</span>
          </p>
          <Verdict effect={effect} />
        </div>
      )}
      {!effect && read.whatIf && pending && <p className={own.leftOut}>Counting…</p>}
      <p className={own.actions}>
        {count > 1 && (
          <>
            <button
              id={`${id}-up`}
              type="button"
              className={styles.quiet}
              disabled={place === 0}
              onClick={() => onMove(-1)}
            >
              Earlier{about}
            </button>
            <button
              id={`${id}-down`}
              type="button"
              className={styles.quiet}
              disabled={place === count - 1}
              onClick={() => onMove(1)}
            >
              Later{about}
            </button>
          </>
        )}
        <button type="button" className={styles.quiet} aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {editing ? 'Leave it as it is' : 'Edit'}
          {about}
        </button>
        <button id={`${id}-remove`} type="button" className={styles.quiet} onClick={onRemove}>
          Undo{about}
        </button>
      </p>
      {editing && (
        <ChangeForm
          id={id}
          draft={change.draft}
          doneLabel="Try it so"
          onDone={(draft) => {
            setEditing(false);
            onReplace(draft);
            document.getElementById(`${id}-remove`)?.focus();
          }}
        />
      )}
      {effect && !pending && <Configurations title={title} effect={effect} setting={setting} />}
    </li>
  );
}

/** An interval changes samples alone: one of each series at every scrape. */
function savedWords({whatIf, before, after}: Effect, {interval}: Setting): string {
  if (whatIf.kind === 'interval')
    return `samples per second ${number(before / interval)} → ${number(after / whatIf.seconds)}, with ${interval} s until now`;
  if (after === before) return 'none fewer';
  return `${inSeries(before - after)} fewer, ${share(before - after, before)}`;
}
