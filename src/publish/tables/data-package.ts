import { createHash } from 'node:crypto'
import type { Day } from '../../records/day.ts'
import { harmlessJson } from '../../text/harmless.ts'
import { type FilledTable, headOf } from './table.ts'

/** A file of a folder, a stretch at a time. */
export interface PublishedFile {
  readonly name: string
  readonly chunks: AsyncIterable<string>
}

/** What a package says of itself as a whole. */
export interface PackageFacts {
  readonly title: string
  readonly asOf: Day
  /** Who published the reports, each once, and the web site where an address names one. */
  readonly sources: readonly { readonly title: string; readonly path: string | null }[]
  /** As given by whoever publishes: the short name of a licence, or its address; none where nothing was said. */
  readonly licences: readonly string[]
  /** Characters at which quotations are cut. */
  readonly quoteLength: number
}

interface Measured {
  readonly table: FilledTable
  readonly bytes: number
  readonly hash: string
}

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json'
const schemaProfile = 'https://datapackage.org/profiles/2.0/tableschema.json'
/** The beginning of every descriptor that this program writes, by which it knows its own. */
const ownBeginning = `{\n  "$schema": "${profile}",\n  "name": "surety-ledger",`
export const descriptorName = 'datapackage.json'

/** Tables as CSV files alone, for spreadsheets: with the mark by which they know UTF-8. */
export async function* csvFiles(tables: readonly FilledTable[]): AsyncGenerator<PublishedFile> {
  for (const table of tables) yield { name: fileOf(table), chunks: withMark(table) }
}

async function* withMark(table: FilledTable): AsyncGenerator<string> {
  yield byteOrderMark
  yield* table.chunks()
}

const byteOrderMark = '\ufeff'

function fileOf({ name }: Pick<FilledTable, 'name'>): string {
  return `${name}.csv`
}

/**
 * Tables and their descriptor, as the Data Package standard (version 2) has it. The descriptor is last: it says how long each
 * file is and its hash, so every file must have been read before it is.
 */
export async function* packageFiles(
  tables: readonly FilledTable[],
  facts: PackageFacts,
): AsyncGenerator<PublishedFile> {
  const measured: Measured[] = []
  for (const table of tables) {
    yield { name: fileOf(table), chunks: measuring(table, (one) => measured.push(one)) }
  }
  yield { name: descriptorName, chunks: descriptorChunks(measured, facts) }
}

async function* measuring(table: FilledTable, done: (measured: Measured) => void): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of table.chunks()) {
    hash.update(chunk)
    bytes += Buffer.byteLength(chunk)
    yield chunk
  }
  done({ table, bytes, hash: `sha256:${hash.digest('hex')}` })
}

async function* descriptorChunks(measured: readonly Measured[], facts: PackageFacts): AsyncGenerator<string> {
  yield `${harmlessJson(JSON.stringify(descriptorOf(measured, facts), null, 2))}\n`
}

function descriptorOf(measured: readonly Measured[], facts: PackageFacts) {
  const { title, asOf, sources, licences, quoteLength } = facts
  return {
    $schema: profile,
    name: 'surety-ledger',
    title,
    description: `Who takes part in what, with which stance, on which conditions and on whose word, as of ${asOf}. Quotations belong to those who published them and are cut at ${quoteLength} characters. An apostrophe before a sign such as = keeps a cell text.`,
    ...(sources.length === 0 ? {} : { sources: sources.map(sourceOf) }),
    licenses:
      licences.length === 0 ? [{ name: 'notspecified', title: 'No licence was stated' }] : licences.map(licenceOf),
    resources: measured.map(resourceOf),
  }
}

function sourceOf({ title, path }: PackageFacts['sources'][number]) {
  return { title, ...(path === null ? {} : { path }) }
}

function licenceOf(given: string) {
  return /^https?:\/\//i.test(given) ? { path: given } : { name: given }
}

function resourceOf({ table, bytes, hash }: Measured) {
  const { name, title, columns, key, points } = table
  return {
    name,
    title,
    type: 'table',
    path: fileOf(table),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash,
    schema: {
      $schema: schemaProfile,
      fields: columns.map(({ name: column, type, says }) => ({
        name: column,
        type,
        description: says,
        ...(key.length === 1 && key[0] === column ? { constraints: { required: true, unique: true } } : {}),
      })),
      missingValues: [''],
      ...(key.length === 0 ? {} : { primaryKey: key }),
      ...(points.length === 0
        ? {}
        : {
            foreignKeys: points.map(({ column, to }) => ({
              fields: [column],
              reference: { resource: to, fields: ['id'] },
            })),
          }),
    },
  }
}

/** Whether a file of a folder was written by an earlier export, told by its name and how it begins. */
export function isOwnFile(tables: readonly Pick<FilledTable, 'name' | 'columns'>[]) {
  const heads = new Map(tables.map((table) => [fileOf(table), headOf(table)]))
  return (name: string, beginning: string): boolean => {
    if (name === descriptorName) return beginning.startsWith(ownBeginning)
    const head = heads.get(name)
    return head !== undefined && (beginning.startsWith(head) || beginning.startsWith(`${byteOrderMark}${head}`))
  }
}

/** For a single table: its file as it stands in a folder of CSV files. */
export function csvText(table: FilledTable): AsyncIterable<string> {
  return withMark(table)
}
