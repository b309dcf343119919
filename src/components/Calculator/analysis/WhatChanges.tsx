// “What would change the answer”: folded below it, and neither loaded nor worked out until a reader opens it.
import {lazy, type ReactNode} from 'react';
import styles from './analysis.module.css';
import {Folded} from './Folded';
import type {AnalysisProps} from './props';

const AnalysisPanel = lazy(() => import('./AnalysisPanel'));

export function WhatChanges({onOpen, ...props}: AnalysisProps & {readonly onOpen: () => void}): ReactNode {
  return (
    <section className={`${styles.section} needs-script`} aria-labelledby="what-changes">
      <h2 id="what-changes">What would change the answer</h2>
      <Folded summary="What it turns on, where it flips, how sure it is" onOpen={onOpen}>
        <AnalysisPanel {...props} />
      </Folded>
    </section>
  );
}
