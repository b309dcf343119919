// Finds the rows of one kind in a tool's JSON, whichever way it was saved, and names what stands there instead.
import type {TextStream} from '../model/importer';
import {ImportError} from './import-error';
import {readJson} from './json-stream';
import type {JsonElement} from './json-structure';

export interface RowShape {
  /** A row by name: "a subnet". */
  readonly row: string;
  /** Rows by name: "subnets". */
  readonly rows: string;
  /** The member that wraps the rows in the tool's own output. */
  readonly wrapper: string;
  readonly keep: readonly string[];
  readonly command: string;
  /** What makes an object such a row, in words: `"SubnetId"`. */
  readonly mark: string;
  isRow(element: JsonElement): boolean;
}

/**
 * Accepts the whole output, several pages of it one after another or in an array, bare and nested arrays from `--query`, one object
 * per line, and a single object. Rows that are none at all, in an output that is sound, are no error: `[]` says that there are none.
 * @throws ImportError at the first object that is neither a row nor a wrapper.
 */
export async function* readRows(stream: TextStream, shape: RowShape): AsyncGenerator<JsonElement> {
  const {wrapper, keep} = shape;
  const wrapped = `${wrapper}.[]`;
  const query = {elements: ['', '[]', '[].[]', '[].[].[]', wrapped, `[].${wrapped}`, `[].[].${wrapped}`], keep};
  for await (const element of readJson(stream, query)) {
    if (shape.isRow(element)) yield element;
    else if (!isWrapper(element, wrapper)) throw otherThan(shape, element);
  }
}

function isWrapper({names, inside}: JsonElement, wrapper: string): boolean {
  return names.includes(wrapper) || inside > 0;
}

function otherThan({row, mark, command}: RowShape, {line, names, value}: JsonElement): ImportError {
  const kind = typeof value.kind === 'string' ? `a ${value.kind}` : undefined;
  const members = names.length === 0 ? 'nothing in it' : names.map((name) => JSON.stringify(name)).join(', ');
  return new ImportError(
    `Line ${line}: expected ${row} with ${mark}, found ${kind ?? `an object with ${members}`}. Save the output of ${command}.`,
    line,
  );
}

/** The rows of a Kubernetes list; raw lists of the API do not repeat the kind at every item. */
export function isOfKind(kind: string): RowShape['isRow'] {
  return ({value, names}) =>
    value.kind === kind || (value.kind === undefined && names.includes('metadata') && !names.includes('items'));
}

/** The first kind that a Kubernetes JSON names, but that of a list around the objects: `Pod`, also for a `PodList`. */
export function firstKind(start: string): string | undefined {
  for (const [, kind = ''] of start.matchAll(/"kind"\s*:\s*"(\w+)"/g))
    if (kind !== 'List') return kind.replace(/List$/, '');
  return undefined;
}

/** Whether a text begins as JSON, also behind the separator of RFC 7464. */
export function beginsAsJson(start: string): boolean {
  return /^[[{]/.test(start.replaceAll('\u001e', ' ').trimStart());
}

/** Whether one of the members stands in the text. */
export function hasMember(start: string, ...names: readonly string[]): boolean {
  return names.some((name) => new RegExp(`"${name}"\\s*:`).test(start));
}
