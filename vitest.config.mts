// Which files are unit tests: those beside the code they test, wherever the code lives.
import {defineConfig} from 'vitest/config';

export default defineConfig({
  // The site's build has these names as aliases too; tests replace what stands behind them.
  resolve: {
    alias: [
      {
        find: /^@docusaurus\/(ErrorBoundary|Link|useBaseUrl|useDocusaurusContext)$/,
        replacement: '@docusaurus/core/lib/client/exports/$1.js',
      },
    ],
  },
  test: {
    include: ['{src,e2e,bench,docs,blog,.ci}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Generous, because machines are busy; a timing is a benchmark, never a test.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
