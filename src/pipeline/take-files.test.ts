import { expect, test } from 'vitest'
import { page, sentences } from '../intake/invented-files.ts'
import { takeIn } from '../intake/take-in.ts'
import type { Scannable } from './intake-messages.ts'
import { withPacked } from './packed-original.ts'
import { type FileFound, takeFiles, worthAThread } from './take-files.ts'

interface Small {
  readonly name: string
  readonly bytes: Uint8Array
  readonly breaks?: boolean
}

/** As many pages as are worth threads, and some behind them; two that are no reports, and one whose disk breaks. */
const files: readonly Small[] = Array.from({ length: 60 }, (_, i): Small => {
  const name = `page-${i}.html`
  if (i === 40) return { name, bytes: Buffer.from('short') }
  if (i === 50) return { name, bytes: Buffer.from(page(sentences)), breaks: true }
  const body = page([...sentences, `Story ${i} ends here.`])
  // A comment makes a page large without making it long to read.
  return { name, bytes: Buffer.from(i < 30 ? `${body}<!--${'x'.repeat(worthAThread / 30)}-->` : body) }
})

async function* found(): AsyncGenerator<FileFound> {
  for (const { name, bytes, breaks } of files) {
    async function* chunks() {
      if (breaks === true) throw Object.assign(new Error('The disk is gone.'), { code: 'EIO', syscall: 'read' })
      yield bytes
    }
    yield { ok: true, file: { source: `in/${name}`, name, chunks: chunks(), bytes: bytes.length } }
    if (name === 'page-55.html') {
      yield { ok: false, refused: { source: 'in/gone', line: null, refusal: { code: 'missing', path: 'in/gone' } } }
    }
  }
}

const unreadable = (source: string) =>
  ({ source, line: null, refusal: { code: 'unreadable', path: source, reason: 'EIO' } }) as const

test('a folder of many small pages gives the same reports and refusals in the same order as page after page', {
  timeout: 60_000,
}, async () => {
  const taken: Scannable[] = []
  for await (const one of takeFiles(found(), {}, unreadable)) taken.push(one)
  const expected: Scannable[] = []
  for (const { name, bytes, breaks } of files) {
    if (breaks === true) expected.push({ ok: false, refused: unreadable(`in/${name}`) })
    else for await (const one of takeIn(bytes, { name, said: `in/${name}`, given: {} })) expected.push(withPacked(one))
    if (name === 'page-55.html') {
      expected.push({
        ok: false,
        refused: { source: 'in/gone', line: null, refusal: { code: 'missing', path: 'in/gone' } },
      })
    }
  }
  const bare = taken.map((one) => (one.ok ? { ...one, scanned: undefined } : one))
  expect(bare).toEqual(expected)
  // The later ones came from threads, which scan them for lineage as well.
  expect(taken.findLast((one) => one.ok)).toHaveProperty('scanned.keys')
  expect(taken[0]).not.toHaveProperty('scanned')
})
