// Runs the project's stages one after another: quiet about what succeeds, whole about what fails, counted at the end.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type Counts, settle, total} from './counts';

export interface Stage {
  readonly name: string;
  /** Commands of the stage, each a package's program and its arguments; `{results}` stands for the results folder. */
  readonly commands: readonly (readonly [packageName: string, ...args: string[]])[];
  /** An earlier stage without whose success this one would say nothing. */
  readonly needs?: string;
  /** Lines of the output that are worth reading even when all is well. */
  readonly show?: RegExp;
  /** What the stage counted itself, read from the file that it wrote; absent: the stage as a whole counts as one. */
  readonly count?: (report: (file: string) => unknown) => Counts;
}

/** The programs write into a pipe, so they have to be told whether a person reads along. */
const COLOURS: NodeJS.ProcessEnv = process.stdout.isTTY
  ? {FORCE_COLOR: '1', NO_COLOR: undefined}
  : {NO_COLOR: '1', FORCE_COLOR: undefined};

interface Outcome {
  readonly status: number;
  readonly output: string;
}

/**
 * Runs stages in order and prints one line for each; the output of a failed stage is printed whole.
 * Sets the exit status. Names given on the command line choose among the stages.
 * @param options.failFast whether the stages after a failed one are left out; a stage whose need failed always is.
 */
export async function runStages(
  suite: string,
  stages: readonly Stage[],
  options: {readonly failFast: boolean},
): Promise<void> {
  const results = process.env.RESULTS_DIR ?? mkdtempSync(path.join(tmpdir(), 'headroom-'));
  const counts: Counts[] = [];
  const broken = new Set<string>();
  for (const stage of chosen(stages, process.argv.slice(2))) {
    const cause = options.failFast ? [...broken][0] : stage.needs;
    if (cause !== undefined && broken.has(cause)) {
      console.log(`${stage.name.padEnd(14)} not run, because ${cause} failed`);
      broken.add(stage.name);
      continue;
    }
    const counted = await runStage(stage, results);
    counts.push(counted);
    if (counted.failed > 0) broken.add(stage.name);
  }
  const sum = total(counts);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  if (process.env.RESULTS_DIR) writeFileSync(path.join(results, `counts-${suite}.json`), JSON.stringify(sum));
  else rmSync(results, {recursive: true, force: true});
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

function chosen(stages: readonly Stage[], names: readonly string[]): readonly Stage[] {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown) {
    console.error(`There is no stage "${unknown}". Choose from: ${stages.map(({name}) => name).join(', ')}.`);
    process.exit(2);
  }
  return stages.filter(({name}) => names.length === 0 || names.includes(name));
}

async function runStage(stage: Stage, results: string): Promise<Counts> {
  const began = performance.now();
  process.stdout.write(`${stage.name.padEnd(14)} `);
  let outcome: Outcome = {status: 0, output: ''};
  for (const [packageName, ...args] of stage.commands) {
    const said = outcome.output;
    const next = await run(
      program(packageName),
      args.map((arg) => arg.replace('{results}', results)),
      results,
    );
    outcome = {status: next.status, output: said + next.output};
    if (next.status !== 0) break;
  }
  const counted = settle(readCounts(stage, results), outcome.status);
  const verdict = counted.failed > 0 ? 'FAILED' : 'ok';
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${verdict.padEnd(7)} ${String(counted.passed).padStart(5)} passed  ${seconds.padStart(6)} s`);
  if (counted.failed > 0) {
    for (const problem of counted.problems ?? []) console.log(`  ${problem}`);
    console.log(`\n${outcome.output.trimEnd()}\n\n${stage.name}: ${counted.failed} failed.`);
  } else if (stage.show) {
    for (const line of outcome.output.split('\n')) if (stage.show.test(line)) console.log(`  ${line.trim()}`);
  }
  return counted;
}

function readCounts(stage: Stage, results: string): Counts {
  if (!stage.count) return {passed: 1, failed: 0};
  try {
    return stage.count((file) => JSON.parse(readFileSync(path.join(results, file), 'utf8')));
  } catch (error) {
    return {passed: 0, failed: 1, problems: [`${stage.name} left no report to count: ${String(error)}`]};
  }
}

/** The script behind a package's command, so that it runs under this Node on every system, without a shell. */
function program(packageName: string): string {
  const folder = path.resolve('node_modules', packageName);
  const {bin} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const [first] = typeof bin === 'string' ? [bin] : Object.values<string>(bin);
  if (first === undefined) throw new Error(`The package ${packageName} has no program. Run \`npm ci\`.`);
  return path.join(folder, first);
}

function run(script: string, args: readonly string[], results: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, ...COLOURS, RESULTS_DIR: results, NO_UPDATE_NOTIFIER: '1'},
    });
    let output = '';
    const keep = (piece: Buffer) => {
      output += piece.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({status: code ?? 1, output}));
  });
}
