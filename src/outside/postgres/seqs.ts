import type { EntryOrder } from '../../records/stored-entry.ts'
import type { Arrived } from '../rows/arrived.ts'
import type { Questions } from './questions.ts'

function nameOf({ writer, number }: Pick<EntryOrder, 'writer' | 'number'>): string {
  return JSON.stringify([writer, number])
}

/** The places in this ledger of some entries: of those that arrived, and of earlier ones. */
export async function seqsOf(
  questions: Questions,
  entries: readonly (EntryOrder | null)[],
  arrived: readonly Arrived[],
): Promise<(entry: EntryOrder | null) => number | null> {
  const places = new Map(arrived.map(({ seq, ordered }) => [nameOf(ordered), seq]))
  const wanted = entries.flatMap((entry) => (entry === null || places.has(nameOf(entry)) ? [] : [entry]))
  if (wanted.length > 0) {
    const rows = await questions.all(
      `SELECT seq, entry.writer, entry.number FROM unnest(?::text[], ?::integer[]) AS wanted (writer, number)
       JOIN entry ON entry.writer = wanted.writer AND entry.number = wanted.number`,
      wanted.map(({ writer }) => writer),
      wanted.map(({ number }) => number),
    )
    for (const { seq, writer, number } of rows) {
      places.set(nameOf({ writer: String(writer), number: Number(number) }), Number(seq))
    }
  }
  return (entry) => (entry === null ? null : (places.get(nameOf(entry)) ?? null))
}
