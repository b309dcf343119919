// Reads the pages of several targets into one table, each with the labels that a scrape of its target adds.
import type {SeriesTable} from '../series/series-table';
import type {ExpositionFormat, PageReport} from './page';
import {ExpositionReader} from './reader';
import {TargetLabels} from './target-labels';

export interface MetricsPage {
  /** The file's name, '' for pasted text. */
  readonly name: string;
  /** The page in pieces cut anywhere; a piece is not kept. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** E.g. `{job: 'shop', instance: '10.0.0.1:8080'}`. Pages that have the same ones, or none, are one target's. */
  readonly target?: Readonly<Record<string, string>>;
  /** `honor_labels` of the scrape configuration: the page's own labels win over those of the target. */
  readonly honorLabels?: boolean;
  /** From its Content-Type, where that is known. */
  readonly format?: ExpositionFormat;
}

export interface NamedReport extends PageReport {
  readonly name: string;
}

/**
 * A page that a server would refuse leaves nothing in the table, and the others stay.
 * @param onProgress is told the bytes and samples of all pages so far, after each piece.
 */
export async function readPages(
  pages: Iterable<MetricsPage>,
  table: SeriesTable,
  onProgress: (bytes: number, samples: number) => void = () => undefined,
): Promise<readonly NamedReport[]> {
  const reports: NamedReport[] = [];
  let bytes = 0;
  let samples = 0;
  for (const {name, bytes: pieces, target, honorLabels, format} of pages) {
    const labels = target && new TargetLabels(table.labels, target, honorLabels ?? false);
    const reader = new ExpositionReader(table, {...(format && {format}), ...(labels && {target: labels})});
    for await (const piece of pieces) {
      reader.write(piece);
      bytes += piece.length;
      onProgress(bytes, samples + reader.samples);
      if (reader.over) break;
    }
    samples += reader.samples;
    reports.push({name, ...reader.end()});
  }
  return reports;
}
