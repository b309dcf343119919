// `npm test`: types, unit tests, a production build and the browser journeys against it.
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
    commands: [['vitest', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json={results}/vitest.json']],
    count: (report) => vitestCounts(report('vitest.json')),
  },
  {name: 'build', commands: [['@docusaurus/core', 'build']], show: /warning|drift/i},
  {
    name: 'e2e',
    needs: 'build',
    commands: [['@playwright/test', 'test']],
    show: /^Browser: /,
    count: (report) => playwrightCounts(report('playwright.json')),
  },
];

// A person wants the first failure at once; CI wants all of them.
await runStages('test', stages, {failFast: !process.env.CI});
