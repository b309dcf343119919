// Says that an answer is on its way, or why there is none, with a way to ask again.
import type {SeriesQuestion} from '../../calculators/cardinality/imports';
import styles from '../Calculator/calculator.module.css';
import type {Asked} from './use-answer';

interface AskStatusProps<Question extends SeriesQuestion> {
  readonly asked: Asked<Question>;
  /** What is being done: "Counting the series…". */
  readonly doing: string;
}

export function AskStatus<Question extends SeriesQuestion>({asked, doing}: AskStatusProps<Question>) {
  const {pending, trouble, retry} = asked;
  return (
    <>
      <p role="status" className={styles.hint}>
        {pending ? doing : ''}
      </p>
      {trouble !== null && (
        <p role="alert" className={styles.notice} data-wrong>
          {trouble}{' '}
          <button type="button" className={styles.quiet} onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </>
  );
}
