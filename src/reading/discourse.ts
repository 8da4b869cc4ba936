import type { ActorId } from '../records/actor.ts'
import type { MentionKind } from './mention.ts'
import type { PersonEntry } from './people.ts'
import type { RolePhrase } from './role-phrases.ts'

/** A mention while the report is still being read: its person may yet get a name. Offsets are UTF-16 in the rendition. */
export interface Sight {
  readonly sentence: number
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly kind: MentionKind
  readonly actors: readonly ActorId[]
  readonly entry: PersonEntry | null
  readonly group: string | null
  readonly official: boolean
  readonly place: boolean
  /** Stands where a subject stands: a verb follows, or a verb of saying goes before. */
  readonly subject: boolean
  /** A verb of saying stands right beside it. */
  readonly speaking: boolean
  /** Several: "they" may take it up. */
  readonly plural: boolean
  readonly quoted: boolean
  /** True for a name of a body or place that no gazetteer knows: "it" may mean it, and then nobody. */
  readonly unknown: boolean
  /** What it means is told by other words: a pronoun, or a role whose holder stands elsewhere. `from` are those, where they are known. */
  readonly resolved: { readonly from: { readonly start: number; readonly end: number } | null } | null
}

/** How many sentences back a pronoun may look. */
const reach = 8
/** A role without a name looks back over this many mentions: further than any article is long. */
const mostSights = 2_000
/** A subject this many sentences back is meant before somebody who was only mentioned since. */
const subjectReach = 3
/** "it" and "its" look less far. */
const nearReach = 2

/** What has been told so far, to say for whom a pronoun or a definite role stands. */
export class Discourse {
  readonly sights: Sight[] = []
  /** States of the heading that the text stands under ("GERMANY"); null where there is none. */
  section: readonly ActorId[] | null = null

  add(sight: Sight): void {
    this.sights.push(sight)
  }

  /**
   * Whom "he" or "she" means: going back sentence by sentence, the first subject that fits, else the last person that fits.
   * Words in quotation marks are looked at only where nothing outside them fits.
   */
  personBefore(
    sentence: number,
    gender: 'male' | 'female' | null,
    fits: (entry: PersonEntry) => boolean = () => true,
  ): PersonEntry | null {
    const agrees = (sight: Sight) =>
      sight.entry !== null &&
      !sight.plural &&
      (gender === null || sight.entry.gender === null || sight.entry.gender === gender) &&
      fits(sight.entry)
    const outside = (sight: Sight) => agrees(sight) && !sight.quoted
    // "Beza" may be a man, though nothing but the ending of the name has told the gender so far.
    const guessed = ({ entry, plural, quoted, subject }: Sight) =>
      entry?.genderGuessed === true && subject && !plural && !quoted && fits(entry)
    return (
      this.#nearest(sentence, subjectReach, (sight) => outside(sight) && (sight.subject || sight.speaking))?.entry ??
      this.#nearest(sentence, 1, guessed)?.entry ??
      this.#nearest(sentence, reach, outside)?.entry ??
      this.#nearest(sentence, reach, agrees)?.entry ??
      this.#nearest(sentence, subjectReach, guessed)?.entry ??
      null
    )
  }

  /** Whom "they" means: the last several, as a subject if there is one in the nearest sentence that has any. */
  pluralBefore(sentence: number): Sight | null {
    return this.#nearest(
      sentence,
      3,
      (sight) => sight.plural && !sight.quoted && !sight.place && (sight.subject || sight.entry === null),
    )
  }

  /** Several people with a role: whom "they said" means before anybody else. */
  speakersBefore(sentence: number): Sight | null {
    return this.#nearest(sentence, 3, (sight) => sight.plural && sight.entry !== null && !sight.quoted)
  }

  /** Two or more people who were subjects together in the nearest sentence ("Brandt and Holm agreed"); empty where none were. */
  pairBefore(sentence: number): readonly PersonEntry[] {
    const people: PersonEntry[] = []
    let nearest = -1
    let next: Sight | null = null
    for (let at = this.sights.length - 1; at >= 0; at--) {
      const sight = this.sights[at]
      if (sight === undefined || sentence - sight.sentence > 1 || (nearest >= 0 && sight.sentence !== nearest)) break
      if (sight.kind !== 'person' || sight.quoted || sight.entry === null) continue
      // "Brandt and Holm agreed": the first of them has no verb behind it.
      const joined = next !== null && next.start - sight.end <= ' and '.length
      if (!sight.subject && !joined) continue
      next = sight
      nearest = sight.sentence
      if (!people.includes(sight.entry)) people.unshift(sight.entry)
    }
    return people.length > 1 ? people : []
  }

  /** What "it" means: the last state or body that was a subject, in this sentence or the one or two before. */
  bodyBefore(sentence: number): Sight | null {
    const is = (sight: Sight) => isBody(sight) && !sight.quoted && !sight.place
    return this.#nearest(sentence, nearReach, (sight) => is(sight) && sight.subject) ?? this.#nearest(sentence, 1, is)
  }

  /**
   * The state that is the topic where somebody is introduced by a bare title ("Chancellor Brandt"): what this sentence or one
   * before it in the paragraph opens with. Null where they open with somebody else.
   */
  topic(sentence: number, paragraph: number, introduced: PersonEntry): ActorId | null {
    const firsts: Sight[] = []
    for (let at = this.sights.length - 1; at >= 0; at--) {
      const sight = this.sights[at]
      if (sight === undefined || sight.paragraph !== paragraph || sentence - sight.sentence > reach) break
      if (
        sight.entry === introduced ||
        sight.quoted ||
        sight.place ||
        sight.kind === 'pronoun' ||
        sight.kind === 'adjective'
      )
        continue
      if (firsts.at(-1)?.sentence === sight.sentence) firsts[firsts.length - 1] = sight
      else firsts.push(sight)
    }
    for (const first of firsts) {
      if (isBody(first)) return first.actors.length === 1 ? (first.actors[0] ?? null) : null
      // Somebody of another state has come between.
      if (first.entry?.actor === null || first.entry === null) return null
      const state = firsts.find((one) => isBody(one))
      return state?.actors.length === 1 && state.actors[0] === first.entry.actor ? first.entry.actor : null
    }
    return this.#headingOrPlace(sentence, paragraph)
  }

  #headingOrPlace(sentence: number, paragraph: number): ActorId | null {
    if (this.section?.length === 1) return this.section[0] ?? null
    const place = this.#nearest(
      sentence,
      1,
      (sight) => isBody(sight) && sight.place && sight.paragraph === paragraph && sight.kind === 'seat',
    )
    return place?.actors[0] ?? null
  }

  /** The state spoken of: that of the heading, else the last subject, else the last named in this paragraph, if only as a place. */
  stateInView(sentence: number, paragraph: number): ActorId | null {
    const recent = (sight: Sight) => sight.paragraph === paragraph
    const is = (sight: Sight) => isBody(sight) && !sight.quoted && !sight.place && recent(sight) && !sight.plural
    const found =
      this.#nearest(sentence, reach, (sight) => is(sight) && sight.subject) ?? this.#nearest(sentence, reach, is)
    if (found !== null) return found.actors.length === 1 ? (found.actors[0] ?? null) : null
    return this.#headingOrPlace(sentence, paragraph)
  }

  /** The last states named, latest first, each once: for "both", "the two countries". */
  lastStates(count: number, sentence: number): readonly ActorId[] {
    const states: ActorId[] = []
    for (let at = this.sights.length - 1; at >= 0 && states.length < count; at--) {
      const sight = this.sights[at]
      if (sight === undefined || sentence - sight.sentence > 3) break
      if (sight.place || !isBody(sight) || sight.kind === 'adjective') continue
      for (const actor of [...sight.actors].reverse())
        if (!states.includes(actor) && states.length < count) states.push(actor)
    }
    return states.reverse()
  }

  /** The states that were subjects together in the nearest sentence that has any: for "they" and "each". */
  listBefore(sentence: number): readonly ActorId[] {
    const states: ActorId[] = []
    let nearest = -1
    for (let at = this.sights.length - 1; at >= 0; at--) {
      const sight = this.sights[at]
      if (sight === undefined || sentence - sight.sentence > 2 || (nearest >= 0 && sight.sentence !== nearest)) break
      if (!isBody(sight) || !sight.subject || sight.place || sight.quoted || sight.kind === 'adjective') continue
      nearest = sight.sentence
      for (const actor of sight.actors) if (!states.includes(actor)) states.unshift(actor)
    }
    return states.length > 1 ? states : []
  }

  /** Somebody met before whom a role without a name takes up ("the prime minister", "the two officials"). */
  holderOf(role: RolePhrase, sentence: number): PersonEntry | null {
    for (let at = this.sights.length - 1; at >= Math.max(0, this.sights.length - mostSights); at--) {
      const sight = this.sights[at]
      const entry = sight?.entry ?? null
      // Whose nationality is not told yet is meant by "the Danish minister" only right after.
      const near = sight !== undefined && sentence - sight.sentence <= 2
      if (entry !== null && holds(entry, role) && (near || entry.actor !== null || role.actors.length === 0))
        return entry
    }
    return null
  }

  /** Going back sentence by sentence: in the nearest that has one that fits, the first subject, else the last of them. */
  #nearest(sentence: number, back: number, fits: (sight: Sight) => boolean): Sight | null {
    let best: Sight | null = null
    for (let at = this.sights.length - 1; at >= 0; at--) {
      const sight = this.sights[at]
      if (sight === undefined || sentence - sight.sentence > back) break
      if (best !== null && sight.sentence !== best.sentence) break
      if (!fits(sight)) continue
      // Who speaks comes before who is only a subject, and the first subject before later ones.
      if (best === null || sight.speaking || (sight.subject && !best.speaking)) best = sight
    }
    return best
  }
}

function isBody(sight: Sight): boolean {
  if (sight.unknown) return true
  return (
    sight.entry === null &&
    sight.kind !== 'pronoun' &&
    sight.kind !== 'group' &&
    (sight.actors.length > 0 || sight.kind === 'institution')
  )
}

/** Whether this person is known by such a role: the same head, or a longer one that ends in it; no other actor, and no other office. */
export function holds(entry: PersonEntry, role: RolePhrase): boolean {
  if (entry.plural !== role.plural) return false
  if (role.actors.length > 0 && entry.actor === null && !entry.named) return false
  if (role.actors.length > 0 && entry.actor !== null && !role.actors.includes(entry.actor)) return false
  if (hasOtherOffice(entry, role)) return false
  return entry.roles.some(({ head, sort }) => {
    if (head === role.head || head.endsWith(` ${role.head}`) || head.endsWith(`-${role.head}`)) return true
    if (role.head === 'leader') return sort === 'leader' && role.actors.length > 0
    return role.head.endsWith(` ${head}`) && sort === role.sort
  })
}

/** A defence minister is not the foreign minister who spoke before. */
function hasOtherOffice(entry: PersonEntry, { field }: RolePhrase): boolean {
  if (field === null) return false
  const own = entry.roles.flatMap((one) => (one.field === null ? [] : [one.field]))
  return own.length > 0 && !own.includes(field)
}
