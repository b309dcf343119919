// Keeps out of the bundle what no page of this site uses: the stock stylesheet, the highlighter, the progress bar, the fetching of pages on sight, unused helpers.
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** Aliases for modules that theme-classic always loads and that our own theme parts and CSS replace. */
export default function bundle({siteDir}: LoadContext): Plugin {
  const resolver = createRequire(join(siteDir, 'package.json'));
  const classic = dirname(resolver.resolve('@docusaurus/theme-classic'));
  const core = dirname(resolver.resolve('@docusaurus/core/package.json'));
  const nothing = join(siteDir, 'src/plugins/bundle/nothing.ts');
  const alias = {
    [resolver.resolve('infima/dist/css/default/default.css')]: nothing,
    [join(classic, 'prism-include-languages.js')]: nothing,
    [join(classic, 'nprogress.js')]: nothing,
    [join(core, 'lib/client/docusaurus.js')]: join(siteDir, 'src/plugins/bundle/no-prefetch.ts'),
    '@docusaurus/utils-common$': join(siteDir, 'src/plugins/bundle/utils-common.ts'),
    'prism-react-renderer$': join(siteDir, 'src/plugins/bundle/no-highlighter.ts'),
  };
  return {
    name: 'bundle',
    configureWebpack(_config, isServer) {
      if (isServer) return {resolve: {alias}};
      // On a small site the stock rule for a shared chunk ("used by half of all pages") puts a library of a few pages onto every page.
      const common = {name: 'common', minChunks: 1e6, priority: 40};
      return {resolve: {alias}, optimization: {splitChunks: {cacheGroups: {common}}}};
    },
  };
}
