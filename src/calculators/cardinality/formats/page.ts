// Reads a metrics page into an index of its series; a page that a server would refuse is refused here, where it would be.
import {FINDINGS, type Finding} from '../../../importers/exposition/findings';
import type {Refusal} from '../../../importers/exposition/page';
import {ExpositionReader} from '../../../importers/exposition/reader';
import {ImportError} from '../../../importers/import-error';
import {SeriesIndex} from '../../../importers/series/series-index';
import {SeriesTable} from '../../../importers/series/series-table';
import type {ByteStream, ImportNote} from '../../../model/importer';
import type {MetricsPiece} from './pieces';

/** Nothing of the page itself is kept. @throws ImportError with line and column, as a server would refuse the page. */
export async function readPage(
  bytes: ByteStream,
  file: string,
  onRows: (rows: number) => void,
): Promise<Extract<MetricsPiece, {kind: 'page'}>> {
  const table = new SeriesTable();
  const reader = new ExpositionReader(table);
  for await (const piece of bytes) {
    reader.write(piece);
    onRows(reader.samples);
    if (reader.over) break;
  }
  const {samples, series, types, findings, refused} = reader.end();
  if (refused) throw errorOf(refused);
  const data = {index: new SeriesIndex(table), types};
  return {kind: 'page', file, read: samples, taken: series, notes: findings.map((each) => noteOf(each, file)), data};
}

/** The place is told beside the message. */
function errorOf({message, line, column}: Refusal): ImportError {
  const reason = message.slice(message.indexOf(': ') + 2);
  return new ImportError(
    `${capital(reason)} A server that scrapes the page takes nothing of it: one such line fails all.`,
    line,
    column,
  );
}

function noteOf({kind, strict, line, column, times}: Finding, file: string): ImportNote {
  const words = capital(FINDINGS[kind][1]);
  const message = strict ? `${words}. A server takes it; stricter parsers refuse the page for it` : words;
  return {kind: 'changed', message, rows: times, line, column, file};
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
