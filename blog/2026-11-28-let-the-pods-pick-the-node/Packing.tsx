// Draws the nodes that the sample shop takes, as the group gives them and as the requests ask for them.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {fitted, hourly, type Node, PODS, packed, type Requests, sumOf, TYPES} from './packing';

const [GROUP] = TYPES;
const PITCH = 44;
const TALL = 64;

interface RowProps {
  label: string;
  nodes: readonly Node[];
  asked: Requests;
  top: number;
}

function Column({left, top, asked, measured}: {left: number; top: number; asked: number; measured: number}): ReactNode {
  return (
    <g>
      <rect className={styles.wait} x={left} y={top + TALL * (1 - asked)} width="13" height={TALL * asked} />
      <rect className={styles.work} x={left} y={top + TALL * (1 - measured)} width="13" height={TALL * measured} />
    </g>
  );
}

function Row({label, nodes, asked, top}: RowProps): ReactNode {
  return (
    <g>
      <text className={styles.strong} x="0" y={top + 13}>
        {label}
      </text>
      <text className={styles.end} x="400" y={top + 13}>
        {nodes.length} nodes, {hourly(nodes).toFixed(2)} USD/hour
      </text>
      {nodes.map(({node, pods}, at) => {
        const [asks, takes] = [sumOf(pods, asked), sumOf(pods, 'measured')];
        const left = at * PITCH;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: nodes of one type differ in nothing else
          <g key={at}>
            <rect className={styles.box} x={left + 1} y={top + 24} width="38" height={TALL} />
            <Column left={left + 5} top={top + 24} asked={asks.cpu / node.cpu} measured={takes.cpu / node.cpu} />
            <Column
              left={left + 22}
              top={top + 24}
              asked={asks.memory / node.memory}
              measured={takes.memory / node.memory}
            />
          </g>
        );
      })}
    </g>
  );
}

/** Nine nodes with copied requests, four with measured ones. */
export function Packing(): ReactNode {
  if (!GROUP) throw new Error('The sample has no types.');
  return (
    <Figure
      height={252}
      caption="What was asked for filled nine nodes. What was used fits into four."
      conclusion="The same 26 pods twice. With copied requests they fill nine m7i.xlarge at 1.81 USD an hour, and use little of what they asked for. With measured requests and a free choice of types they fill four nodes at 0.78 USD an hour."
    >
      <Row label="copied, one type" nodes={packed(GROUP, PODS, 'copied')} asked="copied" top={0} />
      <Row label="measured, any type" nodes={fitted(TYPES, PODS, 'measured')} asked="measured" top={110} />
      <text className={styles.soft} x="0" y="222">
        In each node: CPU on the left, memory on the right, agents included
      </text>
      <rect className={styles.wait} x="1" y="232" width="13" height="13" />
      <text className={styles.soft} x="20" y="243">
        asked for
      </text>
      <rect className={styles.work} x="90" y="232" width="13" height="13" />
      <text className={styles.soft} x="109" y="243">
        measured
      </text>
    </Figure>
  );
}
