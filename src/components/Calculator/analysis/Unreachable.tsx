// Says that the facts for other values than these did not come, and asks for them again.
import type {ReactNode} from 'react';
import styles from './analysis.module.css';

interface UnreachableProps {
  /** Why, in a sentence. */
  readonly says: string;
  readonly onRetry: () => void;
}

export function Unreachable({says, onRetry}: UnreachableProps): ReactNode {
  return (
    <p role="alert">
      The figures that other values need could not be loaded. {says}{' '}
      <button type="button" className={styles.plain} onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}
