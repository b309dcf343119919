// Where the answer stands, with what has to be said before it: about the link, about facts on their way or out of reach.
import type {RefObject} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import type {Ref} from '../../model/explain';
import styles from './calculator.module.css';
import {LinkNotice} from './LinkNotice';
import {Says} from './results/Says';
import type {Desk, Shown} from './use-calculator';

interface AnswerAreaProps {
  readonly calculator: AnyCalculator;
  readonly desk: Desk;
  /** What is drawn: the answer, or what keeps its room. */
  readonly drawn: Shown | null;
  readonly dim: boolean;
  readonly says: RefObject<HTMLDivElement | null>;
  /** What would help, in a sentence; '' where nothing is known of that. */
  readonly help: string;
  onOpen(ref: Ref): void;
}

export function AnswerArea({calculator, desk, drawn, dim, says, help, onOpen}: AnswerAreaProps) {
  const {model, shown, pending, failed} = desk;
  const held = desk.room !== null;
  return (
    <div className={styles.answer} data-held={held || undefined} aria-busy={pending || undefined}>
      <LinkNotice
        calculator={calculator}
        model={model}
        shown={pending ? null : shown}
        onApply={desk.apply}
        onAccept={desk.accept}
        onDate={desk.useDate}
      />
      {failed && <Failure says={failed} onRetry={desk.retry} />}
      {pending && !failed && (
        <p className={styles.waiting}>{held ? 'Reading your link…' : 'Loading the figures for this…'}</p>
      )}
      <div ref={says} data-says="" data-dim={dim || undefined} className={styles.says}>
        {drawn && (
          <Says
            calculator={calculator}
            answer={drawn.answer}
            data={drawn.facts}
            state={drawn.state}
            help={help}
            onOpen={onOpen}
            onOffer={desk.take}
          />
        )}
      </div>
    </div>
  );
}

function Failure({says, onRetry}: {says: string; onRetry: () => void}) {
  return (
    <div className={styles.notice} data-wrong="" role="alert">
      <p>
        The figures for this answer could not be loaded. {says}{' '}
        <button type="button" className={styles.quiet} onClick={onRetry}>
          Try again
        </button>
      </p>
    </div>
  );
}
