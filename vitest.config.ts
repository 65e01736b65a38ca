import { defineConfig } from 'vitest/config';

/** One process pool, no isolation: modules hold no mutable state, so files may share one (2 s instead of 30 s). */
export default defineConfig({
  test: {
    include: ['tidy/*.test.ts', 'packages/*/src/**/*.test.ts', 'packages/web/app/**/*.test.{ts,tsx}'],
    globalSetup: ['packages/server/src/db/test-server.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
