// Sets two designs of preview environments side by side.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

const BRANCHES = ['fix-labels', 'new-rates', 'retry'];
const ANSWERS = [
  ['made by', 'the developer', 'an approval, once'],
  ['quota', 'for each preview', 'for all together'],
  ['cleanup', '1 delete; any namespace', 'a delete per kind; here only'],
  ['leaks', 'what is outside it', 'kinds that nobody listed'],
] as const;

function Side({left, title, children}: {left: number; title: string; children: ReactNode}): ReactNode {
  return (
    <g transform={`translate(${left} 0)`}>
      <text className={styles.strong} x="0" y="14">
        {title}
      </text>
      {children}
    </g>
  );
}

/** A namespace for each branch, and a prefix for each branch in one namespace. */
export function TwoPreviews(): ReactNode {
  return (
    <Figure
      height={302}
      caption="One feature, and not one answer in common."
      conclusion="Two designs of preview environments that have no answer in common. On the left a namespace for each branch, made by the developer, with a quota each; cleanup is one delete, by a role that may delete any namespace; what leaks is whatever lies outside the namespace. On the right one namespace that was approved once, with a prefix for each branch and one quota for all; cleanup is a delete for each kind, by a role for this namespace only; what leaks are the kinds that nobody listed."
    >
      <Side left={0} title="namespace per branch">
        {BRANCHES.map((branch, at) => (
          <g key={branch}>
            <rect className={styles.chosen} x="1" y={26 + at * 36} width="180" height="29" />
            <text x="10" y={45 + at * 36}>
              {branch}
            </text>
            <text className={`${styles.soft} ${styles.end}`} x="172" y={45 + at * 36}>
              quota
            </text>
          </g>
        ))}
      </Side>
      <Side left={212} title="prefix in a shared one">
        <rect className={styles.chosen} x="1" y="26" width="186" height="101" />
        {BRANCHES.map((branch, at) => (
          <text key={branch} x="10" y={46 + at * 24}>
            {branch}-…
          </text>
        ))}
        <text className={`${styles.soft} ${styles.end}`} x="178" y="119">
          one quota
        </text>
      </Side>
      {ANSWERS.map(([question, own, shared], at) => (
        <g key={question}>
          <line className={styles.rule} x1="0" x2="400" y1={142 + at * 40} y2={142 + at * 40} />
          <text className={styles.soft} x="0" y={157 + at * 40}>
            {question}
          </text>
          <text x="0" y={173 + at * 40}>
            {own}
          </text>
          <text x="212" y={173 + at * 40}>
            {shared}
          </text>
        </g>
      ))}
    </Figure>
  );
}
