// How long the package's command takes to check the records of a repository, its start included.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Benchmark} from './benchmark';
import {median} from './statistics';

export const name = 'check';

export const question =
  'A hundred decision records, each with other inputs, checked by the bundled command; to be under 2 s';

const RECORDS = 100;
const COMMAND = path.join('dist', 'bin', 'headroom.cjs');
const TEXT = '# A decision\n\nText with `code` and [a link](https://wiki.example/).\n\n```sh\necho one\n```\n\n'.repeat(
  12,
);

/** Each calculator's turn, and no two records with the same inputs, so that nothing is answered from memory. */
function record(index: number): string {
  const [link = '', output = ''] =
    [
      [`graviton?v=1&data=2026-08-22&ceiling=${40 + (index % 50)}`, 'saving'],
      [`ipv4?v=1&data=2026-09-04&counted=2026-11-25&growth=${(1 + index / 10).toFixed(1)}`, 'runsOut'],
      [`cardinality?v=1&data=2026-11-23&targets=${10 + index}`, 'activeSeries'],
    ][index % 3] ?? [];
  const entry = `  - link: /calculators/${link}\n    outputs: { ${output}: 1 }\n    revisit-when: [ "${output} < 3" ]`;
  return `---\nstatus: accepted\ncalculations:\n${entry}\n---\n\n${TEXT}`;
}

export const run: Benchmark['run'] = async ({runs, say}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
  try {
    for (let index = 0; index < RECORDS; index++) writeFileSync(path.join(folder, `${index}.md`), record(index));
    const timed = (...args: readonly string[]) => {
      const began = performance.now();
      const {status, stdout, stderr} = spawnSync(process.execPath, [COMMAND, ...args], {encoding: 'utf8'});
      if (status !== 0) throw new Error(`${COMMAND} ended with ${status} (npm run prepare makes it): ${stderr}`);
      return {seconds: (performance.now() - began) / 1000, stdout};
    };
    const {stdout} = timed('check', folder, '--fail-on', 'none', '--json');
    const {findings} = JSON.parse(stdout);
    if (findings.length !== RECORDS) throw new Error(`${findings.length} of ${RECORDS} records were found.`);
    say('checking');
    const repeated = (...args: readonly string[]) => median(Array.from({length: runs}, () => timed(...args).seconds));
    return [
      {
        what: `${RECORDS} records`,
        value: repeated('check', folder, '--fail-on', 'none'),
        unit: 's',
        note: 'start included',
      },
      {what: 'the start alone', value: repeated('--help'), unit: 's'},
    ];
  } finally {
    rmSync(folder, {recursive: true});
  }
};
