// Reads the aligned table that `kubectl get nodes` prints, with the label columns that were asked for.
import type {TextStream} from '../model/importer';
import {ImportError} from './import-error';
import {factsFromLabels, type KubernetesNode, type Labels} from './kubernetes-node';
import {readLines} from './lines';

/** The command whose columns this needs. */
export const NODE_TABLE_COMMAND =
  'kubectl get nodes -L node.kubernetes.io/instance-type,topology.kubernetes.io/region,kubernetes.io/arch';

/** Printed by `kubectl get nodes`, with its options, or by `-o custom-columns` with names such as kubectl's own. */
const HEADER = /^NAME( +[A-Z][A-Z0-9()-]*)+\s*$/m;

/** `-L` heads a column with the last part of the label's name, in capitals. */
const LABEL_OF_COLUMN: Readonly<Record<string, string>> = {
  'INSTANCE-TYPE': 'node.kubernetes.io/instance-type',
  REGION: 'topology.kubernetes.io/region',
  ZONE: 'topology.kubernetes.io/zone',
  ARCH: 'kubernetes.io/arch',
  OS: 'kubernetes.io/os',
  'CAPACITY-TYPE': 'karpenter.sh/capacity-type',
  CAPACITYTYPE: 'eks.amazonaws.com/capacityType',
  'COMPUTE-TYPE': 'eks.amazonaws.com/compute-type',
};

interface Column {
  readonly name: string;
  readonly start: number;
}

/** A line that is no row of the table, and what to say of it. */
export interface UnreadableLine {
  readonly line: number;
  readonly unreadable: string;
}

export function looksLikeNodeTable(start: string): boolean {
  return HEADER.test(start);
}

/** @throws ImportError when the table has no column of instance types, saying which flag adds it. */
export async function* readNodeTable(stream: TextStream): AsyncGenerator<KubernetesNode | UnreadableLine> {
  let columns: readonly Column[] | undefined;
  for await (const {text, line} of readLines(stream)) {
    if (text.trim() === '') continue;
    if (HEADER.test(text)) {
      columns = columnsOf(text, line);
      continue;
    }
    if (!columns) {
      // A command copied along with its answer, or a warning.
      yield {line, unreadable: 'A line above the heading: left out.'};
      continue;
    }
    const cells = cellsOf(text, columns);
    yield cells ? describe(cells, line) : {line, unreadable: 'The cells do not line up with the heading: left out.'};
  }
  if (!columns)
    throw new ImportError('There is no heading such as NAME STATUS ROLES AGE VERSION. Run it without --no-headers.');
}

function columnsOf(header: string, line: number): readonly Column[] {
  const columns = [...header.matchAll(/\S+/g)].map((match) => ({name: match[0], start: match.index}));
  const names = columns.map(({name}) => name);
  if (names.includes('INSTANCE-TYPE') || names.includes('LABELS')) return columns;
  throw new ImportError(
    `Line ${line}: the table has no column INSTANCE-TYPE. Add it with -L: ${NODE_TABLE_COMMAND}`,
    line,
  );
}

/** By position, since a label's column may be blank; by gaps where a table was put together from several. */
function cellsOf(text: string, columns: readonly Column[]): Readonly<Record<string, string>> | undefined {
  const aligned = columns.every(({start}) => start === 0 || (text[start - 1] ?? ' ') === ' ');
  const values = aligned
    ? columns.map(({start}, index) => text.slice(start, columns[index + 1]?.start).trim())
    : text.trim().split(/ {2,}/);
  if (values.length !== columns.length || values[0] === '') return undefined;
  return Object.fromEntries(
    columns.map(({name}, index) => [name, values[index] === '<none>' ? '' : (values[index] ?? '')]),
  );
}

function describe(cells: Readonly<Record<string, string>>, line: number): KubernetesNode {
  const fromColumns = Object.entries(LABEL_OF_COLUMN).map(([column, label]) => [label, cells[column]]);
  const facts = factsFromLabels({...labelsIn(cells.LABELS ?? ''), ...present(fromColumns)});
  const status = cells.STATUS?.split(',');
  const windows = /windows/i.test(cells['OS-IMAGE'] ?? '');
  return {
    ...facts,
    line,
    id: undefined,
    operatingSystem: facts.operatingSystem ?? (windows ? 'windows' : undefined),
    ready: status?.includes('Ready'),
    cordoned: status?.includes('SchedulingDisabled') ?? false,
    provider: undefined,
  };
}

function labelsIn(text: string): Labels {
  return Object.fromEntries(text.split(',').map((pair) => pair.split('=', 2)));
}

function present(pairs: readonly (readonly (string | undefined)[])[]): Labels {
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== ''));
}
