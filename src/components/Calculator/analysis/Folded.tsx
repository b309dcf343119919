// What is neither loaded nor worked out until a reader opens it.
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {type ReactNode, Suspense, useState} from 'react';
import styles from './analysis.module.css';

interface FoldedProps {
  readonly summary: string;
  onOpen(): void;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

export function Folded({summary, onOpen, children}: FoldedProps): ReactNode {
  const [open, setOpen] = useState(false);
  const toggle = (now: boolean) => {
    setOpen(now);
    if (now) onOpen();
  };
  return (
    <details className={styles.folded} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        <ErrorBoundary fallback={() => <p role="alert">This could not be loaded; reload the page to try again.</p>}>
          <Suspense fallback={<p className={styles.status}>Opening…</p>}>{children}</Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
}
