// Whole VPCs along a Hilbert curve: where what is near in number is near in place, at the price of readable rows.
import {type ReactNode, useMemo, useRef} from 'react';
import {vpcSquares} from '../../calculators/ipv4/imports';
import {formatIpv4Range} from '../../model/ipv4-address';
import {useWidth} from './LargeRows';
import {useMap} from './map-context';
import {PieceCanvas} from './PieceCanvas';
import drawn from './rows.module.css';
import {Surface} from './Surface';
import {walkSquares} from './walk';

/** CSS pixels that a square takes at most, and those that an address does. */
const LARGEST = 768;
const LARGEST_CELL = 12;

export function Squares({help}: {readonly help: string}): ReactNode {
  const {detail, look} = useMap();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const squares = useMemo(() => vpcSquares(detail.occupancy.map(({subnet}) => subnet)), [detail]);
  const start = squares[0]?.subnets[0];
  return (
    <div ref={box}>
      {width > 0 && (
        <Surface
          label="Address map, along a Hilbert curve"
          help={help}
          first={start === undefined ? undefined : {subnet: start, at: 0}}
          walk={(spot, key) => walkSquares(squares, detail.occupancy, spot, key)}
        >
          {squares.map(({vpc, range, subnets}) => {
            const order = (32 - range.prefix) / 2;
            const room = (Math.min(width, LARGEST) * look.ratio) / 2 ** order;
            const cell = Math.max(1, Math.min(Math.round(LARGEST_CELL * look.ratio), Math.floor(room)));
            return (
              <section key={`${vpc} ${range.first}`} className={drawn.square} aria-label={formatIpv4Range(range)}>
                <h4 className={drawn.subnetHead}>
                  <b>{formatIpv4Range(range)}</b> <span>{vpc}</span> <span>{subnetCount(subnets.length)}</span>
                </h4>
                <PieceCanvas piece={{kind: 'square', first: range.first, subnets, geometry: {order, cell}}} />
              </section>
            );
          })}
        </Surface>
      )}
    </div>
  );
}

function subnetCount(count: number): string {
  return count === 1 ? '1 subnet' : `${count} subnets`;
}
