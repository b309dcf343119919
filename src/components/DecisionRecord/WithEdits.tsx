// Offers the calculator inside its record: what the reader changes becomes one more cause beside those that time brought.

import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {lazy, type ReactNode, Suspense, useState} from 'react';
import styles from './decision-record.module.css';
import type {EditsDeskProps} from './EditsDesk';

const EditsDesk = lazy(() => import('./EditsDesk'));

/** Nothing of it is fetched before somebody opens it. */
export function WithEdits(props: EditsDeskProps): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={`needs-script not-in-print ${styles.edits}`}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>Change its inputs here</summary>
      {opened && (
        <ErrorBoundary
          fallback={() => <p role="alert">The calculator could not be loaded; reload the page to try again.</p>}
        >
          <Suspense fallback={<p role="status">Loading…</p>}>
            <EditsDesk {...props} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
}
