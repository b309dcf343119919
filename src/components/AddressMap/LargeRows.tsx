// The subnets that are shown large, below each other, as wide as the page has room for or as the reader zooms.
import {type ReactNode, useEffect, useRef, useState} from 'react';
import styles from './address-map.module.css';
import {columnsOf, pitchOf, sizeOf} from './geometry';
import {useMap} from './map-context';
import {RowsOfSubnet} from './RowsOfSubnet';
import {Surface} from './Surface';
import {walkRows} from './walk';

interface LargeRowsProps {
  /** Indexes of subnets. */
  readonly shown: readonly number[];
  readonly help: string;
  /** No higher than the screen: other things below are wanted in reach. */
  readonly bounded: boolean;
}

/** CSS pixels from one cell to the next. */
const ZOOMS = [2, 3, 4, 4.5, 5, 6, 7, 8, 9, 10, 11, 12, 14, 18, 24, 32];
const LARGEST_FIT = 12;
/** From how many CSS pixels on there is room for which words beside the rows, and how much of it these take. */
const ROOMS = [
  {beside: 'words', from: 900, takes: 256},
  {beside: 'addresses', from: 560, takes: 88},
  {beside: 'octets', from: 0, takes: 24},
] as const;

export function LargeRows({shown, help, bounded}: LargeRowsProps): ReactNode {
  const {detail, look} = useMap();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [steps, setSteps] = useState(0);
  const {beside, takes} = ROOMS.find(({from}) => width >= from) ?? ROOMS[2];
  const columns = Math.max(1, ...shown.map((index) => columnsOf(detail.occupancy[index]?.map.cells.length ?? 16)));
  const room = width - takes;
  const fits = (cell: number) =>
    sizeOf({pitch: pitchOf(cell, look.ratio), columns, rows: 1}).width / look.ratio <= room;
  const fit = Math.max(
    0,
    ZOOMS.findLastIndex((cell) => cell <= LARGEST_FIT && fits(cell)),
  );
  const zoom = Math.min(ZOOMS.length - 1, Math.max(0, fit + steps));
  const cell = ZOOMS[zoom] as number;
  const [first] = shown;
  const headings = shown.map((index) => headingOf(detail.occupancy[index]?.subnet.range));
  return (
    <div ref={box}>
      <p className={styles.controls}>
        <button type="button" disabled={zoom === 0} onClick={() => setSteps(zoom - 1 - fit)}>
          Smaller
        </button>
        <button type="button" disabled={zoom === ZOOMS.length - 1} onClick={() => setSteps(zoom + 1 - fit)}>
          Larger
        </button>
        <button type="button" disabled={zoom === fit} onClick={() => setSteps(0)}>
          As wide as the page
        </button>
      </p>
      {width > 0 && (
        <Surface
          label="Address map"
          help={help}
          bounded={bounded}
          first={first === undefined ? undefined : {subnet: first, at: 0}}
          walk={(spot, key) => walkRows(shown, detail.occupancy, spot, key)}
        >
          {shown.map((index, at) => (
            <RowsOfSubnet
              key={index}
              index={index}
              cell={cell}
              beside={beside}
              headed={headings[at] !== headings[at - 1]}
            />
          ))}
        </Surface>
      )}
    </div>
  );
}

/** What the numbers above the tiles depend on. */
function headingOf(range: {first: number; prefix: number} | undefined): string {
  return range ? `${range.first & 255} ${Math.max(24, range.prefix)}` : '';
}

/** CSS pixels; 0 until the page is laid out. */
export function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
