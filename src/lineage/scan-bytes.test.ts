import { describe, expect, test } from 'vitest'
import { sha256 } from '../records/ids.ts'
import * as stories from './invented-stories.ts'
import { scanText } from './scan.ts'
import { scanBytes, scanIn, scanVersion } from './scan-bytes.ts'
import { scanFits } from './scan-fits.ts'

const texts = [stories.wire, stories.copied, stories.translated, '', 'One word. '.repeat(3000)]
const parts = (text: string) => [{ start: 0, end: text.length, role: 'story' as const }]

describe('a scan kept as bytes', () => {
  test('is read again as it was, and fits its text alone', () => {
    for (const text of texts) {
      const { scan } = scanText(text, parts(text))
      const bytes = scanBytes(scan)
      const read = scanIn(bytes)
      expect({ prepared: read?.prepared, facts: read?.facts, spellings: read?.spellings }).toEqual(scan)
      expect(scanFits(bytes, text, parts(text))).toBe(true)
      const longer = `${text} Nothing else was decided in Bergen.`
      expect(scanFits(bytes, longer, parts(longer))).toBe(false)
    }
  })

  test('is not read where it is of another version, cut short, or not what it says it is', () => {
    const bytes = scanBytes(scanText(stories.wire, parts(stories.wire)).scan)
    const other = bytes.slice()
    other[0] = scanVersion + 1
    expect([scanIn(other), scanIn(bytes.slice(0, 1000)), scanIn(new Uint8Array(3))]).toEqual([null, null, null])
    // What nobody reads does no harm.
    expect(scanFits(other, stories.wire, parts(stories.wire))).toBe(true)
    for (let at = 4; at < 40; at++) {
      const wrong = bytes.slice()
      wrong[at] = (wrong[at] ?? 0) ^ 0x40
      expect(scanIn(wrong) === null || !scanFits(wrong, stories.wire, parts(stories.wire))).toBe(true)
    }
  })

  // Ledgers hold scans that earlier programs made. Where this fails since scanning finds something else than before, raise
  // `scanVersion` and put the new hash here: scans of the old version are then left unread.
  test('says by its version what scanning finds', () => {
    const all = texts.map((text) => Buffer.from(scanBytes(scanText(text, parts(text)).scan)))
    expect([scanVersion, sha256(Buffer.concat(all)).slice(0, 16)]).toEqual([1, 'd4d37e002138f682'])
  })
})
