import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { PublishedFile } from './tables/data-package.ts'

/** 1 January 1980, the first day a zip file can say: the same files give the same bytes, whenever they are packed. */
const date = 0x21
const time = 0
/** Deflated; sizes and check sum behind the bytes, because they are known only then; names in UTF-8. */
const method = 8
const flags = 0x0808
const version = 20

interface Entry {
  readonly name: Buffer
  readonly at: number
  readonly check: number
  readonly packed: number
  readonly size: number
}

/** Files as one zip file, a stretch at a time. @throws RangeError where it would be longer than such a file can be (4 GB). */
export async function* zipOf(files: AsyncIterable<PublishedFile>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  let at = 0
  for await (const file of files) {
    const name = Buffer.from(file.name, 'utf8')
    const head = Buffer.concat([headOf(name), name])
    yield head
    const told = { check: 0, size: 0, packed: 0 }
    for await (const bytes of deflated(file.chunks, told)) yield bytes
    const { check, packed, size } = told
    yield fields(['u32', 0x08074b50], ['u32', check], ['u32', packed], ['u32', size])
    entries.push({ name, at, check, packed, size })
    at += head.length + packed + 16
  }
  yield* directory(entries, at)
}

interface Told {
  check: number
  size: number
  packed: number
}

async function* deflated(chunks: AsyncIterable<string>, told: Told): AsyncGenerator<Uint8Array> {
  const bytes = Readable.from(measured(chunks, told))
  for await (const packed of bytes.pipe(createDeflateRaw())) {
    told.packed += packed.length
    yield packed
  }
}

async function* measured(chunks: AsyncIterable<string>, told: Told): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk, 'utf8')
    told.check = crc32(bytes, told.check)
    told.size += bytes.length
    yield bytes
  }
}

function headOf(name: Buffer): Buffer {
  return fields(
    ['u32', 0x04034b50],
    ['u16', version],
    ['u16', flags],
    ['u16', method],
    ['u16', time],
    ['u16', date],
    ['u32', 0],
    ['u32', 0],
    ['u32', 0],
    ['u16', name.length],
    ['u16', 0],
  )
}

function* directory(entries: readonly Entry[], at: number): Generator<Uint8Array> {
  let length = 0
  for (const { name, at: place, check, packed, size } of entries) {
    const head = fields(
      ['u32', 0x02014b50],
      ['u16', version],
      ['u16', version],
      ['u16', flags],
      ['u16', method],
      ['u16', time],
      ['u16', date],
      ['u32', check],
      ['u32', packed],
      ['u32', size],
      ['u16', name.length],
      ['u16', 0],
      ['u16', 0],
      ['u16', 0],
      ['u16', 0],
      ['u32', 0],
      ['u32', place],
    )
    length += head.length + name.length
    yield Buffer.concat([head, name])
  }
  const { length: count } = entries
  yield fields(
    ['u32', 0x06054b50],
    ['u16', 0],
    ['u16', 0],
    ['u16', count],
    ['u16', count],
    ['u32', length],
    ['u32', at],
    ['u16', 0],
  )
}

/** Numbers as a zip file has them, the lowest byte first. @throws RangeError for one that is too large. */
function fields(...all: readonly (readonly ['u16' | 'u32', number])[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [kind]) => sum + (kind === 'u16' ? 2 : 4), 0))
  let at = 0
  for (const [kind, value] of all) at = kind === 'u16' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}
