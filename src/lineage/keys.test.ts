import { describe, expect, test } from 'vitest'
import { sharedCount } from './compare-pair.ts'
import { abridged, copied, edited, expanded, paraphrased, translated, unrelated, wire } from './invented-stories.ts'
import { lineageKeys } from './sketch.ts'
import { sharedKeysToCompare } from './thresholds.ts'

const keysOfWire = lineageKeys(wire)

describe('index keys', () => {
  test('are ascending unsigned numbers without doubles, and not many', () => {
    const keys = lineageKeys(expanded)
    expect(keys.length).toBeLessThanOrEqual(96)
    expect([...keys].every((key, at) => at === 0 || key > (keys[at - 1] ?? 0))).toBe(true)
  })

  const versions = { copied, abridged, edited, expanded, paraphrased, translated }
  test.each(Object.entries(versions))('find the source of a text that was %s', (_, text) => {
    expect(sharedCount(keysOfWire, lineageKeys(text))).toBeGreaterThanOrEqual(sharedKeysToCompare)
  })

  test('leave unrelated texts apart', () => {
    expect(sharedCount(keysOfWire, lineageKeys(unrelated))).toBeLessThan(sharedKeysToCompare)
  })

  test('are those of the own story, not of another one on the page', () => {
    const page = `${wire}\n\n${unrelated}`
    const parts = [
      { start: 0, end: wire.length, role: 'story' as const },
      { start: wire.length, end: page.length, role: 'foreign' as const },
    ]
    expect(lineageKeys(page, parts)).toEqual(keysOfWire)
  })

  test('are made for a text in another script, and find its copy', () => {
    const text =
      'Одинадцять урядів домовилися в понеділок охороняти пороми Квілона, щойно припиниться обстріл, сказала міністерка Одиль Бранкур. Норвегія обіцяла два катери та 140 моряків. Канада заплатить 18 мільйонів доларів за радари на обох берегах.'
    const keys = lineageKeys(text)
    expect(keys.length).toBeGreaterThan(20)
    expect(sharedCount(keys, lineageKeys(`Новини. ${text}`))).toBeGreaterThan(20)
  })

  test('are made in linear time for text without end, spaces or letters', () => {
    const hostile = [
      'word '.repeat(200_000),
      'a'.repeat(1_000_000),
      '\n'.repeat(1_000_000),
      '🙂'.repeat(300_000),
      '"'.repeat(500_000),
      'Ab1 '.repeat(250_000),
    ]
    for (const text of hostile) expect(lineageKeys(text).length).toBeLessThanOrEqual(96)
  })
})
