import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, it } from 'vitest'
import { unguarded } from '../src/publish/tables/csv.ts'
import { newPlace } from './cli-desk.ts'
import { hostileOutlet, strait } from './hostile-desk.ts'

const { at, given, surety, folder, write } = newPlace()

type Row = Readonly<Record<string, string>>

/** Read back as another program would. */
function rowsOf(...path: readonly string[]): readonly Row[] {
  return parse(readFileSync(join(folder, ...path)), { columns: true, bom: true, record_delimiter: '\r\n' })
}

interface Field {
  readonly name: string
  readonly type: string
}

interface Descriptor {
  readonly licenses: readonly unknown[]
  readonly sources: readonly { readonly title: string }[]
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema: {
      readonly fields: readonly Field[]
      readonly primaryKey?: readonly string[]
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[]
        readonly reference: { readonly resource: string; readonly fields: readonly string[] }
      }[]
    }
  }[]
}

/** How Table Schema writes a value of each type. */
const shapes: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

const tables = ['board', 'changes', 'counts', 'positions', 'reports', 'statements']

beforeAll(() => {
  expect(given({ input: strait }, 'add', '-').code).toBe(0)
})

describe('a data package', () => {
  let descriptor: Descriptor

  beforeAll(() => {
    const made = surety('export', '--format', 'datapackage', '--output', 'package', '--licence', 'CC-BY-4.0')
    expect(made.err).toBe('Wrote package.\n')
    descriptor = JSON.parse(readFileSync(at('package/datapackage.json'), 'utf8'))
  })

  it('holds every table that it describes, byte for byte, with its licence and sources', () => {
    expect(readdirSync(at('package')).sort()).toEqual(
      [...tables.map((name) => `${name}.csv`), 'datapackage.json'].sort(),
    )
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = readFileSync(join(folder, 'package', path))
      expect(file.length).toBe(bytes)
      expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash)
    }
    expect(descriptor.licenses).toEqual([{ name: 'CC-BY-4.0' }])
    expect(descriptor.sources.map(({ title }) => title)).toContain('Harbour Gazette')
  })

  it('has rows in the shape of their schemas, with keys that are unique and lead somewhere', () => {
    const ids = new Map<string, ReadonlySet<string>>()
    for (const { name, path, schema } of descriptor.resources) {
      const rows = rowsOf('package', path)
      expect(rows.length, name).toBeGreaterThan(0)
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map((field) => field.name))
      for (const row of rows) {
        for (const { name: column, type } of schema.fields) {
          if (row[column] !== '') expect(row[column], `${name}.${column}`).toMatch(shapes[type] ?? /$^/)
        }
      }
      const [key] = schema.primaryKey ?? []
      if (key !== undefined) ids.set(name, new Set(rows.map((row) => row[key] ?? '')))
      if (key !== undefined) expect(ids.get(name)?.size).toBe(rows.length)
    }
    for (const { path, schema } of descriptor.resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = ids.get(reference.resource)
        for (const row of rowsOf('package', path)) expect(known).toContain(row[fields[0] ?? ''])
      }
    }
  })

  it('says what the commands say', () => {
    const board = rowsOf('package', 'board.csv')
    expect(board.find(({ actor, stance }) => actor === 'NO' && stance !== '')).toMatchObject({
      component: 'sea',
      stance: 'pledged',
      conditions: 'ceasefire',
      reports: '2',
      families: '1',
      own_word: 'true',
    })
    expect(board.find(({ actor, component }) => actor === 'NO' && component === 'air')?.empty_because).toBe(
      'no-evidence',
    )
    expect(rowsOf('package', 'changes.csv')).toContainEqual(
      expect.objectContaining({
        list: 'change',
        actor: 'NL',
        types: 'hardened',
        stance: 'pledged',
        other_stance: 'undecided',
      }),
    )
    expect(rowsOf('package', 'counts.csv')[0]).toMatchObject({ what: 'members', count: '12' })
  })

  it('is the same whenever it is made of the same ledger', () => {
    surety('export', '--format', 'datapackage', '--output', 'again', '--licence', 'CC-BY-4.0')
    for (const file of readdirSync(at('package'))) {
      expect(readFileSync(at(`again/${file}`)).equals(readFileSync(at(`package/${file}`))), file).toBe(true)
    }
  })

  it('keeps hostile words text, and gives them back', () => {
    const report = rowsOf('package', 'reports.csv').find(({ name }) => name === 'hostile-1')
    expect(report?.headline).toMatch(/^'=HYPERLINK/)
    expect(report?.outlet).toMatch(/^'@Bad "News"; '=1/)
    expect(unguarded(report?.outlet ?? '')).toBe(hostileOutlet)
    const all = tables.map((name) => readFileSync(at(`package/${name}.csv`), 'utf8')).join('')
    for (const sign of ['\u001b', '\u202e']) expect(all).not.toContain(sign)
  })
})

describe('a folder to export to', () => {
  it('that an export wrote is written again, as tables alone with the mark that spreadsheets ask for', () => {
    surety('export', '--format', 'datapackage', '--output', 'twice')
    expect(surety('export', '--format', 'csv', '--output', 'twice').code).toBe(0)
    expect(readdirSync(at('twice')).sort()).toEqual(tables.map((name) => `${name}.csv`))
    expect(readFileSync(at('twice/board.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(surety('export', '--format', 'datapackage', '--output', 'twice').code).toBe(0)
  })

  it.each([
    ['notes.txt', 'my notes'],
    ['board.csv', 'actor,my column\r\n'],
    ['datapackage.json', '{ "name": "mine" }'],
  ])('that holds a %s of somebody else is left as it is', (name, text) => {
    write(`theirs-${name}/${name}`, text)
    const refused = surety('export', '--format', 'csv', '--output', `theirs-${name}`)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain(`holds ${name}, which an export did not write`)
    expect(readdirSync(at(`theirs-${name}`))).toEqual([name])
    expect(readFileSync(at(`theirs-${name}/${name}`), 'utf8')).toBe(text)
  })

  it('that is a file, or has no folder around it, is told in a sentence', () => {
    writeFileSync(at('file'), 'x')
    expect(surety('export', '--format', 'csv', '--output', 'file').err).toContain('is there and no folder')
    expect(surety('export', '--format', 'csv', '--output', 'no/where').err).toContain(
      'the folder it should stand in is not there',
    )
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
  })

  it('must be named where there are several tables', () => {
    const asked = surety('export', '--format', 'csv')
    expect([asked.code, asked.out]).toEqual([2, ''])
    expect(asked.err).toContain('--table')
  })
})

describe('one table', () => {
  it('goes to standard output, as of a day', () => {
    const told = surety('export', '--format', 'csv', '--table', 'board', '--as-of', '2031-02-20')
    const rows: readonly Row[] = parse(told.out, { columns: true, bom: true, record_delimiter: '\r\n' })
    expect(rows.find(({ actor, stance }) => actor === 'NL' && stance !== '')?.stance).toBe('undecided')
  })

  it('cuts quotations where it is told to', () => {
    const told = surety('export', '--format', 'csv', '--table', 'positions', '--quote-length', '12').out
    const rows: readonly Row[] = parse(told, { columns: true, bom: true, record_delimiter: '\r\n' })
    const quotes = rows.map(({ quote }) => quote ?? '')
    expect(quotes.filter((quote) => quote.endsWith('…')).length).toBeGreaterThan(3)
    for (const quote of quotes) expect(quote.length).toBeLessThanOrEqual(13)
    expect(surety('export', '--quote-length', 'many').code).toBe(2)
  })
})

describe('linked data', () => {
  interface Statement {
    readonly subject: { readonly value: string }
    readonly predicate: { readonly value: string }
    readonly object: { readonly value: string }
  }
  const oa = 'http://www.w3.org/ns/oa#'
  const prov = 'http://www.w3.org/ns/prov#'
  let quads: readonly Statement[]
  const objects = (predicate: string, subject?: string) =>
    quads
      .filter((quad) => quad.predicate.value === predicate && (subject === undefined || quad.subject.value === subject))
      .map(({ object }) => object.value)

  beforeAll(async () => {
    const told = surety('export', '--format', 'jsonld')
    expect(told.err).toBe('')
    // Nothing is fetched: a document that needs another one fails.
    const documentLoader = async (url: string): Promise<never> => {
      throw new Error(`${url} was asked for`)
    }
    const strictly = { documentLoader, safe: true }
    const read: unknown = await jsonld.toRDF(JSON.parse(told.out), strictly)
    quads = read as readonly Statement[]
  })

  it('says from which report each was made, by whom it was published, and who said what', () => {
    const { families, derivations } = JSON.parse(surety('export').out)
    expect(families.length).toBe(3)
    expect(derivations).toHaveLength(1)
    const [report] = quads
      .filter(({ predicate }) => predicate.value === `${prov}wasRevisionOf`)
      .map(({ subject }) => subject.value)
    expect(report).toBeDefined()
    expect(objects(`${prov}wasDerivedFrom`, report)).toEqual(objects(`${prov}wasRevisionOf`, report))
    expect(objects(`${prov}wasAttributedTo`, report)).toEqual(['urn:surety:outlet:Harbour%20Gazette'])
    const positions = quads.filter(({ object }) => object.value === 'urn:surety:vocabulary:Position')
    expect(positions.length).toBe(JSON.parse(surety('export').out).positions.length)
  })

  it('selects every passage by its words and by its place', () => {
    const targets = objects(`${oa}hasTarget`)
    const text = JSON.parse(surety('report', 'show', 'wire-1', '--json').out).rendition.text as string
    const wire = JSON.parse(surety('report', 'show', 'wire-1', '--json').out).report.id as string
    let checked = 0
    for (const target of targets) {
      const [source] = objects(`${oa}hasSource`, target)
      if (source !== `urn:surety:report:${wire}#text`) continue
      const selectors = objects(`${oa}hasSelector`, target)
      const one = (predicate: string) =>
        selectors.flatMap((selector) => objects(`${oa}${predicate}`, selector))[0] ?? ''
      const start = Number(one('start'))
      expect(text.slice(start, Number(one('end')))).toBe(one('exact'))
      expect(text.slice(0, start).endsWith(one('prefix'))).toBe(true)
      expect(text.slice(Number(one('end'))).startsWith(one('suffix'))).toBe(true)
      checked++
    }
    expect(checked).toBeGreaterThan(5)
  })

  it('goes by the addresses of a server where one is named', () => {
    const told = JSON.parse(surety('export', '--format', 'jsonld', '--base-url', 'https://tables.example.org/').out)
    const ids = told['@graph'].map(({ id }: { readonly id: string }) => id)
    expect(ids.some((id: string) => /^https:\/\/tables\.example\.org\/reports\/[0-9a-f]{24}\?at=/.test(id))).toBe(true)
    expect(surety('export', '--base-url', 'ftp://x').code).toBe(2)
  })
})
