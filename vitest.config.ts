import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/dashboard/built-once.ts', 'test/house/redis-at-hand.ts'],
    maxWorkers: 2,
    // far beyond what anything needs: a busy machine fails no test
    testTimeout: 300_000,
    hookTimeout: 300_000,
    allowOnly: false,
  },
});
