// The pages of every calculator in the registry: its own, its embed, its published facts, and its line in the lists.
import {join, relative, sep} from 'node:path';
import type {LoadContext, Plugin, PluginContentLoadedActions} from '@docusaurus/types';
import {registry} from '../../calculators/registry';
import {type Scenario, workOut} from '../../cli/work-out';
import {storedOutcomes} from '../../components/Calculator/remedies/stored';
import type {CalculatorSummary} from '../../components/summaries';
import {defaultState} from '../../model/calculator';
import {drawStatic, type StaticChart} from '../static-charts';
import {publishData} from './data-files';
import {modelStamp} from './model-stamp';
import {findProseScenarios, type ProseScenario} from './prose-scenarios';
import {summaryOf} from './summary';

interface Prepared {
  readonly scenario: Scenario;
  readonly drawings: Readonly<Record<string, StaticChart>>;
}

export interface CalculatorsContent {
  readonly summaries: readonly CalculatorSummary[];
  readonly pages: readonly Prepared[];
  readonly prose: readonly (ProseScenario & Prepared)[];
}

export default function calculators({siteDir, baseUrl}: LoadContext): Plugin {
  const cache = join(siteDir, 'node_modules', '.cache', 'headroom-charts');
  return {
    name: 'calculators',
    getPathsToWatch: () => [join(siteDir, 'src/calculators/**/*.ts'), join(siteDir, 'src/datasets/**/*.json')],
    configureWebpack: (config) => {
      // The bundler keeps compiled posts between builds and cannot know that their numbers come from the models.
      const experiments = config.experiments as {cache?: {version?: string}} | undefined;
      if (experiments?.cache) experiments.cache.version = `${experiments.cache.version ?? ''}-${modelStamp(siteDir)}`;
      // In development the server hands out the datasets' files from where they lie.
      const served = {
        devServer: {static: [{directory: join(siteDir, 'src', 'datasets'), publicPath: `${baseUrl}data`}]},
      };
      return served as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
    async loadContent(): Promise<CalculatorsContent> {
      const pages = await Promise.all(
        registry.map(async (calculator) =>
          prepare(await workOut(calculator, defaultState(calculator), null), cache, siteDir),
        ),
      );
      const listed = pages.filter(({scenario}) => !scenario.calculator.hidden);
      const prose = await Promise.all(
        (await findProseScenarios(siteDir)).map(async (found) => ({
          ...found,
          ...(await prepare(await workOut(found.calculator, found.opened.state, found.opened.date), cache, siteDir)),
        })),
      );
      return {
        pages,
        prose,
        summaries: listed.map(({scenario, drawings}) => {
          const first = scenario.calculator.charts[0]?.id;
          return summaryOf(scenario, first === undefined ? undefined : drawings[first]?.narrow);
        }),
      };
    },
    async contentLoaded({content, actions}) {
      const {pages, prose} = content as CalculatorsContent;
      const site = {siteDir, baseUrl, actions};
      await Promise.all(pages.map((page) => addPages(page, site)));
      await Promise.all(prose.map((page) => addProse(page, site)));
    },
    async postBuild({outDir}) {
      await publishData(siteDir, outDir);
    },
  };
}

async function prepare(scenario: Scenario, cache: string, siteDir: string): Promise<Prepared> {
  return {scenario, drawings: Object.fromEntries(await drawStatic(scenario.charts, cache, siteDir))};
}

interface Site {
  readonly siteDir: string;
  readonly baseUrl: string;
  readonly actions: PluginContentLoadedActions;
}

async function addPages({scenario, drawings}: Prepared, {siteDir, baseUrl, actions}: Site): Promise<void> {
  const {name, title, description, hidden = false} = scenario.calculator;
  await actions.createData(`${name}.js`, `export {${name} as default} from '@site/src/calculators/${name}';\n`);
  await addScenario(`${name}-page`, name, contentOf(scenario, drawings), actions);
  // The page itself knows only this; everything else is fetched when its reader does something.
  const known = Object.entries({name, title, description, hidden}).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const page = await actions.createData(
    `${name}-page-module.js`,
    `export default {${known.join(', ')}, load: () => import('./${name}-page.js')};\n`,
  );
  // Docusaurus writes the names of modules into the client's script: none may hold a folder of the machine that builds.
  const modules = {page: `@site/${relative(siteDir, page).split(sep).join('/')}`};
  const addRoute = (path: string, folder: string) =>
    actions.addRoute({
      path: baseUrl + path,
      component: `@site/src/components/${folder}/index.tsx`,
      modules,
      exact: true,
    });
  addRoute(`calculators/${name}`, 'CalculatorPage');
  addRoute(`embed/${name}`, 'EmbedPage');
}

/** A module of its own for each scenario in a post, so that the post loads it only when somebody touches it. */
async function addProse({id, query, scenario, drawings}: ProseScenario & Prepared, {actions}: Site): Promise<void> {
  await addScenario(id, scenario.calculator.name, {...contentOf(scenario, drawings), query}, actions);
}

/** The definition with what a page begins with, as one module to import. */
async function addScenario(
  id: string,
  name: string,
  content: object,
  actions: PluginContentLoadedActions,
): Promise<void> {
  await actions.createData(`${id}.json`, content);
  const lines = [
    `export {default as calculator} from './${name}.js';`,
    `export {default as content} from './${id}.json';`,
  ];
  await actions.createData(`${id}.js`, `${lines.join('\n')}\n`);
}

function contentOf(scenario: Scenario, charts: Prepared['drawings']) {
  const {date, parts, outcomes} = scenario;
  return {date, parts, charts, ...(outcomes.length > 0 ? {remedies: storedOutcomes(outcomes)} : {})};
}
