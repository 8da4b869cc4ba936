import { defineConfig } from 'vitest/config'
import { SkipReporter } from './tests/skip-reporter.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts', 'measure/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', new SkipReporter()],
  },
})
