// Which cells of a row stand in its line, and what its boxes are called.

/** Cells that stand in the row's line; the others open below it. */
export function shownInLine(columns: number): number {
  return columns <= 3 ? columns : 2;
}

/** The id of a cell's control: other parts of the page lead there. */
export function cellId(id: string, place: number, column: string): string {
  return `${id}-${place}-${column}`;
}
