// Calculators as questions, each with the answer for its default inputs and a picture of it.

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {CalculatorSummary, Phrase} from '../summaries';
import styles from './styles.module.css';

function Sentence({phrases}: {readonly phrases: readonly Phrase[]}): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
  return phrases.map((phrase, at) => (typeof phrase === 'string' ? phrase : <strong key={at}>{phrase.text}</strong>));
}

function Question({summary}: {readonly summary: CalculatorSummary}): ReactNode {
  return (
    <article className={styles.question}>
      <div>
        <h2 className={styles.ask}>
          <Link to={summary.path}>{summary.question}</Link>
        </h2>
        <p className={styles.answer}>
          <Sentence phrases={summary.answer} />
        </p>
        <p className={styles.hint}>{[summary.dated, summary.brings].filter(Boolean).join(' · ')}</p>
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn at build time by our own code */}
      {summary.picture && <div className={styles.picture} dangerouslySetInnerHTML={{__html: summary.picture}} />}
    </article>
  );
}

export default function Questions({calculators}: {readonly calculators: readonly CalculatorSummary[]}): ReactNode {
  return calculators.map((summary) => <Question key={summary.name} summary={summary} />);
}
