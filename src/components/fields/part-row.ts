// A row that is still being filled in: it counts once every cell that only the reader can fill is there.
import type {Cell, Row, RowsField} from '../../model/field';
import {needed} from './paste-rows';

export type PartRow = Readonly<Record<string, Cell | undefined>>;

/** A new row: usual values where there are any, the others left open. */
export function freshRow(field: RowsField): PartRow {
  return Object.fromEntries(
    Object.entries(field.columns).map(([name, column]) => [name, needed(column) ? undefined : column.default]),
  );
}

/** A row that begins with some cells given; what is left out and has no word for blank is asked for. */
export function startFrom(
  field: RowsField,
  given: Readonly<Record<string, Cell>>,
): {readonly row: PartRow; readonly column: string} {
  const names = Object.keys(field.columns);
  const left = names.filter((name) => given[name] === undefined);
  const asked = left.filter((name) => {
    const column = field.columns[name];
    return column?.blank === undefined && column?.kind !== 'choice' && column?.kind !== 'flag';
  });
  const row = Object.fromEntries(
    names.map((name): [string, Cell | undefined] => [
      name,
      given[name] ?? (asked.includes(name) ? undefined : field.columns[name]?.default),
    ]),
  );
  const unset = left.find((name) => field.columns[name]?.blank !== undefined);
  return {row, column: asked[0] ?? unset ?? names[0] ?? ''};
}

/** The row, once nothing is left open. */
export function completeRow(field: RowsField, part: PartRow): Row | null {
  const open = Object.entries(field.columns).some(([name, column]) => {
    const cell = part[name];
    return cell === undefined || (column.blank === undefined && (cell === null || cell === ''));
  });
  return open ? null : (part as Row);
}
