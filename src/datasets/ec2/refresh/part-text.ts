// Writes a part as JSON with one row per line, so that a change of one price is a change of one line.
import type {Snapshot} from '../manifest';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lines(open: string, rows: readonly string[], close: string): string {
  return rows.length === 0 ? `${open}${close}` : `${open}\n${rows.map((row) => `    ${row}`).join(',\n')}\n  ${close}`;
}

function valueText(value: unknown): string {
  if (Array.isArray(value) && value.some(isRecord))
    return lines(
      '[',
      value.map((row) => JSON.stringify(row)),
      ']',
    );
  if (isRecord(value) && Array.isArray(value.columns) && Array.isArray(value.rows)) {
    const rows = lines(
      '[',
      value.rows.map((row) => JSON.stringify(row)),
      ']',
    );
    return `{"columns": ${JSON.stringify(value.columns)}, "rows": ${rows}}`;
  }
  if (isRecord(value)) {
    const rows = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
    return lines('{', rows, '}');
  }
  return JSON.stringify(value);
}

function objectText(part: object): string {
  const entries = Object.entries(part).map(([key, value]) => `  ${JSON.stringify(key)}: ${valueText(value)}`);
  return `{\n${entries.join(',\n')}\n}`;
}

export function partText(part: object): string {
  return `${objectText(part)}\n`;
}

export function snapshotsText(snapshots: readonly Snapshot[]): string {
  return `[${snapshots.map(objectText).join(', ')}]\n`;
}
