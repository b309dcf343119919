// “What would change the answer”: folded below it, and neither loaded nor worked out until a reader opens it.
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {lazy, type ReactNode, Suspense, useState} from 'react';
import styles from './analysis.module.css';
import type {AnalysisProps} from './props';

const AnalysisPanel = lazy(() => import('./AnalysisPanel'));

export function WhatChanges({onOpen, ...props}: AnalysisProps & {readonly onOpen: () => void}): ReactNode {
  const [open, setOpen] = useState(false);
  const toggle = (now: boolean) => {
    setOpen(now);
    if (now) onOpen();
  };
  return (
    <section className={`${styles.section} needs-script`} aria-labelledby="what-changes">
      <h2 id="what-changes">What would change the answer</h2>
      <details className={styles.folded} onToggle={(event) => toggle(event.currentTarget.open)}>
        <summary>What it turns on, where it flips, how sure it is</summary>
        {open && (
          <ErrorBoundary fallback={() => <p role="alert">This could not be loaded; reload the page to try again.</p>}>
            <Suspense fallback={<p className={styles.status}>Opening…</p>}>
              <AnalysisPanel {...props} />
            </Suspense>
          </ErrorBoundary>
        )}
      </details>
    </section>
  );
}
