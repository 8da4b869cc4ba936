import { describe, expect, test } from 'vitest'
import { alignTold } from './align.ts'
import { BottomSketch } from './bottom-sketch.ts'
import { sharedCount } from './compare-pair.ts'
import { editDistance } from './edit-distance.ts'
import { eventKeys, eventQuery } from './event-keys.ts'
import { garbledNames, isGarbled } from './garbled-names.ts'
import { Groups } from './groups.ts'
import * as stories from './invented-stories.ts'
import { arrived } from './invented-stories.ts'
import { quotedStretches } from './quoted.ts'
import { prepare } from './sketch.ts'
import { spellingsIn } from './spellings.ts'
import { tell } from './told.ts'
import { Version } from './version.ts'

describe('a bottom sketch', () => {
  test('keeps the lowest of what it is shown, once each, in whatever order', () => {
    const numbers = Array.from({ length: 500 }, (_, at) => (at * 7919) % 1000)
    const sketch = new BottomSketch(10)
    for (const number of [...numbers, ...numbers]) sketch.show(number)
    const expected = [...new Set(numbers)].sort((a, b) => a - b).slice(0, 10)
    expect([...sketch.lowest()]).toEqual(expected)
    sketch.clear()
    for (const number of numbers.reverse()) sketch.show(number)
    expect([...sketch.lowest()]).toEqual(expected)
  })
})

describe('quotations', () => {
  const quoted = (text: string) => {
    const at = quotedStretches(text)
    return Array.from({ length: at.length / 2 }, (_, i) => text.slice(at[2 * i], at[2 * i + 1]))
  }

  test('are found in straight, curly and angle marks', () => {
    expect(quoted('"One," she said. “Two.” «Three»')).toEqual(['"One,"', '“Two.”', '«Three»'])
  })

  test('end with their line where their mark is missing', () => {
    expect(quoted('"One goes on\nand "two" here')).toEqual(['"One goes on\n', '"two"'])
  })
})

describe('names spelled differently', () => {
  test('are told from other names and from inflections', () => {
    expect(isGarbled('Brankur', 'Brancourt')).toBe(true)
    expect(isGarbled('German', 'Germany')).toBe(false)
    expect(isGarbled('Belgium', 'Greece')).toBe(false)
    expect(editDistance('Latte', 'Rutte')).toBe(2)
  })

  test('are paired in the sentences that say the same', () => {
    const [a, b] = [arrived('a', stories.translated), arrived('b', stories.wire)].map(
      ({ report, rendition }) => new Version(report, rendition),
    )
    if (a === undefined || b === undefined) throw new Error('Two versions were made.')
    expect(garbledNames(a, b, alignTold(a.told, b.told))).toContainEqual({ here: 'Halinan', there: 'Hallinan' })
  })

  test('inside one text give a translation away', () => {
    const text = 'We saw Quillonne in May. The mayor of Quilonne came, and Zarinsky with Zarinskyy and the Quillonnes.'
    expect(spellingsIn(text, tell(text))).toEqual(
      expect.arrayContaining(['Quillonne / Quilonne', 'Zarinsky / Zarinskyy']),
    )
    expect(spellingsIn(stories.wire, tell(stories.wire))).toEqual([])
  })
})

describe('keys of an event', () => {
  const [one, other] = [prepare(stories.wire), prepare(stories.independent)]

  test('bring two accounts of one day together, and of five days apart', () => {
    for (const day of ['2031-05-06', '2031-05-08', '2031-05-11', '2031-05-01']) {
      expect(sharedCount(eventQuery(other, day), eventKeys(one, '2031-05-06'))).toBeGreaterThanOrEqual(4)
    }
  })

  test('leave accounts of days far apart alone', () => {
    expect(sharedCount(eventQuery(other, '2031-06-06'), eventKeys(one, '2031-05-06'))).toBe(0)
  })
})

describe('groups', () => {
  test('are named by their lowest place, whatever the order of links', () => {
    for (const links of [
      [
        [4, 2],
        [2, 0],
        [3, 1],
      ],
      [
        [1, 3],
        [0, 2],
        [4, 0],
      ],
    ] as const) {
      const groups = new Groups(6)
      for (const [a, b] of links) groups.join(a, b)
      expect(groups.all()).toEqual([[0, 2, 4], [1, 3], [5]])
    }
  })
})
