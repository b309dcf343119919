// All subnets small, by zone: to see where the room is, and to choose the one that is shown large.
import {type KeyboardEvent, memo, type ReactNode, useMemo, useRef, useState} from 'react';
import {type StateCounts, type SubnetOccupancy, wholeFreeBlocks} from '../../calculators/ipv4/imports';
import {formatNumber} from '../../model/format';
import {formatIpv4Range} from '../../model/ipv4-address';
import styles from './address-map.module.css';
import {columnsOf, pitchOf, type RowGeometry, rowsOf} from './geometry';
import lists from './lists.module.css';
import {useMap} from './map-context';
import {PieceCanvas} from './PieceCanvas';
import {useGrowing} from './use-growing';
import {usePointerEvents} from './use-pointer-events';

type Groups = readonly (readonly [zone: string, members: readonly number[]])[];

interface SmallProps {
  readonly index: number;
  readonly selected: boolean;
  onSelect(index: number): void;
}

interface GalleryProps {
  /** Index of the subnet that is shown large. */
  readonly selected: number;
  onSelect(index: number): void;
}

/** Subnets that are laid out at once: two hundred keep a page of several columns for longer than 50 ms. */
const STEP = 100;
/** CSS pixels from one cell to the next. */
const CELL = 2;
/** Subnets larger than a /19 would be towers: theirs are smaller cells, in rows of a /23. */
const TOWER = 2 ** 14;

function smallGeometry(addresses: number, ratio: number): RowGeometry {
  const times = addresses >= TOWER ? 2 : 1;
  return {pitch: pitchOf(CELL / times, ratio), columns: columnsOf(addresses) * times, rows: rowsOf(addresses) / times};
}

export function Gallery({selected, onSelect}: GalleryProps): ReactNode {
  const {detail, counts} = useMap();
  const [fullest, setFullest] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => grouped(detail.occupancy, fullest ? counts : null), [detail, counts, fullest]);
  const order = useMemo(() => groups.flatMap(([, members]) => members), [groups]);
  const shown = useGrowing(order.length, STEP);
  const events = usePointerEvents();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    const at = step ? order.indexOf(selected) + step : {Home: 0, End: order.length - 1}[event.key];
    const next = at === undefined ? undefined : order[at];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    box.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
  };
  return (
    <>
      <p className={styles.controls}>
        <label>
          All subnets, within a zone{' '}
          <select
            value={fullest ? 'fullest' : 'address'}
            onChange={(event) => setFullest(event.target.value === 'fullest')}
          >
            <option value="fullest">with the fewest free addresses first</option>
            <option value="address">by address</option>
          </select>
        </label>
      </p>
      <div
        ref={box}
        role="listbox"
        aria-label="All subnets: choose the one to show large"
        tabIndex={-1}
        className={lists.gallery}
        onKeyDown={onKeyDown}
        {...events}
      >
        {firstOf(groups, shown).map(([zone, all, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by this role, not by a fieldset
          <div key={zone} role="group" aria-label={zone} className={lists.zone}>
            <p aria-hidden="true">
              {zone} <span>{formatNumber(all)}</span>
            </p>
            <div>
              {members.map((index) => (
                <Small key={index} index={index} selected={index === selected} onSelect={onSelect} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

const Small = memo(function Small({index, selected, onSelect}: SmallProps) {
  const {detail, counts, look} = useMap();
  const {subnet, map} = detail.occupancy[index] as SubnetOccupancy;
  const count = counts?.[index];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      role="option"
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      data-index={index}
      className={lists.small}
      title={subnet.name}
      onClick={() => onSelect(index)}
    >
      <b>{formatIpv4Range(subnet.range)}</b>
      <PieceCanvas
        piece={{kind: 'rows', subnet: index, from: 0, geometry: smallGeometry(map.cells.length, look.ratio)}}
      />
      <span>
        {count
          ? `${formatNumber(count.free + count.stranded)} free, ${formatNumber(wholeFreeBlocks(count))} /28s`
          : '…'}
      </span>
    </div>
  );
});

/** As many subnets as are shown by now, with how many each zone has in all. */
function firstOf(groups: Groups, shown: number): readonly (readonly [string, number, readonly number[]])[] {
  let room = shown;
  return groups.flatMap(([zone, members]) => {
    const some = members.slice(0, Math.max(0, room));
    room -= members.length;
    return some.length === 0 ? [] : [[zone, members.length, some] as const];
  });
}

/** By zone; within one by the free addresses, or, without counts, by address. */
function grouped(occupancy: readonly SubnetOccupancy[], counts: readonly StateCounts[] | null): Groups {
  const zones = new Map<string, number[]>();
  occupancy.forEach(({subnet}, index) => {
    const zone = subnet.zone ?? 'zone unknown';
    zones.set(zone, [...(zones.get(zone) ?? []), index]);
  });
  const first = (index: number) => occupancy[index]?.subnet.range.first ?? 0;
  const free = (index: number) => (counts?.[index] ? counts[index].free + counts[index].stranded : 0);
  return [...zones]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([zone, members]) => [zone, members.sort((a, b) => free(a) - free(b) || first(a) - first(b))] as const);
}
