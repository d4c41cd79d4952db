import { defineConfig } from 'vitest/config';

/** Tests that start nothing and leave nothing behind: they can share what they import. */
const pure = 'test/{chain,customers,docking,exchange,kernel,measure,prose,scenario}/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // far beyond what anything needs: a busy machine fails no test
    testTimeout: 300_000,
    hookTimeout: 300_000,
    allowOnly: false,
    projects: [
      { extends: true, test: { name: 'rooms', include: [pure], isolate: false } },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: [pure],
          globalSetup: ['test/dashboard/built-once.ts', 'test/house/redis-at-hand.ts'],
        },
      },
    ],
  },
});
