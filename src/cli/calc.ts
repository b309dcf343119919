// The calculators from a terminal: list them, describe one, answer a query as text, JSON, Markdown or a decision record.
import {parseArgs} from 'node:util';
import {findCalculator, registry} from '../calculators/registry';
import type {AnyCalculator} from '../model/calculator';
import type {Evaluation} from '../model/evaluate';
import {plainText} from '../model/phrase';
import {remarks} from '../model/remarks';
import {isMissing} from '../model/value';
import {readAddress} from '../permalink/address';
import {openLink, writeLink} from '../permalink/permalink';
import {resultJson} from '../report/json';
import {resultMarkdown} from '../report/markdown';
import {decisionRecord} from '../report/record/decision-record';
import {outcomesOf} from '../report/remedies';
import type {Report} from '../report/report';
import {BEYOND, holdToBudget, readLimit} from './budget';
import {describe} from './describe';
import {importFiles} from './import-files';
import {answerLines, askQuestions} from './questions';
import {Refusal} from './refusal';
import {workOut} from './work-out';

const USAGE = `usage: calc list
       calc NAME --describe
       calc NAME ['QUERY'] [--import FILE_OR_FOLDER]... [--choose ID] [--max-series N] [--compare] [--sensitivity] [--break-even OUTPUT[=TARGET] --over INPUT] [--draws N]
                          [--json | --markdown | --record]

QUERY is what stands after the ? of a calculator's address, e.g. 'v=1&ceiling=70', or the whole address. Without one the
defaults are answered. What an import tells goes before what the query says; --choose names the
one to answer for where the files are of several, such as VPCs. With --max-series the exact number of series in the
files is held to N, without those that a scrape adds. With --compare each alternative's difference is shared out among its inputs. With --sensitivity
each number is turned by itself, to see what the answer turns on. With --break-even
the values of INPUT are searched at which OUTPUT crosses TARGET: a number, or alt1, alt2, alt3 for an alternative. Without one: the
first alternative, else 0. With --draws the ranges in the query, such as 40..60, are drawn from N times (2000 is usual).
--record prints a draft of a decision record, which headroom check reads.
Exit status: 0 with an answer, 1 with an answer beyond --max-series, 2 when something in the query, an option or a file cannot be
honoured or has no answer.`;

interface Options {
  readonly import: readonly string[];
  readonly choose?: string | undefined;
  readonly 'max-series'?: string | undefined;
  readonly compare: boolean;
  readonly sensitivity: boolean;
  readonly 'break-even'?: string | undefined;
  readonly over?: string | undefined;
  readonly draws?: string | undefined;
  readonly describe: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
  readonly record: boolean;
}

/** What goes to standard output; the exit status is set to 1 beyond a limit. @throws Refusal */
export async function calc(args: readonly string[]): Promise<string> {
  const {values, positionals} = readArguments(args);
  const [name, query = '', ...rest] = positionals;
  if (values.help || name === undefined) return USAGE;
  if (rest.length > 0)
    throw new Refusal(
      'usage',
      `There is one query too many: ${rest.join(' ')}. Put the query in quotation marks.\n${USAGE}`,
    );
  if (name === 'list') return list();
  const calculator = byName(name);
  if ([values.json, values.markdown, values.record].filter(Boolean).length > 1)
    throw new Refusal('usage', `--json, --markdown and --record are answers of their own: choose one.\n${USAGE}`);
  if (
    values.describe &&
    (query !== '' ||
      values.import.length > 0 ||
      values.choose !== undefined ||
      values['max-series'] !== undefined ||
      values.compare ||
      values.sensitivity ||
      values['break-even'] !== undefined ||
      values.draws !== undefined)
  )
    throw new Refusal(
      'usage',
      `--describe takes no query, no file, no limit and no question: it says what can be asked.\n${USAGE}`,
    );
  if (values.describe) return JSON.stringify(describe(calculator), null, 2);
  return reply(calculator, query, values);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        describe: {type: 'boolean', default: false},
        import: {type: 'string', multiple: true, default: []},
        choose: {type: 'string'},
        'max-series': {type: 'string'},
        'break-even': {type: 'string'},
        over: {type: 'string'},
        draws: {type: 'string'},
        compare: {type: 'boolean', default: false},
        sensitivity: {type: 'boolean', default: false},
        json: {type: 'boolean', default: false},
        markdown: {type: 'boolean', default: false},
        record: {type: 'boolean', default: false},
        help: {type: 'boolean', default: false, short: 'h'},
      },
    });
  } catch (error) {
    throw new Refusal('usage', `${(error as Error).message}\n${USAGE}`);
  }
}

function list(): string {
  return registry
    .filter((calculator) => !calculator.hidden)
    .map(({name, version, question}) => `${name}\tv${version}\t${question}`)
    .join('\n');
}

function byName(name: string): AnyCalculator {
  try {
    return findCalculator(name);
  } catch (error) {
    throw new Refusal('unknown-calculator', (error as Error).message);
  }
}

async function reply(calculator: AnyCalculator, query: string, options: Options): Promise<string> {
  const asked = stateIn(calculator, query);
  const opened = openLink(calculator, asked.text, asked.ignored);
  const rejected = opened.notices.filter((notice) => notice.affectsAnswer);
  const [first] = rejected;
  if (first)
    throw new Refusal(
      first.code,
      rejected.map(({key, raw, reason}) => `${key}=${raw}: ${reason}`).join('\n'),
      rejected,
    );
  const imported = await filesOf(calculator, options);
  const state = {...opened.state, inputs: {...opened.state.inputs, ...imported?.inputs}};
  const {answer, data, date, outcomes} = await workOut(calculator, state, opened.date);
  // What an import changed, no sender has seen.
  const {was, view} = imported ? {was: null, view: null} : opened;
  const link = `/calculators/${calculator.name}?${writeLink(calculator, state, {date: date || null, was, view})}`;
  const facts: Report = {
    calculator,
    state,
    answer,
    data,
    date: date || null,
    link,
    outcomes,
    notices: opened.notices.map((notice) => notice.reason),
  };
  const [headline] = calculator.outputs;
  const value = headline === undefined ? null : (answer.base.values[headline] ?? null);
  if (isMissing(value)) throw new Refusal('no-answer', [value.reason, ...leftOut(answer.base)].join(' '));
  const report: Report = {...facts, ...askQuestions(facts, options)};
  if (options.json) return JSON.stringify({...resultJson(report), ...imported?.told}, null, 2);
  if (options.markdown) return resultMarkdown(report);
  if (options.record) return recordOf(report);
  const help = calculator.remedies ? [plainText(calculator.remedies.sentence(outcomesOf(report)))] : [];
  const said = remarks(calculator, answer, data).map(({text}) => text);
  return [
    plainText(calculator.sentence(answer, data)),
    plainText(calculator.hangsOn(answer, data)),
    ...help,
    ...said,
    ...answerLines(report),
    link,
  ].join('\n');
}

/** Without the file's last line end, which the caller prints. */
function recordOf(report: Report): string {
  const record = decisionRecord(report, new Date().toISOString().slice(0, 10));
  if ('refused' in record) throw new Refusal('no-answer', record.refused);
  return record.text.trimEnd();
}

/** What the files tell, to the form and for programs; beyond the limit the exit status says so. */
async function filesOf(calculator: AnyCalculator, {import: places, choose, 'max-series': most}: Options) {
  const limit = most === undefined ? undefined : readLimit(most);
  if (places.length === 0) {
    if (choose !== undefined) throw new Refusal('usage', `--choose is about files: add --import.\n${USAGE}`);
    if (limit !== undefined) throw new Refusal('usage', `--max-series counts series in files: add --import.\n${USAGE}`);
    return undefined;
  }
  const files = await importFiles(calculator, places, choose);
  const {inputs, set} = files;
  const budget = limit === undefined ? undefined : holdToBudget(calculator, files, limit);
  if (budget?.within === false) process.exitCode = BEYOND;
  const summary = set?.importSet.summary?.(set.joined);
  return {inputs, told: summary && {import: {...summary, ...(budget && {budget})}}};
}

/** The state in a query, or in an address as it is copied from a page. */
function stateIn({name}: AnyCalculator, pasted: string): {readonly text: string; readonly ignored: string} {
  const query = pasted.trim();
  if (!/^(https?:\/\/|\/)/.test(query)) return {text: query, ignored: ''};
  const address = readAddress(query);
  if (address?.name !== name)
    throw new Refusal(
      'wrong-address',
      `${query} is no address of this calculator: its path ends in /calculators/${name}.`,
    );
  return address.state ?? {text: '', ignored: ''};
}

/** Why rows are not in the totals, each reason once. */
function leftOut({rows}: Evaluation): readonly string[] {
  const reasons = Object.values(rows).flatMap((each) => each.flatMap((row) => row.leftOut?.reason ?? []));
  return [...new Set(reasons)];
}
