// The directions of the house: who may import whom, as errors. The picture is in src/README.md.

const PURE = '^src/(model|permalink|analysis|report|importers|datasets|calculators)/';
const TESTS = '\\.test\\.tsx?$';
/** Node code that lives beside the pure code it serves: dataset refreshers, and test scaffolding. */
const NODE_SIDE = ['^src/datasets/[^/]+/refresh', '/testing/'];

/** What each folder of src/ may import from src/, beside itself. A folder that is not listed is refused by the last rule. */
const BELOW = {
  model: [],
  permalink: ['model'],
  analysis: ['model'],
  importers: ['model'],
  datasets: ['model'],
  calculators: ['model', 'permalink', 'analysis', 'importers', 'datasets'],
  report: ['model', 'permalink', 'analysis', 'importers', 'datasets'],
  components: ['model', 'permalink', 'analysis', 'importers', 'datasets', 'calculators', 'report', 'css'],
  cli: ['model', 'permalink', 'analysis', 'importers', 'datasets', 'calculators', 'report'],
  // Plugins draw the components' charts at build time, and answer as the terminal does.
  plugins: [
    'model',
    'permalink',
    'analysis',
    'importers',
    'datasets',
    'calculators',
    'report',
    'components',
    'cli',
    'css',
  ],
  theme: ['model', 'permalink', 'analysis', 'importers', 'datasets', 'calculators', 'report', 'components', 'css'],
  pages: [
    'model',
    'permalink',
    'analysis',
    'importers',
    'datasets',
    'calculators',
    'report',
    'components',
    'css',
    'theme',
  ],
  css: [],
};

/** A test may also use the readers of cli, because it runs in Node, and the specimen, because that is what it is for. */
const directions = Object.entries(BELOW).flatMap(([folder, below]) => [
  direction(`direction-${folder}`, folder, below, {pathNot: TESTS}),
  direction(`direction-${folder}-tests`, folder, [...below, 'cli', 'calculators/specimen'], {path: TESTS}),
]);

function direction(name, folder, below, {path, pathNot}) {
  return {
    name,
    severity: 'error',
    comment:
      below.length === 0
        ? `src/${folder} imports nothing else of src. Move the imported thing down into it, or move this code up.`
        : `src/${folder} imports only ${below.join(', ')}. Move the shared thing down, or pass it in as an argument.`,
    from: {path: path ? `^src/${folder}/.*${path}` : `^src/${folder}/`, ...(pathNot ? {pathNot} : {})},
    to: {path: '^src/[^/]+/', pathNot: `^src/(${[folder, ...below].join('|')})/`},
  };
}

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'folder-without-a-place',
      severity: 'error',
      comment:
        'This folder of src/ has no place in the order. Put the file into an existing folder, or decide its place here.',
      from: {path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(BELOW).join('|')})/`},
      to: {},
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Files that import each other are one file. Move what both need into a third, or join them.',
      from: {},
      to: {circular: true},
    },
    {
      name: 'pure-without-platform',
      severity: 'error',
      comment:
        'Pure code runs in a page, a worker, a build and a terminal alike. Take what it needs as an argument, and call the platform from components, plugins or cli.',
      from: {path: PURE, pathNot: [TESTS, ...NODE_SIDE]},
      to: {
        path: '^(react|react-dom|recharts|jsdom|@docusaurus|@theme|@generated)(/|$)|node_modules/(react|react-dom|recharts|jsdom|@docusaurus)/',
      },
    },
    {
      name: 'pure-without-node',
      severity: 'error',
      comment: 'Pure code has no file system, network or process. Take the text or a reader function as an argument.',
      from: {path: PURE, pathNot: [TESTS, ...NODE_SIDE]},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'node-side-stays-out',
      severity: 'error',
      comment: 'A refresher or test scaffold runs in Node only. Move what you need of it into a pure file.',
      from: {path: '^src/', pathNot: [TESTS, ...NODE_SIDE]},
      to: {path: NODE_SIDE},
    },
    {
      name: 'calculators-stand-alone',
      severity: 'error',
      comment: 'One calculator never imports another. Move what both need down into model, analysis or datasets.',
      from: {path: '^src/calculators/([^/]+)/', pathNot: TESTS},
      to: {path: '^src/calculators/[^/]+/', pathNot: '^src/calculators/$1/'},
    },
    {
      name: 'calculators-by-their-door',
      severity: 'error',
      comment:
        'Import a calculator through its index.ts (or the registry), its readers of files through its imports.ts.',
      from: {path: '^(src|e2e|bench|docs|blog)/', pathNot: [TESTS, '^src/calculators/[^/]+/']},
      to: {path: '^src/calculators/[^/]+/', pathNot: '^src/calculators/[^/]+/(index|imports)\\.ts$'},
    },
    {
      name: 'recharts-in-one-place',
      severity: 'error',
      comment:
        'recharts costs about 100 KB. Draw through src/components/charts, which loads it only when a reader asks.',
      from: {path: '^src/', pathNot: '^src/components/charts/'},
      to: {path: '^recharts(/|$)|node_modules/recharts/'},
    },
    {
      name: 'source-below-content',
      severity: 'error',
      comment: 'Posts and docs stand on the code, never under it. Move the imported thing into src/.',
      from: {path: '^src/'},
      to: {path: '^(blog|docs|e2e|bench|\\.ci)/'},
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      comment: 'Nothing imports a test. Move the shared part into a file of its own beside it.',
      from: {},
      to: {path: TESTS},
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere. Correct its path, or add the package with `npm install --save-exact`.',
      from: {},
      to: {couldNotResolve: true, pathNot: '^(@docusaurus|@theme|@theme-original|@theme-init|@generated)(/|$)'},
    },
    {
      name: 'declared',
      severity: 'error',
      comment: 'This package is here only because another one brought it. Add it with `npm install --save-exact`.',
      from: {},
      // Docusaurus' own packages come with its preset, in one version; declaring them again could only split it.
      to: {dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@docusaurus/'},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '^(\\.docusaurus|build)/'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
