import type { Decision } from '../../src/records/decision.ts'
import type { Act } from '../../src/records/entry.ts'
import { reliabilities } from '../../src/records/grade.ts'
import type { PositionFields } from '../../src/records/judgement.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { type Position, stances } from '../../src/records/position.ts'
import { only } from './judging.ts'
import { actors, components, dayOf, outlets, pick, type Random } from './random-ledger.ts'

const people = ['Ines', 'Per', 'Bo'] as const

function fieldsOf(random: Random): PositionFields {
  return pick(random, [
    { stance: pick(random, stances) },
    { actor: pick(random, ['NO', 'SE', 'FI']) },
    { component: pick(random, components) },
    { voice: 'own' },
    { past: true },
    { said: { date: dayOf(random).day, precision: 'day' } },
    { conditions: [{ kind: 'ceasefire', party: null }] },
    { quantity: { value: 7, unit: 'ships' } },
    { place: 'outside the country' },
  ] satisfies readonly PositionFields[])
}

function judgementOf(random: Random, position: Position, rendition: string): Decision {
  const { report, passage, actor, component, stance, group } = position
  const verdict = pick(random, ['confirmed', 'corrected', 'corrected', 'rejected', 'noted', 'added'] as const)
  const anchor = { report, rendition, passage, actor, component, stance, words: group }
  const added =
    verdict === 'added' ? { ...anchor, component: pick(random, components), stance: pick(random, stances) } : anchor
  const fields =
    verdict === 'corrected'
      ? fieldsOf(random)
      : verdict === 'added'
        ? { actor, group, component: added.component ?? 'sea', stance: added.stance ?? 'open' }
        : null
  return { kind: 'decision', about: 'position', verdict, anchor: added, fields, by: pick(random, people), why: 'seen' }
}

/** Any decision that a person may make in a ledger that has reports: of a value, an outlet, an actor, a need, two texts. */
async function decisionIn(store: LedgerStore, random: Random): Promise<Decision> {
  const by = pick(random, people)
  const said = { kind: 'decision', by, why: 'seen' } as const
  const what = random()
  if (what < 0.08)
    return { ...said, about: 'outlet', outlet: pick(random, outlets), grade: pick(random, reliabilities) }
  if (what < 0.16)
    return { ...said, about: 'actor', actor: pick(random, actors.slice(0, 3)), same: pick(random, ['SE', null]) }
  if (what < 0.24)
    return { ...said, about: 'requirement', component: pick(random, components), value: 6, unit: 'ships' }
  const { items } = await store.reports({ cursor: null, limit: 200 })
  const [one, other] = [pick(random, items), pick(random, items)]
  if (what < 0.32 && one !== other)
    return {
      ...said,
      about: 'lineage',
      verdict: 'different-text',
      report: one.report.id,
      other: other.report.id,
      relation: null,
    }
  const reading = await store.readingAsRead(one.report.id)
  const read = reading?.positions ?? []
  if (reading === null || read.length === 0) return decisionIn(store, random)
  return judgementOf(random, pick(random, read), reading.rendition)
}

/** Decisions and states of conditions, as people make them from day to day. */
export async function judgeAt(store: LedgerStore, random: Random, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await store.append(only(await actIn(store, random)))
}

async function actIn(store: LedgerStore, random: Random): Promise<Act> {
  if (random() < 0.9) return sayingIn(store, random)
  const { items } = await store.reports({ cursor: null, limit: 200 })
  const { report } = pick(random, items)
  return { kind: 'set', report: report.id, field: 'published', to: dayOf(random).day, by: pick(random, people) }
}

/** A decision, or the state of a condition: what can be taken back. */
export async function sayingIn(
  store: LedgerStore,
  random: Random,
): Promise<Act & { readonly kind: 'decided' | 'condition-set' }> {
  if (random() < 0.8) return { kind: 'decided', decision: await decisionIn(store, random) }
  const condition = pick(random, ['ceasefire', 'partner:NO', 'un'])
  const state = pick(random, ['met', 'unmet'] as const)
  const set = { condition, state, on: dayOf(random).day, source: 'gazette', by: pick(random, people) }
  return { kind: 'condition-set', set }
}
