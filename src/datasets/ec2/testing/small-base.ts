// A folder with a first snapshot of a few types, so that a refresh has something small to build upon.
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {excerpt} from '../index';
import {snapshotOf} from '../manifest';
import {partText, snapshotsText} from '../refresh/part-text';
import {read} from './read';

const TYPES = [
  'm7i.large',
  'm7i.xlarge',
  'm7i.2xlarge',
  'm7i.metal-24xl',
  'm8g.medium',
  'm8g.large',
  'm8g.xlarge',
  'c7g.large',
  't3.micro',
  'p5.48xlarge',
  'u7in-32tb.224xlarge',
];

/** Prices and discounts of us-east-1 and eu-west-1, as of the snapshot of 22 August 2026. */
export async function smallBase(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-ec2-'));
  const {date, parts: entries} = snapshotOf('2026-08-22');
  const wanted = Object.entries(entries).filter(([name]) => !/^(prices|discounts)\/(?!us-east-1|eu-west-1)/.test(name));
  const whole = new Map(await Promise.all(wanted.map(async ([, {path}]) => [path, await read(path)] as const)));
  for (const [path, part] of excerpt(whole, new Set(TYPES))) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), partText(part as object));
  }
  await writeFile(join(folder, 'snapshots.json'), snapshotsText([{date, parts: Object.fromEntries(wanted)}]));
  return folder;
}
