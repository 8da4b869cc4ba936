import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { PublishedFile } from './tables/data-package.ts'
import { zipOf } from './zip.ts'

async function* told(...chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks
}

async function* files(...all: readonly PublishedFile[]): AsyncGenerator<PublishedFile> {
  yield* all
}

async function bytesOf(...all: readonly PublishedFile[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipOf(files(...all))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Read back from its directory at the end, as programs do. */
function unzipped(zip: Buffer): ReadonlyMap<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = zip.readUInt32LE(end + 16)
  const found = new Map<string, string>()
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, head] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const from = head + 30 + zip.readUInt16LE(head + 26)
    found.set(name, inflateRawSync(zip.subarray(from, from + packed)).toString('utf8'))
    at += 46 + nameLength
  }
  return found
}

it('packs files of several stretches, empty ones and names in any script, and gives the same bytes again', async () => {
  const all = () => [
    { name: 'board.csv', chunks: told('actor,stance\r\n', 'Łódź,pledged\r\n'.repeat(5000)) },
    { name: 'leer.csv', chunks: told() },
    { name: 'zażółć.json', chunks: told('{}') },
  ]
  const zip = await bytesOf(...all())
  expect(unzipped(zip)).toEqual(
    new Map([
      ['board.csv', `actor,stance\r\n${'Łódź,pledged\r\n'.repeat(5000)}`],
      ['leer.csv', ''],
      ['zażółć.json', '{}'],
    ]),
  )
  expect(zip.length).toBeLessThan(3000)
  expect(await bytesOf(...all())).toEqual(zip)
})
