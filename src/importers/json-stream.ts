// Reads JSON of any size as a stream of the elements that matter; everything else is checked and let go.
import {ImportError} from './import-error';
import {compilePaths} from './json-path';
import {type JsonElement, JsonStructure} from './json-structure';
import {JsonTokenizer, TokenError} from './json-tokens';
import {evenPieces, TextCursor, type TextPosition} from './text-position';

export interface JsonQuery {
  /** Places of the wanted objects, e.g. `items.[]`; `` is the document itself. They may lie inside each other. */
  readonly elements: readonly string[];
  /** Members of an element to keep, e.g. `metadata.labels.*`. Only these are ever held in memory. */
  readonly keep: readonly string[];
}

const BEGINNING_SHOWN = 40;

/**
 * The elements of a document, or of several one after another (NDJSON, pages of a tool's output, RFC 7464 sequences).
 * @throws ImportError naming line, column and what was expected: wrong syntax, a file cut off, an empty file, no JSON.
 */
export async function* readJson(stream: AsyncIterable<string>, query: JsonQuery): AsyncGenerator<JsonElement> {
  const reader = new JsonReader(query);
  for await (const piece of evenPieces(stream)) yield* reader.write(piece);
  yield* reader.end();
}

class JsonReader {
  private readonly cursor = new TextCursor();
  private readonly tokenizer: JsonTokenizer;
  private readonly structure: JsonStructure;
  private found: JsonElement[] = [];
  private beginning = '';

  constructor(query: JsonQuery) {
    this.structure = new JsonStructure(
      compilePaths(query.elements),
      compilePaths(query.keep),
      (offset) => this.cursor.moveTo(offset).line,
      (element) => this.found.push(element),
    );
    this.tokenizer = new JsonTokenizer(this.structure);
  }

  write(piece: string): readonly JsonElement[] {
    // The separator of RFC 7464 is white space to us, and as long as a space.
    const text = piece.replaceAll('\u001e', ' ');
    if (this.beginning.length < BEGINNING_SHOWN)
      this.beginning = (this.beginning + piece.trimStart()).slice(0, BEGINNING_SHOWN);
    this.cursor.add(text);
    this.named(() => this.tokenizer.write(text));
    this.cursor.moveTo(this.tokenizer.offset);
    return this.release();
  }

  end(): readonly JsonElement[] {
    if (this.beginning === '') throw new ImportError('The file is empty.');
    if (!this.named(() => this.tokenizer.end()) || this.structure.open) throw this.cutOff();
    return this.release();
  }

  private release(): readonly JsonElement[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  private named<Result>(step: () => Result): Result {
    try {
      return step();
    } catch (error) {
      throw error instanceof TokenError ? this.syntaxError(error) : error;
    }
  }

  private unexpected({line, column}: TextPosition, what: string): ImportError {
    if (!this.structure.begun) {
      const shown = JSON.stringify(this.beginning.split('\n')[0]);
      return new ImportError(
        `This is not the JSON that was expected: it begins with ${shown} instead of { or [.`,
        line,
        column,
      );
    }
    return new ImportError(
      `Line ${line}, column ${column}: expected ${this.structure.expected}, found ${what}.`,
      line,
      column,
    );
  }

  private syntaxError({offset, found, inString, isEndless}: TokenError): ImportError {
    const position = this.cursor.moveTo(offset);
    if (!inString) return this.unexpected(position, describeFound(found));
    const {line, column} = position;
    const what = isEndless
      ? 'this string is too long to be text'
      : `${describeCharacter(found)} cannot stand inside a string`;
    return new ImportError(`Line ${line}, column ${column}: ${what}; is a quotation mark missing?`, line, column);
  }

  private cutOff(): ImportError {
    const {line, column} = this.cursor.moveTo(Number.MAX_SAFE_INTEGER);
    const place = this.structure.place;
    const within = place === '' ? '' : ` of ${place}`;
    return new ImportError(
      `The file ends on line ${line}, column ${column}, in the middle${within}: it seems to be cut off.`,
      line,
      column,
    );
  }
}

/** A token as it stands, or a character by its name. */
function describeFound(found: string): string {
  const single = String.fromCodePoint(found.codePointAt(0) ?? 0) === found;
  return single ? describeCharacter(found) : found.slice(0, BEGINNING_SHOWN);
}

function describeCharacter(text: string): string {
  const point = text.codePointAt(0) ?? 0;
  if (point === 10 || point === 13) return 'a line break';
  if (point < 32) return `the control character U+${point.toString(16).padStart(4, '0').toUpperCase()}`;
  return String.fromCodePoint(point);
}
