import { wordUse } from '../../packs/word-vectors.ts'
import type { ActorSighting } from './actor-sightings.ts'
import type { Standing } from './anatomy.ts'
import type { Candidate } from './candidates.ts'
import type { Surroundings } from './word-signs.ts'
import { wordAt } from './word-signs.ts'

/** Farther apart than this many words, what stands between tells little. */
const widestGap = 14
const loose = new Set(['general', 'arrangement', 'joins'])

/** Where the actor and the thing stand to each other and to others of their kind, and the words beside them. */
export function placeSigns(
  around: Surroundings,
  candidate: Candidate,
  a: Standing | null,
  t: Standing | null,
): readonly string[] {
  const { actor, thing } = candidate
  const { one, words } = around
  const word = (at: number) => wordAt(words, candidate, at)
  const out: string[] = []
  if (actor.first >= 0)
    out.push(
      `a-1:${word(actor.first - 1)}`,
      `a+1:${word(actor.last + 1)}`,
      `a+2:${word(actor.last + 1)} ${word(actor.last + 2)}`,
      `apos:${Math.min(4, actor.first >> 2)}`,
    )
  if (thing.first >= 0) {
    out.push(
      `t-1:${word(thing.first - 1)}`,
      `t-2:${word(thing.first - 2)} ${word(thing.first - 1)}`,
      `t+1:${word(thing.last + 1)}`,
    )
    const phrase = t?.phrase ?? null
    if (phrase !== null) {
      out.push(`tdet:${phrase.determiner}`, `tnum:${phrase.number !== null}`, `tprep:${word(phrase.first - 1)}`)
      if (phrase.head > thing.last || phrase.head < thing.first) out.push(`thead:${word(phrase.head)}`, 'thead:other')
    }
  }
  if (actor.first >= 0 && thing.first >= 0) out.push(...betweenSigns(around, candidate, a, t))
  out.push(
    `tsame:${Math.min(3, one.things.filter((other) => other.component === thing.component && other.first >= 0).length)}`,
  )
  const named = one.things.filter((other) => other.first >= 0 && !loose.has(other.source))
  if (thing.first < 0 || loose.has(thing.source)) out.push(`betterthings:${thing.source}:${Math.min(2, named.length)}`)
  if (actor.first < 0)
    out.push(`betteractors:${actor.source}:${Math.min(2, one.actors.filter((other) => other.first >= 0).length)}`)
  const said = one.read.statements[0]
  if (said !== undefined) {
    const whose = said.official ? (said.actor === actor.holder.actor ? 'own' : 'other') : 'outside'
    out.push(`spoken:${whose}`, `mode:${said.mode}`)
  }
  return out
}

function gapSize(gap: number): number {
  return [1, 3, 6, 12, 20].find((limit) => gap <= limit) ?? 30
}

function betweenSigns(
  around: Surroundings,
  candidate: Candidate,
  a: Standing | null,
  t: Standing | null,
): readonly string[] {
  const { actor, thing } = candidate
  const { one, words, standings } = around
  const [from, to] = actor.last < thing.first ? [actor.last, thing.first] : [thing.last, actor.first]
  const side = actor.last < thing.first ? 'before' : actor.first > thing.last ? 'behind' : 'in'
  const inside = (other: { readonly first: number; readonly last: number }) => other.first > from && other.last < to
  const others = one.actors.filter((other) => inside(other) && other.holder.actor !== actor.holder.actor)
  const subjects = others.filter((other) => standings[other.last]?.role === 'subject')
  const things = new Set(
    one.things.filter((other) => inside(other) && other.component !== thing.component).map((other) => other.component),
  )
  const out = [
    `side:${side}`,
    `gap:${side}:${gapSize(to - from)}`,
    `others:${side}:${Math.min(3, countActors(others))}`,
    `rivals:${side}:${Math.min(2, subjects.length)}`,
    `things:${Math.min(3, things.size)}`,
  ]
  if (a !== null && a.phrase !== null && a.phrase === t?.phrase)
    out.push('samephrase', `samephrase:${actor.source}:${a.role}`)
  if (a !== null && a.clause !== null && a.clause === t?.clause) out.push('sameclause')
  for (let at = from + 1; at < to; at++) {
    const word = wordAt(words, candidate, at)
    if (word === ';' || word === ':') out.push('stopbetween')
    if (to - from > widestGap) continue
    out.push(`b:${word}`)
    const use = wordUse(one.read.words[at]?.lower ?? '')
    if (use !== null) out.push(`bf:${use.fine}`)
  }
  return out
}

function countActors(sightings: readonly ActorSighting[]): number {
  return new Set(sightings.map((one) => one.holder.actor)).size
}
