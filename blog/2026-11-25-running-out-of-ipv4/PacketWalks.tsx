// Follows three packets of an IPv6 cluster: between pods, out to IPv4, and in from it.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface Stop {
  left: number;
  width: number;
  lines: string[];
}

interface WalkProps {
  title: string;
  top: number;
  stops: [Stop, Stop, Stop];
  /** Family on each of the two legs. */
  legs: [string, string];
}

function Walk({title, top, stops, legs}: WalkProps): ReactNode {
  return (
    <g>
      <text className={styles.strong} x="0" y={top}>
        {title}
      </text>
      {stops.map(({left, width, lines}) => (
        <g key={left}>
          <rect className={styles.box} x={left} y={top + 12} width={width} height="44" />
          {lines.map((line, at) => (
            <text key={line} className={styles.middle} x={left + width / 2} y={top + 31 + 16 * at}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {legs.map((leg, at) => {
        const [from, to] = [stops[at], stops[at + 1]] as [Stop, Stop];
        const [start, end] = [from.left + from.width, to.left];
        return (
          <g key={to.left}>
            <path className={styles.line} d={`M${start} ${top + 34} H${end} m-6 -4 l6 4 l-6 4`} />
            <text className={`${styles.soft} ${styles.middle}`} x={(start + end) / 2} y={top + 28}>
              {leg}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Pod to pod, pod to IPv4 peer, IPv4 client to pod. */
export function PacketWalks(): ReactNode {
  return (
    <Figure
      height={272}
      caption="IPv4 ends at the node on the way out and at the load balancer on the way in."
      conclusion="IPv4 ends at the node on the way out and at the load balancer on the way in: three packet walks of an IPv6 cluster. Pod to pod on another node: IPv6 all the way, untranslated. Pod to an IPv4 peer: from a host-local 169.254.172.x address, rewritten to the node's IPv4 address, which is what the peer sees. IPv4 client to pod: IPv4 to a dual-stack load balancer, which opens IPv6 to the pod."
    >
      <Walk
        title="Pod to pod"
        top={16}
        stops={[
          {left: 0, width: 106, lines: ['pod', '/80 of node 1']},
          {left: 155, width: 96, lines: ['VPC', 'untranslated']},
          {left: 300, width: 100, lines: ['pod', '/80 of node 2']},
        ]}
        legs={['IPv6', 'IPv6']}
      />
      <Walk
        title="Pod to an IPv4 peer"
        top={106}
        stops={[
          {left: 0, width: 106, lines: ['pod', '169.254.172.x']},
          {left: 155, width: 96, lines: ['node', 'source NAT']},
          {left: 300, width: 100, lines: ['peer sees', 'the node']},
        ]}
        legs={['IPv4', 'IPv4']}
      />
      <Walk
        title="IPv4 client to pod"
        top={196}
        stops={[
          {left: 0, width: 106, lines: ['client', 'A record']},
          {left: 155, width: 96, lines: ['ALB or NLB', 'dual-stack']},
          {left: 300, width: 100, lines: ['pod', 'IP target']},
        ]}
        legs={['IPv4', 'IPv6']}
      />
    </Figure>
  );
}
