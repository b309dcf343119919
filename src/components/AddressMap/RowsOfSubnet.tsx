// One subnet large: its rows with their addresses beside them, in strips that are drawn as they come into view.
import type {ReactNode} from 'react';
import type {SubnetOccupancy} from '../../calculators/ipv4/imports';
import {wholeFreeBlocks} from '../../calculators/ipv4/imports';
import {formatNumber} from '../../model/format';
import {formatIpv4} from '../../model/ipv4-address';
import {columnsOf, pitchOf, rowLength, rowsOf, sizeOf, tilePitch} from './geometry';
import {useMap} from './map-context';
import {PieceCanvas} from './PieceCanvas';
import drawn from './rows.module.css';

interface RowsOfSubnetProps {
  /** Index of the subnet. */
  readonly index: number;
  /** CSS pixels from one cell to the next. */
  readonly cell: number;
  /** What there is room for beside the rows: all words, or the addresses of the rows, or one number of those. */
  readonly beside: 'words' | 'addresses' | 'octets';
  /** The last part of the addresses of the tiles is said above them. */
  readonly headed: boolean;
}

/** Device pixels of a strip at most: larger pictures take long to draw, and memory while they are out of view. */
const STRIP = 1_200_000;
/** CSS pixels that a line of labels needs. */
const LABEL = 15;
const BLOCKS_BY_AWS = 2;

export function RowsOfSubnet({index, cell, beside, headed}: RowsOfSubnetProps): ReactNode {
  const {detail, look, counts} = useMap();
  const place = detail.occupancy[index] as SubnetOccupancy;
  const addresses = place.map.cells.length;
  const pitch = pitchOf(cell, look.ratio);
  const [columns, rows] = [columnsOf(addresses), rowsOf(addresses)];
  const {width, height} = sizeOf({pitch, columns, rows: 1});
  const perStrip = Math.max(1, Math.min(rows, 2 ** Math.floor(Math.log2(STRIP / (width * height)))));
  const rowHeight = tilePitch(pitch) / look.ratio;
  const {first} = place.subnet.range;
  const free = counts?.[index] && wholeFreeBlocks(counts[index]);
  const summary = (
    <>
      <b>
        {free === undefined ? '…' : formatNumber(free)} of {formatNumber(Math.max(0, addresses / 16 - BLOCKS_BY_AWS))}
      </b>{' '}
      whole /28s free
    </>
  );
  const every = Math.ceil(LABEL / rowHeight);
  const single = rows === 1;
  const aside = single && beside === 'words';
  const label = `${formatIpv4(first)}/${place.subnet.range.prefix}`;
  return (
    <section className={drawn.subnet} data-beside={beside} aria-label={label}>
      {!aside && (
        <h4 className={drawn.subnetHead}>
          <b>{label}</b> <span>{place.subnet.name}</span> <span>{place.subnet.zone}</span> <span>{summary}</span>
        </h4>
      )}
      {headed && (
        <div className={drawn.heads} aria-hidden="true">
          {Array.from({length: columns}, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in their order
            <span key={column} style={{left: `${(pitch.pad + column * tilePitch(pitch)) / look.ratio}px`}}>
              {column % Math.ceil((LABEL * 2) / (tilePitch(pitch) / look.ratio)) === 0 &&
                `.${(first + column * 16) & 255}`}
            </span>
          ))}
        </div>
      )}
      <div className={drawn.rowLabels} aria-hidden={!aside}>
        {aside ? (
          <p>
            <b>{label}</b>
            <span>{place.subnet.name}</span>
            <span>{place.subnet.zone}</span>
          </p>
        ) : (
          Array.from({length: Math.ceil(rows / every)}, (_, at) => {
            const address = first + at * every * rowLength({columns});
            return (
              <span key={address} style={{height: `${rowHeight * every}px`}}>
                {beside !== 'octets' ? formatIpv4(address) : `${(address >> 8) & 255}.`}
              </span>
            );
          })
        )}
      </div>
      <div className={drawn.strips}>
        {Array.from({length: rows / perStrip}, (_, strip) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: strips stand in their order
            key={strip}
            style={{height: `${rowHeight * perStrip}px`}}
          >
            <PieceCanvas
              piece={{
                kind: 'rows',
                subnet: index,
                from: strip * perStrip * rowLength({columns}),
                geometry: {pitch, columns, rows: perStrip},
              }}
            />
          </div>
        ))}
      </div>
      {aside && <p className={drawn.aside}>{summary}</p>}
    </section>
  );
}
