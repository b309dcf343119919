// `npm run check`: form, directions, dead code and spelling; every stage runs, so that one round shows all there is.
import {runStages, type Stage} from './stages';

const stages: readonly Stage[] = [
  {name: 'lint', commands: [['@biomejs/biome', 'check', '--error-on-warnings', '--max-diagnostics=50']]},
  {
    name: 'architecture',
    commands: [
      [
        'dependency-cruiser',
        'src',
        'e2e',
        'bench',
        '.ci',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err-long',
      ],
    ],
  },
  {name: 'dead-code', commands: [['knip']]},
  {
    name: 'spelling',
    commands: [
      [
        'cspell',
        'lint',
        '--no-progress',
        '--show-context',
        'README.md',
        'src/README.md',
        '{blog,docs,src/pages}/**/*.{md,mdx}',
      ],
    ],
  },
];

await runStages('check', stages, {failFast: false});
