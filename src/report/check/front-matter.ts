// The calculations that a record's front matter carries, each part with its place, and what in them cannot be read.
import leven from 'leven';
import {isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, type YAMLMap} from 'yaml';
import {nearest} from '../../permalink/nearest';
import {frontMatterEnd} from './find-links';

/** A text with the offset at which it begins. */
export interface Written {
  readonly text: string;
  readonly offset: number;
}

export interface Flaw {
  readonly offset: number;
  /** What is wrong, and what would be right. */
  readonly says: string;
}

/** One entry of `calculations:` as written. */
export interface Calculation {
  readonly offset: number;
  readonly id: string | null;
  readonly link: Written | null;
  /** The day on which it was computed. */
  readonly computed: Written | null;
  readonly model: Written | null;
  readonly data: Written | null;
  readonly inputs: readonly (readonly [name: Written, value: Written])[];
  readonly outputs: readonly (readonly [name: Written, value: Written])[];
  readonly revisitWhen: readonly Written[];
  readonly failOn: readonly Written[];
  readonly flaws: readonly Flaw[];
}

export interface FrontMatter {
  /** MADR's `status`; null without one. */
  readonly status: string | null;
  readonly calculations: readonly Calculation[];
  /** Where the calculations stand in the text; null without any. */
  readonly range: readonly [from: number, to: number] | null;
  /** What keeps the calculations from being read at all. */
  readonly flaws: readonly Flaw[];
}

const CALCULATION_KEYS = ['id', 'link', 'computed', 'model', 'data', 'inputs', 'outputs', 'revisit-when', 'fail-on'];
const NONE: FrontMatter = {status: null, calculations: [], range: null, flaws: []};
const HAS_CALCULATIONS = /^["']?calculations["']?[ \t]*:/m;

/** Reads MADR front matter. Faults of YAML matter only where there are calculations: other keys are not ours. */
export function readFrontMatter(text: string): FrontMatter {
  const end = frontMatterEnd(text);
  if (end === 0) {
    const at = /^---[ \t]*\r?\n/.test(text) ? text.search(HAS_CALCULATIONS) : -1;
    const unclosed = 'The front matter has no end: close it with a line of three hyphens, ---.';
    return at < 0 ? NONE : {...NONE, flaws: [{offset: at, says: unclosed}]};
  }
  const start = text.indexOf('\n') + 1;
  const yaml = text.slice(start, end).replace(/(?:---|\.\.\.)[ \t]*\r?\n?$/, '');
  if (!HAS_CALCULATIONS.test(yaml)) return {...NONE, flaws: misspeltIn(yaml, start)};
  const document = parseDocument(yaml, {prettyErrors: false, logLevel: 'silent'});
  // The first of them: those after it are mostly what the parser made of it.
  const flaws = document.errors.slice(0, 1).map(({message, pos}) => ({
    offset: start + pos[0],
    says: `This is not YAML: ${message}`,
  }));
  if (flaws.length > 0 || !isMap(document.contents))
    return {...NONE, flaws: flaws.length > 0 ? flaws : [notMap(start)]};
  const status = document.get('status');
  const node = document.get('calculations', true) as ParsedNode | undefined;
  const [from = 0, to = yaml.length] = node?.range ?? [];
  const range = [start + from, start + to] as const;
  const found = {status: typeof status === 'string' ? status : null, range};
  if (!isSeq(node)) {
    const says = 'calculations is a list: begin each calculation with a hyphen, as in “- link: …”.';
    return {...found, calculations: [], flaws: [{offset: start + from, says}]};
  }
  return {...found, calculations: onceNamed(node.items.map((item) => readCalculation(item as Node, start))), flaws: []};
}

/** A key that is nearly ours above a link of ours: without a word, nobody would read what stands below it. */
function misspeltIn(yaml: string, start: number): readonly Flaw[] {
  if (!/\b(?:calculators|embed)\/[\w-]+\/?[?#]/.test(yaml)) return [];
  const found = [...yaml.matchAll(/^[ \t]*(?:- +)?["']?([\w-]+)["']?[ \t]*:/gm)].find(
    ([, key = '']) => leven(key.toLowerCase(), 'calculations') <= 1,
  );
  const says = `“${found?.[1]}” is not read here: write “calculations:” at the beginning of a line.`;
  return found ? [{offset: start + found.index, says}] : [];
}

/** Findings are told apart by their names. */
function onceNamed(calculations: readonly Calculation[]): readonly Calculation[] {
  return calculations.map((each, index) => {
    if (each.id === null || calculations.findIndex(({id}) => id === each.id) === index) return each;
    const says = `The id “${each.id}” stands twice: give each calculation one of its own.`;
    return {...each, flaws: [...each.flaws, {offset: each.offset, says}]};
  });
}

function notMap(offset: number): Flaw {
  return {offset, says: 'The front matter is no list of keys: write “calculations:” at the beginning of a line.'};
}

function readCalculation(node: Node, start: number): Calculation {
  const offset = start + (node.range?.[0] ?? 0);
  const flaws: Flaw[] = [];
  const refuse = (at: Node | null, says: string) =>
    void flaws.push({offset: at?.range ? start + at.range[0] : offset, says});
  const empty = {
    offset,
    id: null,
    link: null,
    computed: null,
    model: null,
    data: null,
    inputs: [],
    outputs: [],
    revisitWhen: [],
    failOn: [],
    flaws,
  };
  if (!isMap(node)) {
    refuse(node, `A calculation has keys: ${CALCULATION_KEYS.join(', ')}.`);
    return empty;
  }
  for (const {key} of node.items) {
    const name = String(isScalar(key) ? key.value : key);
    if (CALCULATION_KEYS.includes(name)) continue;
    const near = nearest(name, CALCULATION_KEYS);
    refuse(key as Node, `“${name}” is not a key of a calculation${near ? `; the closest is “${near}”` : ''}.`);
  }
  const text = (key: string) => scalarAt(node, key, start, refuse);
  const pairs = (key: string) => pairsAt(node, key, start, refuse);
  const link = text('link');
  if (!link) refuse(node, 'This calculation has no link: add “link: /calculators/…”.');
  return {
    ...empty,
    id: text('id')?.text ?? null,
    link,
    computed: text('computed'),
    model: text('model'),
    data: text('data'),
    inputs: pairs('inputs'),
    outputs: pairs('outputs'),
    revisitWhen: listAt(node, 'revisit-when', 'conditions such as "saving < 100" and dates', start, refuse),
    failOn: listAt(node, 'fail-on', 'drifted and due', start, refuse),
  };
}

type Refuse = (at: Node | null, says: string) => void;

function scalarAt(map: YAMLMap, key: string, start: number, refuse: Refuse): Written | null {
  const node = map.get(key, true) as Node | undefined;
  if (node === undefined) return null;
  const written = writtenIn(node, start);
  if (!written) refuse(node, `${key} takes one value on one line.`);
  return written && {...written, text: written.text.trim()};
}

/** As it stands in the file, so that 324.00 keeps its decimals; spaces at its ends only count in quotation marks. */
function writtenIn(node: unknown, start: number): Written | null {
  if (!isScalar(node) || !node.range) return null;
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const text = node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? '');
  return {text: quoted ? text : text.trim(), offset: start + node.range[0] + (quoted ? 1 : 0)};
}

function pairsAt(map: YAMLMap, key: string, start: number, refuse: Refuse): Calculation['inputs'] {
  const node = map.get(key, true) as Node | undefined;
  if (node === undefined) return [];
  if (!isMap(node)) {
    refuse(node, `${key} is a list of names with values: { saving: 324.00 USD/month }.`);
    return [];
  }
  return node.items.flatMap(({key: name, value}) => {
    const [label, text] = [writtenIn(name, start), writtenIn(value, start)];
    if (label && text) return [[label, text] as const];
    refuse(name as Node, `Each of the ${key} has one value on one line.`);
    return [];
  });
}

function listAt(map: YAMLMap, key: string, of: string, start: number, refuse: Refuse): readonly Written[] {
  const node = map.get(key, true) as Node | undefined;
  if (node === undefined) return [];
  const items = isSeq(node) ? node.items : [node];
  return items.flatMap((item) => {
    const written = writtenIn(item, start);
    if (!written) refuse(item as Node, `${key} is a list of ${of}.`);
    return written ? [written] : [];
  });
}
