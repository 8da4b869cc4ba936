import { describe, expect, it } from 'vitest'
import { mutated, soundFiles } from '../measure/spoiled-files.ts'
import { takeIn } from '../src/intake/take-in.ts'

/** Of each format here; `node measure/hostile.ts` takes 10,000. */
const count = 40

describe('a file that was spoiled gives whole reports and refusals, and nothing else', () => {
  it.each(Object.entries(soundFiles))('%s', { timeout: 120_000 }, async (_, bytes) => {
    for (let i = 0; i < count; i++) {
      const found = []
      for await (const one of takeIn(mutated(bytes, 7, i), { name: 'hostile', given: {} })) found.push(one)
      expect(found.length, `mutation ${i}`).toBeGreaterThan(0)
      for (const one of found) {
        if (!one.ok) continue
        const { text, parts } = one.rendition
        expect(text.trim().length, `mutation ${i}`).toBeGreaterThanOrEqual(40)
        expect([parts[0]?.start, parts.at(-1)?.end], `mutation ${i}`).toEqual([0, text.length])
      }
    }
  })
})
