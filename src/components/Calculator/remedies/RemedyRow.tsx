// One remedy: its gains in a row of cells, and below them its sharp edges, its command and what can be done with it.
// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's meaning when its rows become boxes on a phone
import {type ReactNode, useState} from 'react';
import type {AnyCalculator} from '../../../model/calculator';
import type {Remedy, RemedyOutcome} from '../../../model/remedy';
import {gainText} from '../../../report/remedies';
import {copyText} from '../results/hand-over';
import type {BesideState} from './beside';
import styles from './remedies.module.css';

export interface RowActions {
  readonly beside: BesideState;
  readonly pressBeside: () => void;
  readonly take: () => void;
}

interface RemedyRowProps {
  readonly calculator: AnyCalculator;
  readonly remedy: Remedy;
  readonly outcome: RemedyOutcome | null;
  readonly pending: boolean;
  readonly command: () => string;
  /** Null while, or where, there is nothing to change. */
  readonly actions: RowActions | null;
}

export function RemedyRow({calculator, remedy, outcome, pending, command, actions}: RemedyRowProps): ReactNode {
  return (
    <tbody role="rowgroup" className={styles.remedy} data-pending={pending || undefined}>
      <tr role="row">
        <th scope="row" role="rowheader">
          {remedy.title}
        </th>
        {outcome && 'nothing' in outcome ? (
          <td role="cell" colSpan={2} className={styles.nothing}>
            Does not apply: {outcome.nothing}
          </td>
        ) : (
          (['mid', 'early'] as const).map((end) => (
            <td key={end} role="cell" className={styles.figure}>
              <span className={styles.name}>{end === 'mid' ? 'Gained' : 'Gained early'}</span>
              {outcome ? <Gained {...gainText(calculator, end, outcome[end])} /> : '…'}
            </td>
          ))
        )}
        <td role="cell" className={styles.figure}>
          <span className={styles.name}>New nodes</span>
          {remedy.newNodes}
        </td>
        <td role="cell" className={styles.figure}>
          <span className={styles.name}>Effort, our judgement</span>
          {remedy.effort}
        </td>
      </tr>
      <tr role="row">
        <td role="cell" colSpan={5}>
          <div className={styles.more}>
            <div>
              {remedy.edges.length > 0 && <p>{remedy.edges.join(' ')}</p>}
              <Command title={remedy.title} command={command} />
            </div>
            {actions && (
              <p className={`${styles.actions} needs-script`}>
                <button
                  type="button"
                  aria-pressed={actions.beside === 'there'}
                  disabled={actions.beside === 'full' || pending}
                  onClick={actions.pressBeside}
                >
                  {BESIDE[actions.beside]}
                  <span className="visually-hidden">: {remedy.title}</span>
                </button>
                <button type="button" disabled={pending} onClick={actions.take}>
                  Put into the form<span className="visually-hidden">: {remedy.title}</span>
                </button>
                {actions.beside === 'full' && <small>Three stand beside it already: remove one first.</small>}
              </p>
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

const BESIDE: Readonly<Record<BesideState, string>> = {
  free: 'Set beside',
  full: 'Set beside',
  there: 'Stands beside it',
  outdated: 'Set beside again, for these inputs',
};

function Gained({text, from, worse}: ReturnType<typeof gainText>): ReactNode {
  return (
    <>
      <span className={worse ? styles.worse : styles.better}>{text}</span>
      <small>{from}</small>
    </>
  );
}

function Command({title, command}: {readonly title: string; readonly command: () => string}): ReactNode {
  const [said, setSaid] = useState('Copy');
  const text = command();
  const copy = async () => setSaid((await copyText(text)) ? 'Copied' : 'Not allowed');
  return (
    <details className={styles.command} onToggle={() => setSaid('Copy')}>
      <summary>
        How it is done<span className="visually-hidden">: {title}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <button type="button" className="needs-script" aria-live="polite" onClick={copy}>
        {said}
      </button>
    </details>
  );
}
