// The picture that stands for a page where a link to it is shown: words on paper, 1200 by 630.
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {Resvg} from '@resvg/resvg-js';
import satori, {type SatoriOptions} from 'satori';

export interface Card {
  /** A word or two above the title: what kind of page it is. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
}

const size = {width: 1200, height: 630};
const paper = '#fcfbf7';
const ink = '#1b1d20';
const quiet = '#565a61';
const pencil = '#b0381a';

// Change this with the drawing: pictures of an earlier drawing are then made anew.
const drawing = 2;

type Style = Readonly<Record<string, string | number>>;

function box(style: Style, ...children: readonly unknown[]): object {
  return {type: 'div', props: {style: {display: 'flex', ...style}, children}};
}

function layout({kind, title, description}: Card): object {
  const name = box(
    {alignItems: 'center', fontFamily: 'Source Serif 4', fontWeight: 600, fontSize: 40, color: ink},
    'Headroom',
    box({width: 48, height: 5, background: pencil, marginLeft: 16, marginTop: 8}),
  );
  const fontSize = title.length > 60 ? 64 : 80;
  const words = box(
    {flexDirection: 'column'},
    box({fontFamily: 'Inter', fontSize: 28, color: quiet, marginBottom: 12}, kind),
    box(
      {
        fontFamily: 'Source Serif 4',
        fontWeight: 600,
        fontSize,
        lineHeight: 1.12,
        letterSpacing: '-0.015em',
        color: ink,
      },
      title,
    ),
    box(
      {fontFamily: 'Source Serif 4', fontSize: 32, lineHeight: 1.35, color: quiet, marginTop: 24, lineClamp: 3},
      description,
    ),
  );
  const style = {
    boxSizing: 'border-box',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: '64px 80px',
    background: paper,
  };
  return box({...size, ...style}, name, words);
}

async function fonts(siteDir: string): Promise<SatoriOptions['fonts']> {
  const {resolve} = createRequire(join(siteDir, 'package.json'));
  const face = async (name: string, weight: 400 | 600) => ({
    name: name === 'inter' ? 'Inter' : 'Source Serif 4',
    weight,
    style: 'normal' as const,
    data: await readFile(resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff`)),
  });
  return Promise.all([face('inter', 400), face('source-serif-4', 400), face('source-serif-4', 600)]);
}

/** The card as a PNG. Kept by its words in `node_modules/.cache`, so that a build draws only what is new. */
export async function drawCard(card: Card, siteDir: string): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([drawing, card]))
    .digest('hex')
    .slice(0, 24);
  const folder = join(siteDir, 'node_modules/.cache/headroom-cards');
  const kept = join(folder, `${key}.png`);
  if (existsSync(kept)) return readFile(kept);
  const svg = await satori(layout(card) as Parameters<typeof satori>[0], {...size, fonts: await fonts(siteDir)});
  const png = new Resvg(svg).render().asPng();
  await mkdir(folder, {recursive: true});
  await writeFile(kept, png);
  return png;
}
