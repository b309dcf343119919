// All calculators on one page, as questions.

import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import Questions from '../Questions';
import type {CalculatorSummary} from '../summaries';
import styles from './styles.module.css';

interface Props {
  readonly calculators: readonly CalculatorSummary[];
}

export default function CalculatorsPage({calculators}: Props): ReactNode {
  return (
    <Layout
      title="Calculators"
      description="Questions that come up in platform design reviews, each with a worked answer and your own numbers one step away."
    >
      <main>
        <h1 className={styles.title}>Calculators</h1>
        <p className={styles.under}>
          Each opens with an answer for a stated example. Change the numbers or bring an export of your own: it is read
          in your browser and goes nowhere. Every figure opens to its formula and its source.
        </p>
        <Questions calculators={calculators} />
      </main>
    </Layout>
  );
}
