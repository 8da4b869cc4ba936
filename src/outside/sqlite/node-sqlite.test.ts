import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { binds, Statements } from './node-sqlite.ts'

describe('a value given to the database', () => {
  it('is stored where SQLite has a form for it', () => {
    const bytes = new Uint8Array([1, 2])
    expect(binds([null, 1.5, 7n, 'words', bytes, true, false])).toEqual([null, 1.5, 7n, 'words', bytes, 1, 0])
  })

  it.each([
    ['a forgotten one', undefined],
    ['a date, which would bind NULL', new Date(0)],
    ['an object', { a: 1 }],
    ['a list', [1]],
  ])('is refused otherwise: %s', (_what, value) => {
    expect(() => binds(['first', value])).toThrow('Parameter 2')
  })

  it('keeps every character, be it a zero or half of nothing', () => {
    const raw = new DatabaseSync(':memory:')
    const statements = new Statements(raw)
    const text = 'a\0b😀c'
    expect(statements.get('SELECT ? AS text', text)?.text).toBe(text)
    expect([...statements.each('SELECT 1 AS n UNION ALL SELECT 2')]).toHaveLength(2)
    raw.close()
  })
})
