// `npm test`: types, unit tests, a production build and the browser journeys against it, stopping at the first failure.
import {playwrightCounts, vitestCounts} from './counts';
import {runStages, type Stage} from './stages';

const stages: readonly Stage[] = [
  {
    name: 'types',
    commands: [
      ['typescript', '--noEmit'],
      ['typescript', '--noEmit', '-p', 'tsconfig.pure.json'],
    ],
  },
  {
    name: 'unit',
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json={results}/vitest.json']],
    count: (report) => vitestCounts(report('vitest.json')),
  },
  {name: 'build', commands: [['@docusaurus/core', 'build']], show: /warning|drift/i},
  {
    name: 'e2e',
    commands: [['@playwright/test', 'test']],
    show: /^Browser: /,
    count: (report) => playwrightCounts(report('playwright.json')),
  },
];

await runStages('test', stages, {failFast: true});
