import type { Act } from '../../src/records/entry.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { type Condition, stances } from '../../src/records/position.ts'
import { passageOf } from '../../src/text/passage.ts'
import { addition, idOf, placedAct, type Read, readAct, renditionOf, type Told } from './desk.ts'

export const actors = ['NO', 'SE', 'FI', 'group'] as const
export const components = ['troops', 'sea'] as const
const words = ['some 26 countries', 'Some  26 countries', 'several governments'] as const
export const outlets = ['Northern Wire', 'Harbour Gazette'] as const
/** Places of positions in every text: the first six may be copied from a source, the last four borrowed from elsewhere. */
const places = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet'.split(' ')
const text = places.map((place) => `${place} promised.`).join(' ')
const shared = text.indexOf('golf')

export type Random = () => number
export const pick = <Value>(random: Random, among: readonly Value[]): Value =>
  among[Math.floor(random() * among.length)] as Value

/** A day of 2031; with `upTo` one before it, as a text may date what it tells. */
export function dayOf(random: Random, upTo = 330): { readonly at: number; readonly day: string } {
  const at = Math.floor(random() * upTo)
  return { at, day: new Date(Date.UTC(2031, 0, 1 + at)).toISOString().slice(0, 10) }
}

function readOf(random: Random, at: number): Read {
  return {
    positions: places.flatMap((place) => {
      if (random() < 0.4) return []
      const actor = pick(random, actors)
      const said = random() < 0.3 ? { said: { date: dayOf(random, at + 1).day, precision: 'day' as const } } : {}
      return [
        {
          words: place,
          actor,
          group: actor === 'group' ? pick(random, words) : null,
          component: pick(random, components),
          stance: pick(random, stances),
          past: random() < 0.1,
          voice: pick(random, ['own', 'report', 'claim', 'claim'] as const),
          alternative: random() < 0.2 ? 'a' : null,
          conditions: conditionsOf(random, place),
          ...said,
        },
      ]
    }),
  }
}

function conditionsOf(random: Random, place: string): readonly Condition[] {
  if (random() < 0.6) return []
  const start = text.indexOf(place)
  const passage = passageOf(text, start, start + place.length)
  return [
    pick(random, [
      { kind: 'ceasefire', party: null },
      { kind: 'partner', party: 'NO' },
      { kind: 'un', party: null },
    ]),
  ].map((one) => ({ ...one, passage }))
}

/** A copy of one report that borrows its end from another one. */
function placement(name: string, from: string | undefined, lender: string | undefined): Act {
  const placed = placedAct(name, from, from === undefined ? 0 : shared)
  if (lender === undefined) return placed
  const aligned = [{ start: shared, end: text.length, fromStart: shared, fromEnd: text.length, score: 1 }]
  const borrowing = { from: idOf(lender), relation: 'abridgement', direction: 'known', main: false, aligned } as const
  const shares = {
    kind: 'derivation',
    report: idOf(name),
    shareOfReport: 0.4,
    shareOfSource: 0.4,
    because: [],
  } as const
  const { placement } = placed
  return {
    ...placed,
    placement: { ...placement, derivations: [...placement.derivations, { ...shares, ...borrowing }] },
  }
}

function rejection(told: Told, read: Read): Act {
  const { actor = 'NO', component = '', stance = 'open', group = null, words: place = '' } = read.positions?.[0] ?? {}
  const start = text.indexOf(place)
  const passage = passageOf(text, start, start + place.length)
  const at = { report: idOf(told.name), rendition: renditionOf(told.name) }
  const anchor = { ...at, passage, actor, component, stance, words: group }
  const about = { kind: 'decision', about: 'position', verdict: 'rejected', fields: null } as const
  return { kind: 'decided', decision: { ...about, anchor, by: 'Ines', why: 'not said' } }
}

/** Reports with copies, loans from other texts, groups, undated ones and rejections. */
export async function fill(store: LedgerStore, random: Random, reports: number): Promise<void> {
  const sources: string[] = []
  let batch: { readonly told: Told; readonly acts: readonly Act[] }[] = []
  for (let n = 0; n < reports; n++) {
    const { at, day } = dayOf(random)
    const outlet = pick(random, outlets)
    const told: Told = { name: `r${n}`, text, outlet, published: random() < 0.03 ? null : day }
    const from = sources.length > 0 && random() < 0.5 ? pick(random, sources) : undefined
    const lender = sources.length > 0 && random() < 0.2 ? pick(random, sources) : undefined
    if (from === undefined) sources.push(told.name)
    const read = readOf(random, at)
    const judged = random() < 0.1 && (read.positions?.length ?? 0) > 0 ? [rejection(told, read)] : []
    batch.push({ told, acts: [placement(told.name, from, lender), readAct(told, read), ...judged] })
    if (batch.length < appendedAtOnce && n < reports - 1) continue
    const acts = batch.flatMap((one) => one.acts)
    await store.append(
      addition(
        batch.map((one) => one.told),
        acts,
      ),
    )
    batch = []
  }
}

const appendedAtOnce = 15
