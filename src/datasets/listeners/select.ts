// Which rows a reader means by a few words.
import type {Listener} from './listeners';

/** Rows that have every word somewhere, upper and lower case alike; no words mean all rows. */
export function select(rows: readonly Listener[], words: string, testedOnly: boolean): readonly Listener[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (testedOnly && !row.tested) return false;
    const text = [row.software, row.port ?? '', row.byDefault, row.setting, row.opens, row.version, row.note]
      .join('\n')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
