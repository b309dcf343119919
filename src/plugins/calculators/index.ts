// The pages of every calculator in the registry: its own, its embed, its published facts, and its line in the lists.
import {join, relative, sep} from 'node:path';
import type {LoadContext, Plugin, PluginContentLoadedActions} from '@docusaurus/types';
import {registry} from '../../calculators/registry';
import {type Scenario, workOut} from '../../cli/work-out';
import type {PageContent} from '../../components/Calculator/page-content';
import {storedOutcomes} from '../../components/Calculator/remedies/stored';
import type {PlaceLink} from '../../components/post-place';
import type {CalculatorSummary} from '../../components/summaries';
import {defaultState} from '../../model/calculator';
import {drawStatic, type StaticChart} from '../static-charts';
import {publishData} from './data-files';
import {drawnCharts} from './drawn-charts';
import {modelStamp} from './model-stamp';
import {postsAbout, readPosts} from './posts-about';
import {findProseScenarios} from './prose-scenarios';
import {summaryOf} from './summary';

interface WrittenPage {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly hidden: boolean;
  readonly posts: readonly PlaceLink[];
  readonly content: PageContent;
}

interface WrittenProse {
  readonly id: string;
  /** Name of the calculator. */
  readonly name: string;
  readonly content: PageContent;
}

/** Only what JSON can hold: the development server writes out the content of every plugin. */
export interface CalculatorsContent {
  readonly summaries: readonly CalculatorSummary[];
  readonly pages: readonly WrittenPage[];
  readonly prose: readonly WrittenProse[];
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
      const written = async (scenario: Scenario) =>
        contentOf(scenario, await drawStatic(drawnCharts(scenario), cache, siteDir));
      const pages: WrittenPage[] = [];
      const summaries: CalculatorSummary[] = [];
      const posts = await readPosts(siteDir);
      for (const calculator of registry) {
        const {name, title, description, hidden = false} = calculator;
        const scenario = await workOut(calculator, defaultState(calculator), null);
        const content = await written(scenario);
        pages.push({name, title, description, hidden, posts: postsAbout(name, posts), content});
        const first = calculator.charts[0]?.id;
        if (!hidden)
          summaries.push(summaryOf(scenario, first === undefined ? undefined : content.charts[first]?.narrow));
      }
      const prose = await Promise.all(
        (await findProseScenarios(siteDir)).map(async ({id, calculator, opened, query}) => ({
          id,
          name: calculator.name,
          content: {...(await written(await workOut(calculator, opened.state, opened.date))), query},
        })),
      );
      return {pages, prose, summaries};
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

interface Site {
  readonly siteDir: string;
  readonly baseUrl: string;
  readonly actions: PluginContentLoadedActions;
}

async function addPages(written: WrittenPage, {siteDir, baseUrl, actions}: Site): Promise<void> {
  const {name, title, description, hidden, posts, content} = written;
  await actions.createData(`${name}.js`, `export {${name} as default} from '@site/src/calculators/${name}';\n`);
  await addScenario(`${name}-page`, name, content, actions);
  // The page itself knows only this; everything else is fetched when its reader does something.
  const known = Object.entries({name, title, description, hidden, posts}).map(
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
async function addProse({id, name, content}: WrittenProse, {actions}: Site): Promise<void> {
  await addScenario(id, name, content, actions);
}

/** The definition with what a page begins with, as one module to import. */
async function addScenario(
  id: string,
  name: string,
  content: PageContent,
  actions: PluginContentLoadedActions,
): Promise<void> {
  await actions.createData(`${id}.json`, content);
  const lines = [
    `export {default as calculator} from './${name}.js';`,
    `export {default as content} from './${id}.json';`,
  ];
  await actions.createData(`${id}.js`, `${lines.join('\n')}\n`);
}

function contentOf({date, parts, outcomes}: Scenario, drawings: ReadonlyMap<string, StaticChart>): PageContent {
  const charts = Object.fromEntries(drawings);
  return {date, parts, charts, ...(outcomes.length > 0 ? {remedies: storedOutcomes(outcomes)} : {})};
}
