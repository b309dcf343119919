// How far an import is, with the way to stop it.
import {useEffect, useRef} from 'react';
import styles from './calculator.module.css';
import panel from './import.module.css';

interface ImportProgressProps {
  /** "Reading 3 files". */
  readonly label: string;
  /** Null while nothing is known of the size. */
  readonly progress: {readonly bytes: number; readonly size: number; readonly rows: number} | null;
  onCancel(): void;
}

export function ImportProgress({label, progress, onCancel}: ImportProgressProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className={panel.reading}>
      <p>
        <label htmlFor="import-progress">{label}</label>
      </p>
      <progress
        id="import-progress"
        className={panel.progress}
        max={progress?.size || 1}
        value={progress ? progress.bytes : undefined}
      />
      <p className={styles.row}>
        <span>
          {megabytes(progress?.bytes ?? 0)} of {megabytes(progress?.size ?? 0)} MB ·{' '}
          {(progress?.rows ?? 0).toLocaleString('en-US')} rows
        </span>
        <button ref={cancel} type="button" className={styles.button} onClick={onCancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
