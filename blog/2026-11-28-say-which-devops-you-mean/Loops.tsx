// Draws where a failure at night leads: back to whoever can remove its cause, or round in a circle of restarts.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

const BOXES = [0, 145, 290];
const WIDTH = 110;
const HEIGHT = 36;

/** Three boxes in a row with arrows between, below a heading. */
function Panel({top, heading, steps}: {top: number; heading: string; steps: readonly string[]}): ReactNode {
  return (
    <g>
      <text className={styles.strong} x="0" y={top}>
        {heading}
      </text>
      {steps.map((step, at) => {
        const left = BOXES[at] ?? 0;
        const middle = top + 14 + HEIGHT / 2;
        return (
          <g key={step}>
            <rect className={styles.box} x={left + 1} y={top + 14} width={WIDTH - 2} height={HEIGHT} />
            <text className={styles.middle} x={left + WIDTH / 2} y={middle + 4.5}>
              {step}
            </text>
            {at > 0 && <path className={styles.line} d={`M${left - 35} ${middle} H${left - 2} m-6 -4 l6 4 l-6 4`} />}
          </g>
        );
      })}
    </g>
  );
}

/** One loop that mends its cause, and one that does not. */
export function Loops(): ReactNode {
  return (
    <Figure
      height={264}
      caption="The loop closes only where whoever is woken may change the code."
      conclusion="Two loops, of which only the first reaches the cause. With the pager at the builders, what they ship fails at night, they are woken, and they remove the cause in what they ship next. With the pager elsewhere, others are woken; they restart the service, which fails again, and send the builders a ticket that waits behind features."
    >
      <Panel
        top={16}
        heading="Pager with the builders"
        steps={['builders ship', 'it fails at night', 'they are woken']}
      />
      <path className={styles.cut} d="M345 68 V88 H55 V70 m-5 7 l5 -7 l5 7" />
      <text className={styles.middle} x="200" y="105">
        they remove the cause
      </text>
      <Panel top={146} heading="Pager elsewhere" steps={['builders ship', 'it fails at night', 'others woken']} />
      <path className={styles.cut} d="M330 198 V218 H200 V200 m-5 7 l5 -7 l5 7" />
      <text className={styles.middle} x="265" y="213">
        restart
      </text>
      <path className={styles.wait} d="M372 198 V238 H55 V204" />
      <path className={styles.line} d="M50 207 l5 -7 l5 7" />
      <text className={styles.middle} x="200" y="256">
        a ticket, behind the features
      </text>
    </Figure>
  );
}
