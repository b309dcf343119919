// The files that programs read, by their path in the site: a Markdown twin and three schemas per calculator, and llms.txt.
import {registry} from '../../calculators/registry';
import {workOut} from '../../cli/work-out';
import {type AnyCalculator, defaultState} from '../../model/calculator';
import {openLink, writeLink} from '../../permalink/permalink';
import {type Contents, llmsText} from '../../report/llms';
import {schemaPath, twinPath} from '../../report/machine-addresses';
import type {Report} from '../../report/report';
import {inputsSchema} from '../../report/schema/inputs-schema';
import type {JsonSchema} from '../../report/schema/json-schema';
import {linkSchema} from '../../report/schema/link-schema';
import {resultSchema} from '../../report/schema/result-schema';
import {twinMarkdown} from '../../report/twin';
import {guidePath, leftOutBy} from './left-out';

const SCHEMAS = {inputs: inputsSchema, link: linkSchema, result: resultSchema} as const;

/** Without those that are only reachable by address. */
const listed = registry.filter(({hidden}) => !hidden);

export type Lists = Omit<Contents, 'calculators'>;

/** @param siteDir folder of the sources, where the guides are. */
export async function machineFiles(lists: Lists, siteDir: string): Promise<ReadonlyMap<string, string>> {
  const {origin} = lists;
  const files = new Map<string, string>();
  for (const calculator of listed) {
    const {name} = calculator;
    const leavesOut = await leftOutBy(name, siteDir, origin);
    files.set(
      twinPath(name),
      twinMarkdown(await defaultReport(calculator, origin), {origin, guide: guidePath(name), leavesOut}),
    );
    for (const [kind, schemaOf] of Object.entries(SCHEMAS) as [keyof typeof SCHEMAS, typeof inputsSchema][])
      files.set(schemaPath(name, kind), schemaText(schemaOf(calculator, origin)));
  }
  const calculators = listed.map((calculator) => ({calculator, example: exampleOf(calculator)}));
  return files.set('/llms.txt', llmsText({...lists, calculators}));
}

function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

async function defaultReport(calculator: AnyCalculator, origin: string): Promise<Report> {
  const state = defaultState(calculator);
  const {answer, data, date, outcomes} = await workOut(calculator, state, null);
  const link = `${origin}/calculators/${calculator.name}?${writeLink(calculator, state, {date: date || null})}`;
  return {calculator, state, answer, data, date: date || null, link, outcomes};
}

/** The first case that differs from the defaults, pinned, as a page would write its link. */
function exampleOf(calculator: AnyCalculator): string {
  const {dataset, cases} = calculator;
  const {state} = openLink(calculator, cases.find(({query}) => query !== '')?.query ?? '');
  return writeLink(calculator, state, {date: dataset?.dates.at(-1) ?? null});
}
