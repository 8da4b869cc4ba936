// A ledger of any size, from a seed: reports with ten positions each, families of one to eight, over five years.

import { openLedger } from '../src/outside/sqlite/open-ledger.ts'
import { ledgerRules } from '../src/pipeline/desk.ts'
import type { Placement } from '../src/records/derivation.ts'
import type { Act } from '../src/records/entry.ts'
import { idFrom, sha256 } from '../src/records/ids.ts'
import type { LedgerStore } from '../src/records/ledger-store.ts'
import { type Position, positionId, stances, type Voice } from '../src/records/position.ts'
import { passageOf } from '../src/text/passage.ts'

export const components =
  'troops police air sea training equipment monitoring intelligence logistics demining funding sanctions backstop guarantee'.split(
    ' ',
  )
export const actors = Array.from({ length: 59 }, (_, at) => `actor-${String(at + 1).padStart(2, '0')}`)
const voices: readonly Voice[] = ['report', 'report', 'own', 'claim']
/** Positions a report has. */
export const positionsEach = 10
const reportsAtOnce = 400

/** Mulberry32. */
function numbersFrom(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Five years, so that each cell of the board has many days. */
function dayOf(random: () => number): string {
  return new Date(Date.UTC(2030, 0, 1) + Math.floor(random() * 1826) * 86_400_000).toISOString().slice(0, 10)
}

/** Writes `size` reports into a fresh ledger at `path`, with full synchronous commits as ever. */
export async function inventLedger(path: string, size: number, seed = 1): Promise<LedgerStore> {
  const opened = await openLedger(path, {
    rules: ledgerRules,
    writer: () => 'measure',
    clock: () => new Date(),
    create: true,
  })
  if (!opened.ok) throw new Error(`No ledger was made: ${opened.refusal.code}.`)
  const { store } = opened
  const random = numbersFrom(seed)
  let family: { readonly id: string; readonly day: string; left: number } | null = null
  for (let from = 0; from < size; from += reportsAtOnce) {
    const acts: Act[] = []
    const texts = new Map<string, string>()
    for (let at = from; at < Math.min(size, from + reportsAtOnce); at++) {
      const id = idFrom('report', ['invented', at])
      if (family === null || family.left === 0) family = { id, day: dayOf(random), left: 1 + Math.floor(random() * 8) }
      family.left--
      const text = `Report ${at} of ${family.day} says where some stand.`
      const rendition = idFrom('rendition', [id])
      acts.push(...actsOf({ id, rendition, family: family.id, day: family.day, text, at, random }))
      texts.set(rendition, text)
    }
    await store.append({ acts, texts, keys: [] })
  }
  return store
}

interface Invented {
  readonly id: string
  readonly rendition: string
  readonly family: string
  readonly day: string
  readonly text: string
  readonly at: number
  readonly random: () => number
}

function actsOf(one: Invented): readonly Act[] {
  const { id, rendition, family, day, text, at, random } = one
  const placement: Placement = {
    kind: 'placement',
    report: id,
    madeBy: 'measure@1',
    derivations:
      id === family
        ? []
        : [
            {
              kind: 'derivation',
              report: id,
              from: family,
              relation: 'copy',
              direction: 'known',
              main: true,
              shareOfReport: 1,
              shareOfSource: 1,
              because: [],
              aligned: [{ start: 0, end: text.length, fromStart: 0, fromEnd: text.length, score: 1 }],
            },
          ],
    siblings: [],
    family,
    event: family,
  }
  const positions = Array.from({ length: positionsEach }, (_, place) => positionOf(one, place))
  const pledged = passageOf(text, 0, 6)
  const count = 1 + Math.floor(random() * 35)
  return [
    {
      kind: 'received',
      report: {
        kind: 'report',
        id,
        name: `r${at}`,
        url: null,
        outlet: `Outlet ${at % 40}`,
        headline: null,
        byline: null,
        published: { date: day, precision: 'day' },
        publishedFrom: 'given',
        updated: { date: null, precision: 'unknown' },
        language: 'en',
        credits: [],
        original: { hash: sha256(text), bytes: text.length },
        encoding: 'utf-8',
      },
      rendition: {
        kind: 'rendition',
        id: rendition,
        report: id,
        madeBy: 'measure@1',
        parts: [{ start: 0, end: text.length, role: 'story' }],
        textHash: sha256(text),
        length: text.length,
      },
    },
    { kind: 'placed', placement },
    {
      kind: 'read',
      reading: {
        kind: 'reading',
        report: id,
        rendition,
        readBy: 'measure@1',
        unread: null,
        statements: [],
        positions,
        meetings: [],
        counts:
          at % 20 === 0
            ? [
                {
                  kind: 'count',
                  id: idFrom('count', [id]),
                  report: id,
                  what: 'pledged',
                  count,
                  of: 35,
                  approx: false,
                  statement: null,
                  passage: pledged,
                  because: [],
                },
              ]
            : [],
      },
    },
  ]
}

const conditionKinds = ['ceasefire', 'parliament', 'partner', 'un'] as const

function positionOf({ id, text, random }: Invented, place: number): Position {
  const pick = <Value>(among: readonly Value[]): Value => among[Math.floor(random() * among.length)] as Value
  const passage = passageOf(text, place, text.length - place)
  const actor = random() < 0.04 ? 'group' : pick(actors)
  const kind = random() < 0.3 ? pick(conditionKinds) : null
  const position: Omit<Position, 'id'> = {
    kind: 'position',
    report: id,
    actor,
    group: actor === 'group' ? `${20 + Math.floor(random() * 9)} countries` : null,
    component: pick(components),
    stance: pick(stances),
    past: random() < 0.05,
    voice: pick(voices),
    conditions:
      kind === null
        ? []
        : [{ kind, party: kind === 'partner' ? pick(actors) : kind === 'parliament' ? actor : null, passage }],
    caveats: [],
    quantity: random() < 0.3 ? { value: 1 + Math.floor(random() * 900), unit: 'soldiers', passage } : null,
    place: null,
    alternative: null,
    due: null,
    said: { date: null, precision: 'unknown' },
    statement: null,
    passage,
    because: [{ sign: 'verb:measure', words: 'says' }],
  }
  return { ...position, id: positionId(position as Position) }
}
