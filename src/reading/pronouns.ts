import { nth } from '../text/nth.ts'
import type { Discourse, Sight } from './discourse.ts'
import { PersonEntry } from './people.ts'
import type { SentenceView } from './sentence-view.ts'
import { isSpeaking } from './speech-cues.ts'
import { tokenSign } from './token-signs.ts'

const people: ReadonlyMap<string, 'male' | 'female'> = new Map(
  Object.entries<'male' | 'female'>({
    he: 'male',
    him: 'male',
    his: 'male',
    she: 'female',
    her: 'female',
    hers: 'female',
  }),
)
const several = new Set(['they', 'them', 'their', 'both', 'each'])
const one = new Set(['it', 'its'])
const first = new Set(['i', 'we', 'us', 'our', 'my', 'me'])

const all: ReadonlySet<string> = new Set([...people.keys(), ...several, ...one, ...first])

/** Pronouns that may stand for somebody. "I" and "we" are resolved once the speaker of their quotation is known. */
export const pronounWord = tokenSign(({ lower }) => all.has(lower))

/** A pronoun as a mention; null where it stands for nobody who is known. */
export function pronounSight(at: number, base: Sight, view: SentenceView, discourse: Discourse): Sight | null {
  const lower = view.tokens[at]?.lower ?? ''
  const gender = people.get(lower)
  const pronoun = { ...base, kind: 'pronoun' as const, resolved: { from: null } }
  if (gender !== undefined) {
    const entry = discourse.personBefore(view.index, gender)
    if (entry === null) return null
    // The sex of a pronoun tells that of whoever is resolved without another sign.
    if (entry.gender === null || entry.genderGuessed) entry.gender = gender
    return { ...pronoun, entry }
  }
  if (first.has(lower)) return base.quoted ? pronoun : null
  if (several.has(lower)) return pluralSight(lower, pronoun, at, view, discourse)
  if (isEmptySubject(at, view)) return null
  const body = discourse.bodyBefore(view.index)
  if (body === null) return null
  return { ...pronoun, actors: body.actors, official: body.official, unknown: false, resolved: { from: body } }
}

function pluralSight(
  lower: string,
  pronoun: Sight,
  at: number,
  view: SentenceView,
  discourse: Discourse,
): Sight | null {
  if (lower === 'both' || lower === 'each') return countedSight(lower, pronoun, at, view, discourse)
  const pair = lower === 'they' ? discourse.pairBefore(view.index) : []
  if (pair.length > 1) return { ...pronoun, entry: together(pair), plural: true }
  const next = view.tokens[at + 1]
  if (lower === 'they' && next !== undefined && isSpeaking(next.lemma)) {
    const speakers = discourse.speakersBefore(view.index)
    if (speakers !== null) return { ...pronoun, entry: speakers.entry, actors: speakers.actors, plural: true }
  }
  const list = discourse.listBefore(view.index)
  if (list.length > 1) return { ...pronoun, actors: list, official: true, plural: true }
  const found = discourse.pluralBefore(view.index)
  if (found !== null)
    return {
      ...pronoun,
      actors: found.actors,
      entry: found.entry,
      group: found.group,
      official: found.official,
      plural: true,
      resolved: { from: found },
    }
  const body = discourse.bodyBefore(view.index)
  if (body !== null && body.actors.length > 0 && lower !== 'them')
    return { ...pronoun, actors: body.actors, official: body.official, plural: true, resolved: { from: body } }
  return null
}

/** Several people as one speaker: "Brandt and Holm". */
function together(people: readonly PersonEntry[]): PersonEntry {
  const entry = new PersonEntry([], people.map((one) => one.name).join(' and '), true)
  entry.plural = true
  for (const one of people) {
    for (const role of one.roles) entry.roles.push(role)
    for (const sign of one.signs) entry.signs.push(sign)
  }
  return entry
}

/** "both have", "each offered": the states just named, or those of the heading. "both of them", "each other" are none. */
function countedSight(
  lower: string,
  pronoun: Sight,
  at: number,
  view: SentenceView,
  discourse: Discourse,
): Sight | null {
  const next = view.tokens[at + 1]
  const before = nth(view.tokens, at - 1)
  const stands = next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV')
  if (!stands || (before !== undefined && before.pos !== 'PUNCT' && before.pos !== 'CCONJ' && before.pos !== 'SCONJ'))
    return null
  const section = discourse.section ?? []
  const actors =
    at === 0 && section.length > 1
      ? section
      : lower === 'both'
        ? discourse.lastStates(2, view.index)
        : discourse.listBefore(view.index)
  return actors.length > 1 ? { ...pronoun, actors, official: true, plural: true } : null
}

/** "it is unclear", "it was too early": nobody is meant. */
function isEmptySubject(at: number, view: SentenceView): boolean {
  if (view.tokens[at]?.lower !== 'it') return false
  const next = view.tokens[at + 1]
  const then = view.tokens[at + 2]
  if (next === undefined || !/^(?:is|was|'s|remains|seems|seemed|would|appears|appeared|remained)$/.test(next.lower))
    return false
  return (
    then !== undefined &&
    /^(?:too|unclear|clear|likely|unlikely|not|still|now|important|necessary|crucial|time|up|possible|impossible|early|official|hard|difficult|be)$/.test(
      then.lower,
    )
  )
}
