// The map as a table: every subnet's addresses by state, for those who don't see it, and for print.
import {type ReactNode, useEffect, useState} from 'react';
import {flushSync} from 'react-dom';
import {
  CELL_STATES,
  type CellState,
  type StateCounts,
  sumCounts,
  wholeFreeBlocks,
} from '../../calculators/ipv4/imports';
import {formatNumber} from '../../model/format';
import {formatIpv4Range} from '../../model/ipv4-address';
import lists from './lists.module.css';
import {useMap} from './map-context';
import {useGrowing} from './use-growing';

const COLUMNS: readonly (readonly [state: CellState, heading: string])[] = [
  ['aws', 'Reserved'],
  ['pod', 'Pods'],
  ['warm', 'Warm'],
  ['sticky', 'Sticky'],
  ['pool', 'For pods'],
  ['node', 'Nodes'],
  ['leaked', 'Leaked'],
  ['other', 'Other'],
];

/** Rows that are laid out at once. */
const STEP = 100;

export function SubnetTable({counts}: {readonly counts: readonly StateCounts[]}): ReactNode {
  const [open, setOpen] = useState(false);
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    // Paper waits for nobody: the rows have to be there when this returns.
    const print = () =>
      flushSync(() => {
        setOpen(true);
        setPrinted(true);
      });
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  const sum = sumCounts(counts);
  const columns = COLUMNS.filter(([state]) => state !== 'pool' || sum.pool > 0);
  return (
    <details className={lists.table} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table, subnet by subnet</summary>
      <section className={lists.tableScroll} aria-label="Addresses by subnet" tabIndex={open ? 0 : -1}>
        <table>
          <caption>Addresses by subnet and state; free ones, and the whole /28s among them</caption>
          <thead>
            <tr>
              <th scope="col">Subnet</th>
              <th scope="col">Zone</th>
              <th scope="col">Size</th>
              {columns.map(([state, heading]) => (
                <th key={state} scope="col">
                  {heading}
                </th>
              ))}
              <th scope="col">Free</th>
              <th scope="col">Whole free /28s</th>
            </tr>
          </thead>
          <tbody>{open && <Rows key={String(printed)} counts={counts} columns={columns} whole={printed} />}</tbody>
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              <td />
              <Numbers counts={sum} columns={columns} />
            </tr>
          </tfoot>
        </table>
      </section>
    </details>
  );
}

interface RowsProps {
  readonly counts: readonly StateCounts[];
  readonly columns: typeof COLUMNS;
  /** All at once, rather than in parts. */
  readonly whole: boolean;
}

function Rows({counts, columns, whole}: RowsProps): ReactNode {
  const {occupancy} = useMap().detail;
  const shown = useGrowing(occupancy.length, whole ? occupancy.length : STEP);
  return occupancy.slice(0, shown).map(({subnet}, index) => (
    <tr key={subnet.id}>
      <th scope="row">
        {formatIpv4Range(subnet.range)} <small>{subnet.name}</small>
      </th>
      <td>{subnet.zone}</td>
      <Numbers counts={counts[index] as StateCounts} columns={columns} />
    </tr>
  ));
}

function Numbers({counts, columns}: {counts: StateCounts; columns: typeof COLUMNS}): ReactNode {
  const size = CELL_STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <>
      <td>{formatNumber(size)}</td>
      {columns.map(([state]) => (
        <td key={state}>{formatNumber(counts[state])}</td>
      ))}
      <td>{formatNumber(counts.free + counts.stranded)}</td>
      <td>{formatNumber(wholeFreeBlocks(counts))}</td>
    </>
  );
}
