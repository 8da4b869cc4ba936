import { describe, expect, test } from 'vitest'
import { sha256 } from '../records/ids.ts'
import * as stories from './invented-stories.ts'
import { scanText } from './scan.ts'
import { scanBytes, scanIn, scanVersion } from './scan-bytes.ts'
import { scanFits } from './scan-fits.ts'
import { tell } from './told.ts'

const texts = [stories.wire, stories.copied, stories.translated, '', 'One word. '.repeat(3000)]
const parts = (text: string) => [{ start: 0, end: text.length, role: 'story' as const }]

describe('a scan kept as bytes', () => {
  test('is read again as it was, and fits its text alone', () => {
    for (const text of texts) {
      const { scan } = scanText(text, parts(text))
      const bytes = scanBytes(scan)
      const read = scanIn(bytes)
      const { sentences, words, hash, stem } = tell(text, parts(text))
      expect({ prepared: read?.prepared, facts: read?.facts, spellings: read?.spellings }).toEqual({
        ...scan,
        outline: undefined,
      })
      const outline = { sentences: sentences.map(({ paragraph: _, ...rest }) => rest), words, hash, stem }
      expect(read?.outline).toEqual(outline)
      expect(scanFits(bytes, text, parts(text))).toBe(true)
      const longer = `${text} Nothing else was decided in Bergen.`
      expect(scanFits(bytes, longer, parts(longer))).toBe(false)
    }
  })

  test('is not read where it is of another version, cut short or changed anywhere', () => {
    const kept = scanBytes(scanText(stories.wire, parts(stories.wire)).scan)
    for (const piece of ['prepared', 'outline'] as const) {
      const bytes = kept[piece]
      const changed = (at: number, to: number) => ({ ...kept, [piece]: bytes.slice().fill(to, at, at + 1) })
      expect([bytes.slice(0, 1000), new Uint8Array(3)].map((short) => scanIn({ ...kept, [piece]: short }))).toEqual([
        null,
        null,
      ])
      expect(scanIn(changed(0, scanVersion + 1))).toBe(null)
      for (let at = 4; at < bytes.length; at += 97) {
        const wrong = changed(at, (bytes[at] ?? 0) ^ 0x40)
        expect([scanIn(wrong), scanFits(wrong, stories.wire, parts(stories.wire))]).toEqual([null, false])
      }
    }
    // What nobody reads does no harm.
    const old = { prepared: Uint8Array.of(2, 0, 0, 0), outline: Uint8Array.of(2, 0, 0, 0) }
    expect(scanFits(old, stories.wire, parts(stories.wire))).toBe(true)
  })

  // Ledgers hold scans that earlier programs made. Where this fails since scanning finds something else than before, raise
  // `scanVersion` and put the new hash here: scans of the old version are then left unread.
  test('says by its version what scanning finds', () => {
    const all = texts.map((text) => scanBytes(scanText(text, parts(text)).scan))
    const bytes = Buffer.concat(all.flatMap(({ prepared, outline }) => [prepared, outline]))
    expect([scanVersion, sha256(bytes).slice(0, 16)]).toEqual([3, '3deb495d93efe3cc'])
  })
})
