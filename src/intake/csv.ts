import { Readable } from 'node:stream'
import type { Chunks } from './chunks.ts'
import { decode } from './decode.ts'

export interface CsvRow {
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
}

/** The divider that the first line has most of. */
function dividerOf(head: string): string {
  const first = head.slice(0, head.search(/[\r\n]|$/))
  const count = (divider: string) => first.split(divider).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

async function* asUtf8(chunks: Chunks, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

/**
 * The rows of a table as fields by the names in its first line; null at the end where the table broke off. `most`: bytes of one row.
 */
export async function* csvRows(head: Uint8Array, chunks: Chunks, most: number): AsyncGenerator<CsvRow | null> {
  const { parse } = await import('csv-parse')
  const { text, encoding } = decode(head)
  const parser = parse({
    bom: true,
    columns: (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()),
    delimiter: dividerOf(text),
    info: true,
    max_record_size: most,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const rows = Readable.from(asUtf8(chunks, encoding))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser)
  try {
    for await (const one of rows as AsyncIterable<{ info: { lines: number }; record: Record<string, string> }>) {
      yield { line: one.info.lines, fields: one.record }
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    yield null
  }
}
