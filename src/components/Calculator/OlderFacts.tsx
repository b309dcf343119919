// Says that a link counts with older facts than there are, and what the newer ones would do to its answer.
import type {AnyCalculator, State} from '../../model/calculator';
import {formatDate} from '../../model/format';
import shared from './calculator.module.css';
import styles from './older-facts.module.css';
import type {Shown} from './use-calculator';
import {effectOf, useNewer} from './use-newer';

interface OlderFactsProps {
  readonly calculator: AnyCalculator;
  /** The snapshot computed with. */
  readonly date: string;
  readonly state: State;
  /** The answer to this state, once it is there. */
  readonly shown: Shown | null;
  /** Computes with the facts of another date. */
  onDate(date: string): void;
}

/** Nothing where there are no newer facts. */
export function OlderFacts(props: OlderFactsProps) {
  const latest = props.calculator.dataset?.dates.at(-1);
  return latest && props.date < latest ? <Newer {...props} latest={latest} /> : null;
}

function Newer({calculator, date, state, shown, onDate, latest}: OlderFactsProps & {readonly latest: string}) {
  const newer = useNewer(calculator, latest, state);
  const older = shown?.state === state && shown.date === date ? shown.answer.base : null;
  return (
    <div className={styles.older}>
      <p>
        Computed with the facts of {formatDate(date)}; newer ones, of {formatDate(latest)}, exist.{' '}
        <button type="button" className={shared.quiet} onClick={() => onDate(latest)}>
          Use them
        </button>
      </p>
      <p className={styles.effect}>
        {newer.failed !== null && `What they do to the answer is not known: they could not be loaded. ${newer.failed}`}
        {newer.failed === null &&
          (older && newer.evaluation ? effectOf(calculator, older, newer.evaluation) : 'Working out what they do…')}
      </p>
    </div>
  );
}
