import { defineConfig } from 'vitest/config'
import { SkipReporter } from './tests/skip-reporter.ts'

/** Tests that ask a ledger on a PostgreSQL server too; one server is started for all of them, and none for the others. */
const onServer = ['tests/ledger/**/*.test.ts', 'tests/postgres/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', new SkipReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'here',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts', 'measure/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...onServer],
        },
      },
      {
        extends: true,
        test: { name: 'ledgers', include: onServer, globalSetup: ['tests/postgres-server.ts'] },
      },
    ],
  },
})
