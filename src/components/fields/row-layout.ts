// Which cells of a row stand in its line, how wide they are, and what its boxes are called.
import type {CellField, RowsField} from '../../model/field';

type Column = readonly [name: string, field: CellField];

/** Cells that stand in the row's line; the others open below it. */
export function columnsInLine({columns, inLine}: RowsField): readonly Column[] {
  const all = Object.entries(columns);
  return all.slice(0, inLine ?? (all.length <= 3 ? all.length : 2));
}

/** Numbers need less room than words: the style sheet has a layout for each of these. */
export function widthsOf(columns: readonly Column[]): string {
  return columns.map(([, {kind}]) => (kind === 'count' || kind === 'quantity' ? 'number' : 'word')).join(' ');
}

/** The id of a cell's control: other parts of the page lead there. */
export function cellId(id: string, place: number, column: string): string {
  return `${id}-${place}-${column}`;
}
