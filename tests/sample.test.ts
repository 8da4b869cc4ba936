import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../sample/', import.meta.url)
const lines = readFileSync(new URL('reports.jsonl', folder), 'utf8').trimEnd().split('\n')
const reports: readonly Record<string, unknown>[] = lines.map((line) => JSON.parse(line))

function field(report: Record<string, unknown>, name: string): string {
  const value = report[name]
  return typeof value === 'string' ? value : ''
}

describe('the bundled sample', () => {
  it('is a dozen reports that each say where they come from', () => {
    expect(reports).toHaveLength(13)
    for (const report of reports) {
      expect(Object.keys(report)).toEqual(['id', 'url', 'outlet', 'headline', 'published', 'text'])
      for (const name of Object.keys(report)) expect(field(report, name).trim(), name).not.toBe('')
      expect(field(report, 'url')).toMatch(/^https:\/\/example\.org\//)
      expect(field(report, 'published')).toMatch(/^2033-0[34]-\d\d$/)
    }
  })

  it('names each report once, oldest first', () => {
    expect(new Set(reports.map((report) => field(report, 'id'))).size).toBe(reports.length)
    expect(new Set(reports.map((report) => field(report, 'url'))).size).toBe(reports.length)
    const days = reports.map((report) => field(report, 'published'))
    expect(days).toEqual([...days].sort())
  })

  it('is listed report by report, with its day, in its own page', () => {
    const page = readFileSync(new URL('README.md', folder), 'utf8')
    for (const report of reports) {
      const day = new Date(`${field(report, 'published')}T00:00:00Z`)
      const printed = `${day.getUTCDate()} ${day.getUTCMonth() === 2 ? 'March' : 'April'}`
      expect(page).toContain(`| ${field(report, 'id')} | ${printed} |`)
    }
  })

  it('tells a story in which a state changes its mind and the counts disagree', () => {
    const told = reports.map((report) => field(report, 'text')).join('\n')
    for (const words of ['Spain withdrew its offer', 'Seventeen of the 29', 'Nineteen of our 29', '21 of the group']) {
      expect(told).toContain(words)
    }
  })
})
