// The numbers of range bars as a table: every row, its low, mid and high, and where it stands in each alternative.
import type {ReactNode} from 'react';
import type {RangeBars} from '../../model/chart';
import {formatNumber} from '../../model/format';
import {axisWords} from './axis-words';
import {NumberTable} from './NumberTable';

interface RangeTableProps {
  readonly title: string;
  readonly chart: RangeBars;
  /** Makes the rows also while the table is closed: in the static page, for readers without scripts. */
  readonly whole: boolean;
}

export function RangeTable({title, chart, whole}: RangeTableProps): ReactNode {
  const {x, rows, barNames, alternativeNames, never} = chart;
  const words = (value: number | null | undefined) =>
    value === undefined ? '' : value === null ? never : formatNumber(value);
  const hasGroups = rows.some(({group}) => group !== undefined);
  const head = (
    <>
      <td />
      {hasGroups && <th scope="col">Group</th>}
      <th scope="col">{barNames.low}</th>
      <th scope="col">{barNames.mid}</th>
      <th scope="col">{barNames.high}</th>
      {alternativeNames.map((name, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is its place
        <th key={place} scope="col">
          {barNames.mid}: {name}
        </th>
      ))}
      <th scope="col">In words</th>
    </>
  );
  return (
    <NumberTable title={title} of={axisWords(x)} whole={whole} head={head}>
      {() =>
        rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {hasGroups && <td>{row.group}</td>}
            <td>{words(row.low)}</td>
            <td>{words(row.mid)}</td>
            <td>{words(row.high)}</td>
            {alternativeNames.map((_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is its place
              <td key={place}>{words(row.alternatives?.[place])}</td>
            ))}
            <td>{row.text}</td>
          </tr>
        ))
      }
    </NumberTable>
  );
}
