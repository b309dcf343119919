import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'docs/**/*.test.ts', 'blog/**/*.test.ts'],
    environment: 'node',
  },
});
