// Evaluates every record and every number in prose at each build: records' pages, the list, its feed, the report, and failing.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadedContent as DocsContent} from '@docusaurus/plugin-content-docs';
import type {AllContent, LoadContext, Plugin, PluginContentLoadedActions} from '@docusaurus/types';
import {registry} from '../../calculators/registry';
import {workOut} from '../../cli/work-out';
import type {PageContent} from '../../components/Calculator/page-content';
import {isoDay} from '../../components/day';
import {type ListedRecord, listedRecord, type RecordAbout} from '../../report/record/listed-record';
import type {CalculationView} from '../../report/record/record-view';
import {readPinnedLink} from '../calculators/pinned-link';
import {atomFeed} from './feed';
import {type FoundRecord, type JudgedProse, judgeProse} from './judge-prose';
import {proseSummary, siteReport, whyFailed} from './site-report';

export default function decisions({siteDir, baseUrl, siteConfig}: LoadContext): Plugin {
  let listed: readonly ListedRecord[] = [];
  return {
    name: 'decisions',
    getPathsToWatch: () => [join(siteDir, 'docs/decisions/*.{md,mdx}')],
    async loadContent(): Promise<JudgedProse> {
      const judged = await judgeProse(siteDir, new Date().toISOString().slice(0, 10));
      const why = whyFailed(judged);
      if (why === null) return judged;
      // Whoever is still writing sees the same on the record's page, and goes on.
      if (process.env.NODE_ENV === 'production') throw new Error(`Numbers of this site do not stand:\n${why}`);
      console.warn(why);
      return judged;
    },
    async contentLoaded({content, actions}) {
      await Promise.all((content as JudgedProse).records.map((record) => addRecord(record, actions)));
    },
    allContentLoaded({allContent, actions}) {
      const judged = allContent.decisions?.default as JudgedProse;
      listed = listOf(judged, allContent);
      actions.addRoute({
        path: `${baseUrl}decisions`,
        component: '@site/src/components/DecisionsPage/index.tsx',
        props: {records: listed, prose: proseSummary(judged)},
        exact: true,
      });
    },
    async postBuild({content, outDir}) {
      const folder = join(outDir, 'decisions');
      await mkdir(folder, {recursive: true});
      const report = siteReport(content as JudgedProse, listed, registry);
      await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
      await writeFile(join(folder, 'atom.xml'), atomFeed(listed, {url: siteConfig.url, today: report.today}));
    },
  };
}

/** Titles and addresses are the docs' own; newest first. */
function listOf({records}: JudgedProse, allContent: AllContent): readonly ListedRecord[] {
  const content = allContent['docusaurus-plugin-content-docs']?.default as DocsContent | undefined;
  const docs = content?.loadedVersions.flatMap((version) => version.docs) ?? [];
  const all = records.map(({file, view}) => {
    const doc = docs.find(({source}) => source === `@site/${file}`);
    if (!doc) throw new Error(`${file} is a record without a page.`);
    const {status, date} = doc.frontMatter as {status?: unknown; date?: unknown};
    const about: RecordAbout = {
      title: doc.title,
      path: doc.permalink,
      date: isoDay(date as string),
      status: String(status),
      description: doc.description,
    };
    return listedRecord(about, view);
  });
  return all.sort((a, b) => (a.date === b.date ? (a.title < b.title ? -1 : 1) : a.date < b.date ? 1 : -1));
}

/** One module for the record's page, and one per calculation that is loaded only when a reader opens it. */
async function addRecord({name, view}: FoundRecord, actions: PluginContentLoadedActions): Promise<void> {
  const loads = await Promise.all(
    view.calculations.map((calculation, index) => addScenario(`${name}-${index}`, calculation, actions)),
  );
  await actions.createData(`${name}.json`, view);
  const lines = [
    `import view from './${name}.json';`,
    `export default {...view, loads: [${loads.map((id) => (id === null ? 'null' : `() => import('./${id}.js')`)).join(', ')}]};`,
  ];
  await actions.createData(`${name}.js`, `${lines.join('\n')}\n`);
}

/** The calculator as it is today with the record's inputs; null for what cannot be read. */
async function addScenario(
  id: string,
  {calculator, today, problems}: CalculationView,
  actions: PluginContentLoadedActions,
): Promise<string | null> {
  if (calculator === null || problems.length > 0) return null;
  const {calculator: definition, opened, query} = readPinnedLink(today);
  const {date, parts} = await workOut(definition, opened.state, opened.date);
  const content: PageContent = {date, parts, charts: {}, query};
  await actions.createData(`${id}.json`, content);
  const lines = [
    `export {default as calculator} from '@generated/calculators/default/${calculator}.js';`,
    `export {default as content} from './${id}.json';`,
  ];
  await actions.createData(`${id}.js`, `${lines.join('\n')}\n`);
  return id;
}
