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
    const bytes = scanBytes(scanText(stories.wire, parts(stories.wire)).scan)
    const other = bytes.slice()
    other[0] = scanVersion + 1
    expect([scanIn(other), scanIn(bytes.slice(0, 1000)), scanIn(new Uint8Array(3))]).toEqual([null, null, null])
    // What nobody reads does no harm.
    expect(scanFits(other, stories.wire, parts(stories.wire))).toBe(true)
    for (let at = 4; at < bytes.length; at += 97) {
      const wrong = bytes.slice()
      wrong[at] = (wrong[at] ?? 0) ^ 0x40
      expect([scanIn(wrong), scanFits(wrong, stories.wire, parts(stories.wire))]).toEqual([null, false])
    }
  })

  // Ledgers hold scans that earlier programs made. Where this fails since scanning finds something else than before, raise
  // `scanVersion` and put the new hash here: scans of the old version are then left unread.
  test('says by its version what scanning finds', () => {
    const all = texts.map((text) => Buffer.from(scanBytes(scanText(text, parts(text)).scan)))
    expect([scanVersion, sha256(Buffer.concat(all)).slice(0, 16)]).toEqual([2, '3625cada2d640f54'])
  })
})
