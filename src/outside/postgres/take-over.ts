import type { Act } from '../../records/entry.ts'
import type { RenditionId } from '../../records/ids.ts'
import type { Words } from '../../records/ledger-rules.ts'
import type { TakenEntries } from '../../records/ledger-store.ts'
import { type Appending, bringIntoLine, writeEntries } from './append.ts'
import { writeKeys } from './lineage-index.ts'
import { writeOriginals } from './originals.ts'
import type { Questions } from './questions.ts'
import type { Means } from './write-reports.ts'
import { writeScans } from './write-texts.ts'

/**
 * One durable transaction: entries of other chains as they are, with their texts and keys, and every row that they change.
 * Entries that are here already are left out. A report whose receipt has not come yet has entries and no rows until it does.
 * Gives how many entries were new.
 */
export function takeOver({ writer, rules, clock }: Appending, taken: TakenEntries): Promise<number> {
  const now = clock().toISOString()
  return writer.inTransaction((questions) => takeInside({ questions, rules }, taken, now))
}

async function takeInside(means: Means, taken: TakenEntries, now: string): Promise<number> {
  const { questions, rules } = means
  const here = await placesHere(questions, taken)
  const fresh = taken.entries.filter(({ writer, number }) => !here.has(placeOf(writer, number)))
  const arrived = await writeEntries(
    questions,
    fresh.map((entry) => {
      const received = taken.received === 'kept' ? entry.received : now
      const receipt = rules.receipt(entry.hash, received)
      return { entry: { ...entry, received }, act: JSON.parse(entry.act) as Act, receipt }
    }),
  )
  const words = (rendition: RenditionId): Words | null => {
    const given = taken.texts.get(rendition)
    return given?.text == null ? null : { text: given.text, headline: given.headline }
  }
  await writeOriginals(questions, taken.originals ?? [])
  await bringIntoLine(means, arrived, { words, foreign: true })
  const keyed = await questions.all(
    'SELECT id FROM lineage_keys JOIN report ON report.n = lineage_keys.report WHERE id = ANY (?::text[])',
    taken.keys.map(({ report }) => report),
  )
  const known = new Set(keyed.map(({ id }) => String(id)))
  await writeKeys(
    questions,
    taken.keys.filter(({ report }) => !known.has(report)),
  )
  if (taken.scans !== undefined && taken.scans.size > 0) await writeScans(questions, taken.scans)
  return arrived.length
}

function placeOf(writer: string, number: number): string {
  return JSON.stringify([writer, number])
}

async function placesHere(questions: Questions, { entries }: TakenEntries): Promise<ReadonlySet<string>> {
  const rows = await questions.all(
    `SELECT entry.writer, entry.number FROM unnest(?::text[], ?::integer[]) AS wanted (writer, number)
     JOIN entry ON entry.writer = wanted.writer AND entry.number = wanted.number`,
    entries.map(({ writer }) => writer),
    entries.map(({ number }) => number),
  )
  return new Set(rows.map(({ writer, number }) => placeOf(String(writer), Number(number))))
}
