// The house rules that no import shows: names, sizes, first lines, and purity within a file.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

interface SourceFile {
  /** Relative to the top level, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

const MOST_LINES = 300;
const SHORT = 90;
const PURE = /^src\/(model|permalink|analysis|report|importers|datasets|calculators)\//;
/** Node code that lives beside the pure code it serves. */
const NODE_SIDE = /^src\/datasets\/[^/]+\/refresh|\/testing\//;
const TEST = /\.(test|spec)\.tsx?$/;

const files: readonly SourceFile[] = ['src', 'e2e', 'bench', '.ci']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((file) => path.join(folder, file)))
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|tsx|mts|cjs|css)$/.test(name) && !/\/(fixtures|node_modules)\//.test(name))
  .sort()
  .map((name) => ({name, text: readFileSync(name, 'utf8')}));

const sources = files.filter(({name}) => !TEST.test(name));
const pure = sources.filter(({name}) => PURE.test(name) && !NODE_SIDE.test(name));

function lines({text}: SourceFile): number {
  return text.trimEnd().split('\n').length;
}

describe('a source file', () => {
  it('is found at all', () => {
    expect(sources.length, 'The patterns find no source. Correct the folders above.').toBeGreaterThan(5);
    expect(pure.length, 'The patterns find no pure source. Correct PURE.').toBeGreaterThan(5);
  });

  it('opens with a line that says what it is for', () => {
    const silent = files.filter(({text}) => !opensWithPurpose(text)).map(({name}) => name);
    expect(silent, 'Begin each file with one comment line, a sentence saying what it is for.').toEqual([]);
  });

  it('is named for its idea, not for a drawer', () => {
    const drawers = files.filter(({name}) => isDrawer(name)).map(({name}) => name);
    expect(drawers, 'Name the file or folder after the one thing it does, or join it to its only user.').toEqual([]);
  });

  it(`has at most ${MOST_LINES} lines`, () => {
    const long = sources.filter((file) => lines(file) > MOST_LINES).map((file) => `${file.name}: ${lines(file)}`);
    expect(long, 'Find the second idea in the file and move it into a file of its own.').toEqual([]);
  });

  it(`has, in half of the cases, under ${SHORT} lines`, () => {
    const short = sources.filter((file) => lines(file) < SHORT).length;
    const longest = [...sources].sort((a, b) => lines(b) - lines(a)).map((file) => `${file.name}: ${lines(file)}`);
    const message = `Split the longest files by idea, beginning with ${longest.slice(0, 8).join(', ')}.`;
    expect(short / sources.length, message).toBeGreaterThanOrEqual(0.5);
  });

  it('leaves nothing for later', () => {
    const later = files.filter(({text}) => /(?:\/\/|\/\*|^\s*\*).*\b(?:TODO|FIXME|XXX|HACK)\b/m.test(text));
    expect(
      later.map(({name}) => name),
      'Do it now, or open an issue and remove the note.',
    ).toEqual([]);
  });
});

describe('a pure file', () => {
  it('has no clock, no chance and no surroundings', () => {
    const impure = pure.flatMap((file) => impurities(file.text).map((what) => `${file.name}: ${what}`));
    const message = 'Take the time, the random source or the surroundings as an argument, and supply it from outside.';
    expect(impure, message).toEqual([]);
  });
});

/** A comment whose first line has at least three words; what follows it is not looked at. */
function opensWithPurpose(text: string): boolean {
  const [first = ''] = text.split('\n');
  const sentence = /^\/\/ (.+)$/.exec(first)?.[1] ?? /^\/\*\*? (.+)$/.exec(first)?.[1] ?? '';
  return sentence.trim().split(/\s+/).length >= 3;
}

function isDrawer(name: string): boolean {
  return name
    .split('/')
    .map((part) => part.replace(/(\.\w+)+$/, '').toLowerCase())
    .some((part) => /^(common|core|lib|misc|shared)$|(^|-)(utils?|helpers?|managers?)$/.test(part));
}

const SURROUNDINGS = new Set([
  'window',
  'document',
  'globalThis',
  'self',
  'process',
  'performance',
  'navigator',
  'crypto',
]);
const BEFORE_NOW = new Set(['Date.now', 'Math.random']);

/** Names what a file takes from outside without being given it, e.g. "line 4: Math.random". */
function impurities(text: string): string[] {
  const tree = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
  const own = new Set<string>();
  const found: [name: string, node: ts.Node][] = [];
  visit(tree, (node) => {
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    ) {
      own.add(node.name.text);
    }
    const name = taken(node);
    if (name) found.push([name, node]);
  });
  return found
    .filter(([name]) => !own.has(name))
    .map(([name, node]) => `line ${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${name}`);
}

function taken(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && BEFORE_NOW.has(node.getText())) return node.getText();
  const makesDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
  if (makesDate && (node.arguments ?? []).length === 0) return 'Date()';
  const isSurrounding = ts.isIdentifier(node) && SURROUNDINGS.has(node.text) && isReference(node);
  return isSurrounding ? node.text : undefined;
}

/** Whether an identifier stands for a variable, rather than naming a property, a declaration or a type. */
function isReference(node: ts.Identifier): boolean {
  const {parent} = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeReferenceNode(parent)) return false;
  return !('name' in parent && parent.name === node);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

describe('a README', () => {
  it.each(['README.md', 'src/README.md', 'bench/README.md'])('%s links only to what is there', (readme) => {
    const targets = [...readFileSync(readme, 'utf8').matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target);
    const lost = targets.filter(
      (target) => !/^https?:/.test(target) && !existsSync(path.join(path.dirname(readme), target)),
    );
    expect(lost, 'Write what the README promises, or correct the link.').toEqual([]);
  });

  it('of the code names every folder, and none that is not there', () => {
    const named = [...readFileSync('src/README.md', 'utf8').matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, name]) => name);
    const folders = readdirSync('src', {withFileTypes: true}).filter((entry) => entry.isDirectory());
    expect(named.sort()).toEqual(folders.map(({name}) => name).sort());
  });
});

describe('the rules themselves', () => {
  it.each([
    ['const now = Date.now();', ['line 1: Date.now']],
    ['export const a = 1;\nconst d = new Date();', ['line 2: Date()']],
    ['const d = new Date(iso);', []],
    ['const r = seed ?? Math.random();', ['line 1: Math.random']],
    ['const w = window.innerWidth;', ['line 1: window']],
    ['const w = typeof document;', ['line 1: document']],
    ['const t = {window: 3}.window; // the window of Date.now()', []],
    ['function f(window: number) { return window; }', []],
    ['const s = {document};', ['line 1: document']],
    ['interface Rate { window: string; process: Process }', []],
    ['const label = "Math.random() in the document";', []],
  ])('finds what %j takes from outside', (text, expected) => {
    expect(impurities(text)).toEqual(expected);
  });

  it('knows drawers from ideas', () => {
    expect(
      ['src/utils/a.ts', 'src/model/unit-helpers.ts', 'src/lib/a.ts', 'src/a/state-manager.ts'].every(isDrawer),
    ).toBe(true);
    expect(['src/model/unit.ts', 'src/calculators/library.ts', 'src/model/core-count.ts'].some(isDrawer)).toBe(false);
  });

  it('reads a first line', () => {
    expect(opensWithPurpose('// Units and their algebra.\nx')).toBe(true);
    expect(opensWithPurpose('/* Colours of both themes. */\n:root {}')).toBe(true);
    expect(opensWithPurpose("import x from 'y';\n// late")).toBe(false);
    expect(opensWithPurpose('// unit.ts\n')).toBe(false);
  });
});
