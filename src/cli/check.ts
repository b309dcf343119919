// Finds links to calculators in Markdown, works each out again, and says which answers still hold: headroom check
import {readFile, writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {registry} from '../calculators/registry';
import {isDate} from '../report/check/dates';
import {type Checked, DEFAULT_POLICY, type Finding, fails, findingsJson, readPolicy} from '../report/check/findings';
import {findingsTable} from '../report/check/findings-table';
import type {Terms} from '../report/check/judge';
import {findingsJunit} from '../report/check/junit';
import {findingsOf, judgeText, type Replaying, unreadable} from './judge-text';
import {markdownFiles} from './markdown-files';
import {Refusal} from './refusal';
import {type Against, replayer} from './replay';

const USAGE = `usage: headroom check PATH... [--fail-on LIST] [--tolerance PERCENT] [--data latest|pinned] [--on DATE]
                              [--json] [--junit FILE]

PATH is a Markdown file or a folder of them. LIST is some of broken,drifted,due,opens,holds,retired, or none; unless given,
${DEFAULT_POLICY}. PERCENT is a change that still counts as none. DATE is the day that it is checked for; unless given, today.
Exit status: 0 when nothing on the list was found, 1 when something was, 2 when the command cannot be honoured.`;

/** Exit status with findings that the policy fails on. */
const FAILED = 1;

interface Options {
  readonly policy: ReturnType<typeof readPolicy>;
  readonly terms: Terms;
  readonly against: Against;
  readonly json: boolean;
  readonly junit: string | undefined;
}

/** What goes to standard output; the exit status is set to 1 where the policy says so. @throws Refusal */
export async function check(args: readonly string[]): Promise<string> {
  const {values, positionals} = readArguments(args);
  if (values.help) return USAGE;
  if (positionals.length === 0) throw new Refusal('usage', `There is no path to check.\n${USAGE}`);
  const options = readOptions(values);
  const files = await markdownFiles(positionals);
  const replay = replayer(options.against);
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await findingsIn(file, replay, options.terms)));
  const checked: Checked = {findings, files: files.length, today: options.terms.today};
  if (findings.some((finding) => fails(options.policy, finding))) process.exitCode = FAILED;
  if (options.junit !== undefined) await writeReport(options.junit, findingsJunit(checked, options.policy));
  return options.json
    ? JSON.stringify(findingsJson(checked, options.policy, registry), null, 2)
    : findingsTable(checked, options.policy);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'fail-on': {type: 'string', default: DEFAULT_POLICY},
        tolerance: {type: 'string', default: '0'},
        data: {type: 'string', default: 'latest'},
        on: {type: 'string', default: new Date().toISOString().slice(0, 10)},
        json: {type: 'boolean', default: false},
        junit: {type: 'string'},
        help: {type: 'boolean', default: false, short: 'h'},
      },
    });
  } catch (error) {
    throw new Refusal('usage', `${(error as Error).message}\n${USAGE}`);
  }
}

function readOptions(values: ReturnType<typeof readArguments>['values']): Options {
  const {'fail-on': failOn, tolerance, data, on, json, junit} = values;
  if (!/^\d+(\.\d+)?%?$/.test(tolerance))
    throw new Refusal('usage', `--tolerance is a share in percent such as 2 or 0.5, not ${tolerance}.`);
  if (data !== 'latest' && data !== 'pinned') throw new Refusal('usage', `--data is latest or pinned, not ${data}.`);
  if (!isDate(on)) throw new Refusal('usage', `--on is a day such as 2027-06-30, not ${on}.`);
  try {
    const policy = readPolicy(failOn);
    return {policy, terms: {today: on, tolerance: Number.parseFloat(tolerance)}, against: data, json, junit};
  } catch (error) {
    throw new Refusal('usage', `--fail-on: ${(error as Error).message}`);
  }
}

async function findingsIn(file: string, replay: Replaying, terms: Terms): Promise<readonly Finding[]> {
  const bytes = await readFile(file).catch((error: Error) => error);
  if (bytes instanceof Error) return [unreadable(file, `The file cannot be read: ${bytes.message}`)];
  // Older PowerShell writes so whatever is redirected into a file, a record from `headroom calc --record` too.
  if (/^(\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2)))
    return [unreadable(file, 'The file is UTF-16, in which nothing is found: save it as UTF-8.')];
  const text = bytes.toString('utf8');
  return findingsOf(file, await judgeText(registry, {text, mdx: /\.mdx$/i.test(file)}, replay, terms));
}

async function writeReport(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: Error) => {
    throw new Refusal('no-junit-file', `${file} cannot be written: ${error.message}`);
  });
}
