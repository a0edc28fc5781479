import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,server,web,cli,demo}/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/setup/folder.ts', 'tests/setup/build.ts', 'tests/setup/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
