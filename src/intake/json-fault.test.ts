import { describe, expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'

describe('the place where JSON breaks', () => {
  it.each([
    ['{"a":1,}', 7, 'unexpected-character'],
    ['{"a" 1}', 5, 'unexpected-character'],
    ['{a:1}', 1, 'unexpected-character'],
    ['["a" "b"]', 5, 'unexpected-character'],
    ['{"a":"b', 7, 'unexpected-end'],
    ['{"a":[1,2', 9, 'unexpected-end'],
    ['{"a":"b\nc"}', 7, 'bad-string'],
    ['{"a":"\\x"}', 6, 'bad-string'],
    ['{"a":-}', 5, 'bad-number'],
    ['{"a":nothing}', 5, 'bad-word'],
    ['{"a":1}}', 7, 'unexpected-character'],
    ['[1,]', 3, 'unexpected-character'],
    ['', 0, 'unexpected-end'],
  ])('of %s is told', (text, at, reason) => {
    expect(jsonFault(text)).toEqual({ at, reason })
  })

  it.each(['{}', '[]', ' {"a":[1,-2.5e3,true,null,"\\u00e9\\n"],"b":{"c":[]}} ', '"a"', '0'])(
    'is none in %s',
    (text) => {
      expect(jsonFault(text)).toBeNull()
    },
  )

  it('agrees with the parser on every way to cut or change a line', () => {
    const line = '{"id":"a1","text":"Nine \\"states\\"","n":[1,2.5,-3e2],"ok":true,"no":null,"o":{"é":[]}}'
    for (let i = 0; i <= line.length; i++) {
      for (const text of [
        line.slice(0, i),
        `${line.slice(0, i)}${line.slice(i + 1)}`,
        `${line.slice(0, i)}"${line.slice(i)}`,
        `${line.slice(0, i)},${line.slice(i)}`,
      ]) {
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        expect(jsonFault(text) === null, text).toBe(parses)
      }
    }
  })

  it('is found behind half a million open brackets', () => {
    expect(jsonFault('['.repeat(500_000))).toEqual({ at: 500_000, reason: 'unexpected-end' })
  })
})
