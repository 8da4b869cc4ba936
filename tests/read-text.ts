import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parsePack } from '../src/packs/parse-pack.ts'
import { type Vocabulary, vocabularyOf } from '../src/packs/vocabulary.ts'
import type { ReadDocument } from '../src/reading/document.ts'
import type { KnownPerson } from '../src/reading/mention.ts'
import { readDocument } from '../src/reading/read-report.ts'
import type { Day } from '../src/records/day.ts'
import type { Rendition } from '../src/records/report.ts'
import type { Statement } from '../src/records/statement.ts'

let vocabulary: Vocabulary | null = null

/** The pack that ships, read from the source tree. Tests only: the program gets it from `outside/`. */
export function testVocabulary(): Vocabulary {
  if (vocabulary !== null) return vocabulary
  const yaml = readFileSync(fileURLToPath(new URL('../src/packs/security-guarantees.yaml', import.meta.url)), 'utf8')
  const parsed = parsePack(yaml)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  vocabulary = vocabularyOf(parsed.pack)
  return vocabulary
}

/** A rendition whose whole text is the story. */
export function renditionOf(text: string): Rendition {
  return {
    kind: 'rendition',
    id: 'rendition',
    report: 'report',
    madeBy: 'test',
    text,
    parts: [{ start: 0, end: text.length, role: 'story' }],
  }
}

/** A text read as a report published on 8 May 2031, a Thursday. */
export function documentOf(
  text: string,
  known: readonly KnownPerson[] = [],
  published: Day = '2031-05-08',
): ReadDocument {
  return readDocument(
    { rendition: renditionOf(text), published: { date: published, precision: 'day' }, arrangement: null, known },
    testVocabulary(),
  )
}

/** Statements as "speaker: words". */
export function said(text: string): readonly string[] {
  return documentOf(text).statements.map((one: Statement) => `${one.speaker}: ${one.passage.quote}`)
}
