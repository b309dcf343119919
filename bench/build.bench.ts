// How much processor time a cold build of this site takes, against a plain Docusaurus site of the same pages.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Benchmark} from './benchmark';
import {costOf} from './process-cost';
import {addMissingPages, copyOurs, htmlPages, writePlain} from './sites';
import {compare} from './statistics';

export const name = 'build';

export const question = 'A cold production build, against a plain Docusaurus site of the same pages';

export const run: Benchmark['run'] = ({runs, say}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
  const ours = path.join(folder, 'ours');
  const plain = path.join(folder, 'plain');
  try {
    say('laying out both sites');
    copyOurs(ours);
    writePlain(plain);
    say('building each once, unmeasured');
    build(plain);
    build(ours);
    addMissingPages(plain, path.join(ours, 'build'), path.join(plain, 'build'));
    const pairs = Array.from({length: runs}, (_, round) => {
      say(`pair ${round + 1} of ${runs}`);
      // Who goes first alternates, because the second finds the files in the system's cache.
      if (round % 2 === 0) return {ours: build(ours), plain: build(plain)};
      const plainCost = build(plain);
      return {ours: build(ours), plain: plainCost};
    });
    const cpu = compare(pairs.map((pair) => [pair.ours.cpu, pair.plain.cpu]));
    const wall = compare(pairs.map((pair) => [pair.ours.wall, pair.plain.wall]));
    const pages = [ours, plain].map((site) => htmlPages(path.join(site, 'build')).length);
    return Promise.resolve([
      {what: 'pages, ours', value: pages[0] ?? 0, unit: ''},
      {what: 'pages, plain', value: pages[1] ?? 0, unit: ''},
      {what: 'CPU, ours', value: cpu.ours, unit: 's', note: 'user and system, all processes, median'},
      {what: 'CPU, plain', value: cpu.theirs, unit: 's'},
      {what: 'CPU, ours / plain', value: cpu.ratio, unit: '', note: `pairs from ${spread(cpu.spread)}`},
      {what: 'wall, ours / plain', value: wall.ratio, unit: '', note: `pairs from ${spread(wall.spread)}`},
    ]);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};

function build(site: string) {
  rmSync(path.join(site, 'build'), {recursive: true, force: true});
  rmSync(path.join(site, '.docusaurus'), {recursive: true, force: true});
  // Without the persistent cache: cold, and the cache of whoever runs this stays as it is.
  const env = {...process.env, DOCUSAURUS_NO_PERSISTENT_CACHE: '1', NO_UPDATE_NOTIFIER: '1', NODE_ENV: 'production'};
  return costOf(path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs'), ['build'], {cwd: site, env});
}

function spread([least, most]: readonly [number, number]): string {
  return `${least.toFixed(2)} to ${most.toFixed(2)}`;
}
