// The files that were not taken, each with its place and what would be right.
import type {FailedFile} from '../../importers/run-set';
import styles from '../Calculator/calculator.module.css';
import own from './set.module.css';

interface FailedFilesProps {
  readonly failed: readonly FailedFile[];
  onDismiss(file: FailedFile): void;
}

export function FailedFiles({failed, onDismiss}: FailedFilesProps) {
  return (
    <div role="alert">
      <ul className={own.failed}>
        {failed.map((each) => (
          <li key={`${each.file} ${each.message}`}>
            {/* The formats that are read stand below, with their commands. */}
            <span>{each.message.split('\n')[0]}</span>
            <button type="button" className={styles.quiet} onClick={() => onDismiss(each)}>
              Dismiss<span className="visually-hidden"> the message about {each.file}</span>
            </button>
          </li>
        ))}
        {failed.length > 0 && <li>Everything else is as it was.</li>}
      </ul>
    </div>
  );
}
