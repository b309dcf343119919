// Cuts a stream of text into numbered lines.
import {ImportError} from './import-error';
import {evenPieces} from './text-position';

const LONGEST_LINE = 1_048_576;

/** Lines without their breaks (LF or CR LF), numbered from 1. @throws ImportError at a line of more than 1 Mi characters. */
export async function* readLines(stream: AsyncIterable<string>): AsyncGenerator<{text: string; line: number}> {
  let rest = '';
  let line = 0;
  for await (const piece of evenPieces(stream)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield {text: text.replace(/\r$/, ''), line: ++line};
    if (rest.length > LONGEST_LINE) throw new ImportError(`Line ${line + 1} is too long to be text.`, line + 1);
  }
  if (rest !== '') yield {text: rest.replace(/\r$/, ''), line: ++line};
}
