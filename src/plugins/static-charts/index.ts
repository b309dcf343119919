// Static pictures of charts at build time, drawn by the page's own component and kept by content, so that a build draws only what changed.
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import type {Drawable} from '../../model/chart';
import {lineOf} from './line';

/** One chart as SVG text, for a wide and a narrow column. */
export interface StaticChart {
  readonly wide: string;
  readonly narrow: string;
}

const DRAWING_CODE = ['src/components/charts', 'src/plugins/static-charts'];

/**
 * Draws charts. The same chart and the same drawing code give the same text; drawings are kept in `cache` under a hash of both.
 * @param root the project's folder; the process that draws runs there.
 * @throws Error with the drawing process's own words when a chart cannot be drawn.
 */
export async function drawStatic(
  charts: ReadonlyMap<string, Drawable>,
  cache: string,
  root = '.',
): Promise<ReadonlyMap<string, StaticChart>> {
  await mkdir(cache, {recursive: true});
  const code = await codeHash(root);
  const drawn = new Map<string, StaticChart>();
  const wanted = new Map<string, Drawable>();
  const fileOf = (chart: Drawable) => join(cache, `${hash(code, lineOf('', chart))}.json`);
  for (const [id, chart] of charts) {
    const kept = await readFile(fileOf(chart), 'utf8').catch(() => null);
    if (kept === null) wanted.set(id, chart);
    else drawn.set(id, JSON.parse(kept) as StaticChart);
  }
  if (wanted.size > 0) {
    const fresh = await draw(wanted, root);
    for (const [id, chart] of wanted) {
      const drawing = fresh[id];
      if (!drawing) throw new Error(`The chart ${id} was not drawn.`);
      await writeFile(fileOf(chart), JSON.stringify(drawing));
      drawn.set(id, drawing);
    }
  }
  return new Map([...charts.keys()].map((id) => [id, drawn.get(id) as StaticChart]));
}

function draw(charts: ReadonlyMap<string, Drawable>, root: string): Promise<Readonly<Record<string, StaticChart>>> {
  const tsx = createRequire(join(resolve(root), 'package.json')).resolve('tsx/cli');
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [tsx, 'src/plugins/static-charts/render.tsx'], {
      cwd: root,
      env: {...process.env, NODE_ENV: 'production'},
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let words = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words += text;
    });
    child.once('error', failed);
    child.once('close', (status) => {
      if (status === 0) done(JSON.parse(out) as Record<string, StaticChart>);
      else failed(new Error(`Drawing the static charts failed.\n${words}`));
    });
    child.stdin.end([...charts].map(([id, chart]) => `${lineOf(id, chart)}\n`).join(''));
  });
}

/** Changes whenever the code that draws does, recharts' version included. */
async function codeHash(root: string): Promise<string> {
  const files = await Promise.all(
    DRAWING_CODE.map(async (folder) =>
      (await readdir(join(root, folder)))
        .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
        .map((name) => join(root, folder, name)),
    ),
  );
  const recharts = createRequire(join(resolve(root), 'package.json')).resolve('recharts/package.json');
  const texts = await Promise.all([...files.flat().sort(), recharts].map((file) => readFile(file, 'utf8')));
  return hash(...texts);
}

function hash(...texts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(text).update('\0');
  return sum.digest('hex').slice(0, 32);
}
