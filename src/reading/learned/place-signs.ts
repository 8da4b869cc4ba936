import type { ActorSighting } from './actor-sightings.ts'
import type { Standing } from './anatomy.ts'
import type { Candidate } from './candidates.ts'
import type { Sink } from './sink.ts'
import type { Surroundings } from './word-signs.ts'
import { twoAt, wordAt } from './word-signs.ts'

/** Farther apart than this many words, what stands between tells little. */
const widestGap = 14
const loose = new Set(['general', 'arrangement', 'joins'])

/** Where the actor and the thing stand to each other and to others of their kind, and the words beside them. */
export function placeSigns(
  around: Surroundings,
  candidate: Candidate,
  a: Standing | null,
  t: Standing | null,
  sink: Sink,
): void {
  const { actor, thing } = candidate
  const { one } = around
  const word = (at: number) => wordAt(around, candidate, at)
  if (actor.first >= 0) {
    sink.add('a-1', word(actor.first - 1))
    sink.add('a+1', word(actor.last + 1))
    sink.add('a+2', `${word(actor.last + 1)} ${word(actor.last + 2)}`)
    sink.add('apos', `${Math.min(4, actor.first >> 2)}`)
  }
  if (thing.first >= 0) {
    sink.add('t-1', word(thing.first - 1))
    sink.add('t-2', twoAt(around, candidate, thing.first - 1))
    sink.add('t+1', word(thing.last + 1))
    const phrase = t?.phrase ?? null
    if (phrase !== null) {
      sink.add('tdet', phrase.determiner ?? '')
      sink.add('tnum', phrase.number === null ? 'no' : 'yes')
      sink.add('tprep', word(phrase.first - 1))
      if (phrase.head > thing.last || phrase.head < thing.first) {
        sink.add('thead', word(phrase.head))
        sink.add('thead:other', '')
      }
    }
  }
  if (actor.first >= 0 && thing.first >= 0) betweenSigns(around, candidate, a, t, sink)
  const same = one.things.filter((other) => other.component === thing.component && other.first >= 0).length
  sink.add('tsame', `${Math.min(3, same)}`)
  if (thing.first < 0 || loose.has(thing.source)) {
    const named = one.things.filter((other) => other.first >= 0 && !loose.has(other.source)).length
    sink.add(`betterthings:${Math.min(2, named)}`, thing.source)
  }
  if (actor.first < 0) {
    const named = one.actors.filter((other) => other.first >= 0).length
    sink.add(`betteractors:${Math.min(2, named)}`, actor.source)
  }
  const said = one.read.statements[0]
  if (said === undefined) return
  sink.add('spoken', said.official ? (said.actor === actor.holder.actor ? 'own' : 'other') : 'outside')
  sink.add('mode', said.mode)
}

function gapSize(gap: number): number {
  return [1, 3, 6, 12, 20].find((limit) => gap <= limit) ?? 30
}

function betweenSigns(
  around: Surroundings,
  candidate: Candidate,
  a: Standing | null,
  t: Standing | null,
  sink: Sink,
): void {
  const { actor, thing } = candidate
  const { one, standings } = around
  const [from, to] = actor.last < thing.first ? [actor.last, thing.first] : [thing.last, actor.first]
  const side = actor.last < thing.first ? 'before' : actor.first > thing.last ? 'behind' : 'in'
  const inside = (other: { readonly first: number; readonly last: number }) => other.first > from && other.last < to
  const others = one.actors.filter((other) => inside(other) && other.holder.actor !== actor.holder.actor)
  const subjects = others.filter((other) => standings[other.last]?.role === 'subject')
  const things = new Set(
    one.things.filter((other) => inside(other) && other.component !== thing.component).map((other) => other.component),
  )
  sink.add('side', side)
  sink.add(side, `gap:${gapSize(to - from)}`)
  sink.add(side, `others:${Math.min(3, countActors(others))}`)
  sink.add(side, `rivals:${Math.min(2, subjects.length)}`)
  sink.add('things', `${Math.min(3, things.size)}`)
  if (a !== null && a.phrase !== null && a.phrase === t?.phrase) {
    sink.add('samephrase', '')
    sink.add('samephrase', `${actor.source}:${a.role}`)
  }
  if (a !== null && a.clause !== null && a.clause === t?.clause) sink.add('sameclause', '')
  for (let at = from + 1; at < to; at++) {
    const word = wordAt(around, candidate, at)
    if (word === ';' || word === ':') sink.add('stopbetween', '')
    if (to - from > widestGap) continue
    sink.add('b', word)
    const use = around.classes[at] ?? ''
    if (use !== '') sink.add('bf', use)
  }
}

function countActors(sightings: readonly ActorSighting[]): number {
  return new Set(sightings.map((one) => one.holder.actor)).size
}
