import { readFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Beginnings of test names ("file > suite > test") that may be skipped, each with its reason: `name | reason`, one a line. */
export function mayBeSkipped(list: string): ReadonlyMap<string, string> {
  const lines = list.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const [name = '', reason = ''] = line.split('|').map((part) => part.trim())
      return [name, reason]
    }),
  )
}

/** The listed reason for skipping a test; null where none is listed. */
export function reasonFor(test: string, allowed: ReadonlyMap<string, string>): string | null {
  for (const [beginning, reason] of allowed) if (test.startsWith(beginning)) return reason
  return null
}

/** Says which tests were skipped and why; where `CI` is set, a skip that tests/may-skip.txt does not list fails the run. */
export class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const allowed = mayBeSkipped(readFileSync(new URL('may-skip.txt', import.meta.url), 'utf8'))
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId} > ${test.fullName}`),
    )
    for (const name of skipped)
      console.error(`SKIPPED ${name}: ${reasonFor(name, allowed) ?? 'no reason listed in tests/may-skip.txt'}`)
    const unlisted = skipped.filter((name) => reasonFor(name, allowed) === null)
    if (unlisted.length > 0 && process.env.CI) {
      console.error(
        `${unlisted.length} skipped without a reason in tests/may-skip.txt; with CI set that fails the run.`,
      )
      process.exitCode = 1
    }
  }
}
