import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ledgerRules } from '../../src/ledger/ledger-rules.ts'
import { scanText } from '../../src/lineage/scan.ts'
import { scanBytes } from '../../src/lineage/scan-bytes.ts'
import { isServerAddress } from '../../src/outside/ledger-name.ts'
import { openServerLedger } from '../../src/outside/postgres/open-ledger.ts'
import { openLedger } from '../../src/outside/sqlite/open-ledger.ts'
import type { Derivation, Placement } from '../../src/records/derivation.ts'
import type { Act } from '../../src/records/entry.ts'
import type { ReportId } from '../../src/records/ids.ts'
import { idFrom, sha256 } from '../../src/records/ids.ts'
import type { KeptScan } from '../../src/records/kept-scan.ts'
import type { Addition, LedgerStore } from '../../src/records/ledger-store.ts'
import { type Position, positionId } from '../../src/records/position.ts'
import type { Reading } from '../../src/records/reading.ts'
import { type Statement, statementId } from '../../src/records/statement.ts'
import { passageOf } from '../../src/text/passage.ts'

/** Ledgers on a server hold connections of it until they are closed. */
const onServer = new Set<LedgerStore>()

/** A folder that goes when the test is done. */
export async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'surety-ledger-'))
  try {
    return await run(folder)
  } finally {
    for (const store of onServer) await store.close()
    onServer.clear()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A clock that goes on by a second each time it is read. */
export function tickingClock(from = '2031-05-01T08:00:00.000Z'): () => Date {
  let now = Date.parse(from)
  return () => {
    now += 1000
    return new Date(now)
  }
}

/** A ledger in a file, or at the address of a server. */
export async function opened(path: string, writer = 'anna', clock = tickingClock()): Promise<LedgerStore> {
  const options = { rules: ledgerRules, writer: () => writer, clock, create: true }
  const ledger = isServerAddress(path)
    ? await openServerLedger(path, { ...options, copyTo: async () => undefined })
    : await openLedger(path, options)
  if (!ledger.ok) throw new Error(ledger.refusal.code)
  if (isServerAddress(path)) onServer.add(ledger.store)
  return ledger.store
}

/** What a test says of a report; the rest is made up to fit. */
export interface Told {
  readonly name: string
  readonly text: string
  readonly headline?: string
  readonly published?: string | null
  readonly outlet?: string
}

export function idOf(name: string): ReportId {
  return idFrom('report', [name])
}

export function renditionOf(name: string): string {
  return idFrom('rendition', [name])
}

export function receivedAct({ name, text, headline, published, outlet }: Told): Act & { readonly kind: 'received' } {
  const day = published ?? null
  return {
    kind: 'received',
    report: {
      kind: 'report',
      id: idOf(name),
      name,
      url: null,
      outlet: outlet ?? null,
      headline: headline ?? null,
      byline: null,
      published: { date: day, precision: day === null ? 'unknown' : 'day' },
      publishedFrom: day === null ? 'none' : 'given',
      updated: { date: null, precision: 'unknown' },
      language: 'en',
      credits: [],
      original: { hash: sha256(text), bytes: text.length },
      encoding: 'utf-8',
    },
    rendition: {
      kind: 'rendition',
      id: renditionOf(name),
      report: idOf(name),
      madeBy: 'intake/test@1',
      parts: [{ start: 0, end: text.length, role: 'story' }],
      textHash: sha256(text),
      length: text.length,
    },
  }
}

/** A report placed as an origin, or as a copy of `from` whose first `shared` characters are aligned with it. */
export function placedAct(name: string, from?: string, shared = 0): Act & { readonly kind: 'placed' } {
  const report = idOf(name)
  const derivation = (source: string): Derivation => ({
    kind: 'derivation',
    report,
    from: idOf(source),
    relation: 'copy',
    direction: 'known',
    main: true,
    shareOfReport: 1,
    shareOfSource: 1,
    because: [],
    aligned: [{ start: 0, end: shared, fromStart: 0, fromEnd: shared, score: 1 }],
  })
  const placement: Placement = {
    kind: 'placement',
    report,
    madeBy: 'lineage/test@1',
    derivations: from === undefined ? [] : [derivation(from)],
    siblings: [],
    family: idOf(from ?? name),
    event: idOf(from ?? name),
  }
  return { kind: 'placed', placement }
}

/** Values of a test, by the words they rest on. */
export interface Read {
  readonly positions?: readonly (Partial<Omit<Position, 'passage'>> & { readonly words: string })[]
  readonly statements?: readonly (Partial<Omit<Statement, 'passage'>> & { readonly words: string })[]
}

export function readAct({ name, text }: Told, read: Read, readBy = 'rules@1'): Act & { readonly kind: 'read' } {
  const report = idOf(name)
  const passage = (words: string) => passageOf(text, text.indexOf(words), text.indexOf(words) + words.length)
  const positions = (read.positions ?? []).map(({ words, ...given }): Position => {
    const position = {
      ...blankPosition(report),
      ...given,
      passage: passage(words),
    }
    return { ...position, id: positionId(position) }
  })
  const statements = (read.statements ?? []).map(({ words, ...given }): Statement => {
    const statement = { ...blankStatement(report), ...given, passage: passage(words) }
    return { ...statement, id: statementId(statement) }
  })
  const reading: Reading = {
    kind: 'reading',
    report,
    rendition: renditionOf(name),
    readBy,
    unread: null,
    statements,
    positions,
    counts: [],
    meetings: [],
  }
  return { kind: 'read', reading }
}

function blankPosition(report: ReportId): Omit<Position, 'id' | 'passage'> {
  return {
    kind: 'position',
    report,
    actor: 'NO',
    group: null,
    component: 'troops',
    stance: 'open',
    past: false,
    voice: 'report',
    conditions: [],
    caveats: [],
    quantity: null,
    place: null,
    alternative: null,
    due: null,
    said: { date: null, precision: 'unknown' },
    statement: null,
    because: [{ sign: 'verb:test', words: 'test' }],
  }
}

function blankStatement(report: ReportId): Omit<Statement, 'id' | 'passage'> {
  return {
    kind: 'statement',
    report,
    speaker: 'Ane Lunde',
    actor: 'NO',
    official: true,
    mode: 'indirect',
    via: [],
    anonymous: false,
    said: { date: null, precision: 'unknown' },
    cue: 'said',
    because: [],
  }
}

/** What lineage finds in the text of a report, as it is kept. */
export function scanOf(told: Told): KeptScan {
  return scanBytes(scanText(told.text, receivedAct(told).rendition.parts).scan)
}

export function addition(told: readonly Told[], more: readonly Act[] = []): Addition {
  return {
    acts: [...told.map(receivedAct), ...more],
    texts: new Map(told.map(({ name, text }) => [renditionOf(name), text])),
    scans: new Map(told.map((one) => [renditionOf(one.name), scanOf(one)])),
    keys: [],
  }
}
