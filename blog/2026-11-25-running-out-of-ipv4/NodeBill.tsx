// Stacks what one node takes of its subnet, three ways.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {BILLS, type Bill} from './node-bill';

const UNIT = 7.6;
const ROW = 62;

function Bar({bill, top}: {bill: Bill; top: number}): ReactNode {
  const [pods, warm] = [bill.interfaces * UNIT, (bill.interfaces + bill.pods) * UNIT];
  const total = bill.interfaces + bill.pods + bill.warm;
  return (
    <g>
      <text className={styles.strong} x="0" y={top + 14}>
        {bill.label}
      </text>
      <rect className={styles.taken} x="0" y={top + 22} width={pods} height="22" />
      <rect className={styles.work} x={pods} y={top + 22} width={bill.pods * UNIT} height="22" />
      {bill.warm > 0 && <rect className={styles.wait} x={warm} y={top + 22} width={bill.warm * UNIT} height="22" />}
      <text x={total * UNIT + 8} y={top + 38}>
        {total}
      </text>
    </g>
  );
}

/** Interfaces, pods and warm addresses of one m5.xlarge with 22 pods. */
export function NodeBill(): ReactNode {
  return (
    <Figure
      height={232}
      caption="Nearly half of what the shipped settings take is there in case a pod should come."
      conclusion="Of the IPv4 addresses that one m5.xlarge with 22 pods takes of its subnet, nearly half serve no pod. As shipped 45: 3 of interfaces, 22 of pods, 20 warm. With WARM_IP_TARGET=2 it is 26, of which 2 are warm. In an IPv6 cluster it is 1, the node's own."
    >
      {BILLS.map((bill, at) => (
        <Bar key={bill.label} bill={bill} top={at * ROW} />
      ))}
      <rect className={styles.taken} x="0" y="206" width="14" height="14" />
      <text className={styles.soft} x="20" y="218">
        interfaces’ own
      </text>
      <rect className={styles.work} x="142" y="206" width="14" height="14" />
      <text className={styles.soft} x="162" y="218">
        pods
      </text>
      <rect className={styles.wait} x="220" y="206" width="14" height="14" />
      <text className={styles.soft} x="240" y="218">
        warm, without a pod
      </text>
    </Figure>
  );
}
