import type { ActorId } from '../records/actor.ts'
import type { Sign as WhySign } from '../records/because.ts'
import { genderOfName, isGivenName, isGuessed } from './given-names.ts'
import type { KnownPerson, Person } from './mention.ts'
import { alike, folded } from './name-likeness.ts'
import type { NameRun } from './name-runs.ts'
import type { RolePhrase } from './role-phrases.ts'
import { genderOfRole, honorifics, type RoleSort } from './role-words.ts'

/** How well the text tells whom a person speaks for: a title beats "its", which beats the state spoken of just before. */
export type Evidence = 'title' | 'owner' | 'context' | 'family'
const weight: Readonly<Record<Evidence, number>> = { title: 3, owner: 2, context: 1, family: 1 }

interface Sign {
  readonly actor: ActorId
  readonly evidence: Evidence
  readonly inOffice: boolean
  /** The words that tell so. */
  readonly words: string
}

/** Somebody as the report tells of them so far; `personOf` gives the record. Filled while the report is read once. */
export class PersonEntry {
  readonly words: string[]
  /** The same as they are compared. */
  folded: readonly string[]
  name: string
  readonly named: boolean
  readonly roles: {
    readonly head: string
    readonly sort: RoleSort
    readonly field: string | null
    readonly text: string
    readonly official: boolean
  }[] = []
  readonly signs: Sign[] = []
  /** Set where the text says that they are no officials: an opposition politician, somebody of a private body. */
  outside = false
  plural = false
  gender: 'male' | 'female' | null = null
  #person: Person | null = null
  #same: PersonEntry | null = null

  constructor(words: readonly string[], name: string, named: boolean) {
    this.words = [...words]
    this.folded = words.map(folded)
    this.name = name
    this.named = named
    if (named && words.length > 1) this.gender = genderOfName(words[0] ?? '')
  }

  /** The family name, folded, with its particles left out. */
  get surname(): string {
    return this.folded.at(-1) ?? ''
  }

  /** Whether only the ending of the given name tells the gender. */
  get genderGuessed(): boolean {
    return this.named && this.roles.every((role) => genderOfRole(role.head) === null) && isGuessed(this.words[0] ?? '')
  }

  addRole(role: RolePhrase, text: string): void {
    this.roles.push({ head: role.head, sort: role.sort, field: role.field, text, official: role.official })
    this.gender ??= genderOfRole(role.head)
  }

  addSign(actor: ActorId, evidence: Evidence, inOffice: boolean, words: string): void {
    this.signs.push({ actor, evidence, inOffice, words })
  }

  get actor(): ActorId | null {
    if (this.plural && this.actors.length > 1) return null
    return this.#best?.actor ?? null
  }

  /** What tells best for whom they speak; the first of those that tell it equally well. */
  get #best(): Sign | null {
    let best: Sign | null = null
    const rank = (sign: Sign) => weight[sign.evidence] + (sign.inOffice ? 4 : 0)
    for (const sign of this.signs) if (best === null || rank(sign) > rank(best)) best = sign
    return best
  }

  get because(): WhySign | null {
    const best = this.#best
    return best === null ? null : { sign: `by-${best.evidence}`, words: best.words }
  }

  /** All actors that its words name: "French and German officials". */
  get actors(): readonly ActorId[] {
    return [...new Set(this.signs.map((sign) => sign.actor))]
  }

  /** From now on this role is that person: "its envoy said … . Ana Brandt told reporters". */
  becomes(other: PersonEntry): void {
    for (const role of this.roles) other.roles.push(role)
    for (const sign of this.signs) other.signs.push(sign)
    other.gender ??= this.gender
    this.#same = other
  }

  /** Whether a name has been found for a role. */
  get isNamedNow(): boolean {
    return this.#same !== null
  }

  get official(): boolean {
    if (this.outside) return false
    // "Norway's Vest" has no title and yet speaks for Norway.
    const inOffice =
      this.roles.length === 0
        ? this.signs.some((sign) => sign.evidence === 'title')
        : this.roles.some((role) => role.official)
    const actorOfOffice = this.signs.length === 0 || this.signs.some((sign) => sign.inOffice)
    return inOffice && actorOfOffice
  }

  /** The record; made once all of the report is known, and the same object ever after. */
  get person(): Person {
    if (this.#same !== null) return this.#same.person
    this.#person ??= {
      name: this.name,
      named: this.named,
      actor: this.actor,
      role: this.roles[0]?.text ?? null,
      official: this.official,
      gender: this.gender,
      because: this.because,
    }
    return this.#person
  }
}

/** Everybody with a name in one report, found again by surname, suffix ("Van Leer") or a slip of spelling. */
export class People {
  readonly all: PersonEntry[] = []
  readonly #bySurname = new Map<string, PersonEntry[]>()
  readonly #known: readonly KnownPerson[]

  constructor(known: readonly KnownPerson[]) {
    this.#known = known
  }

  /** The entry of somebody with this name; null where nobody of that name was met. */
  find(words: readonly string[]): PersonEntry | null {
    const names = words.map(folded)
    const last = names.at(-1) ?? ''
    const same = this.#bySurname.get(last) ?? []
    for (let at = same.length - 1; at >= Math.max(0, same.length - mostCompared); at--) {
      const entry = same[at]
      if (entry !== undefined && agree(entry.folded, names)) return entry
    }
    return words.length === 1 ? this.#byAnyName(last) : null
  }

  /** The one person who has this word among their names: "Park" for Park Jin-woo, "Anahit" in a portrait. */
  #byAnyName(word: string): PersonEntry | null {
    if (word.length < 3 || this.all.length > mostCompared) return null
    const found = this.all.filter((entry) => entry.folded.length > 1 && entry.folded.includes(word))
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** Somebody whose name differs by a slip of spelling only ("Zelenski", "Zelenskyy"). Looks at those met in this report. */
  findAlike(words: readonly string[]): PersonEntry | null {
    if (this.all.length > mostCompared) return null
    const names = words.map(folded)
    for (const entry of this.all) if (entry.words.length > 0 && alikeNames(entry.folded, names)) return entry
    return null
  }

  /** Finds or makes the entry; a longer form of the name becomes the name. */
  meet(run: Pick<NameRun, 'words' | 'text' | 'honorific'>): PersonEntry {
    const found = this.find(run.words) ?? (run.words.length > 0 ? this.findAlike(run.words) : null)
    const shown = run.honorific !== null ? (honorifics.get(run.honorific) ?? null) : null
    if (found !== null) {
      if (run.words.length > found.words.length) this.#rename(found, run)
      found.gender ??= shown
      return found
    }
    const entry = new PersonEntry(run.words, run.text, true)
    entry.gender ??= shown
    this.all.push(entry)
    this.#index(entry)
    return entry
  }

  /** Gives those without an actor the one that another member of the family knows, where names and roles agree. */
  recogniseFamily(): void {
    if (this.#known.length === 0 || this.all.length > mostCompared) return
    for (const entry of this.all) {
      if (entry.actor !== null) continue
      const same = this.#known.find(
        (known) => agree(foldedNames(known), entry.folded) || alikeNames(foldedNames(known), entry.folded),
      )
      const known = same ?? this.#garbled(entry)
      if (known !== undefined)
        entry.addSign(known.actor, 'family', true, known.role === null ? known.name : `${known.role} ${known.name}`)
    }
  }

  /** A garbled name: the same actor and the same role, and a surname that is not wholly another. */
  #garbled(entry: PersonEntry): KnownPerson | undefined {
    return this.#known.find((known) => {
      const role = known.role?.toLowerCase() ?? ''
      const roleFits = entry.roles.some(
        ({ head, text }) => (role.includes(head) || head.includes(role)) && mayBeOneOffice(role, text.toLowerCase()),
      )
      const names = known.name.split(' ')
      const given =
        names.length > 1 && entry.words.length > 1 ? alike(folded(names[0] ?? ''), folded(entry.words[0] ?? '')) : 1
      return (
        roleFits &&
        given >= looseGiven &&
        alike(folded(known.name.split(' ').at(-1) ?? ''), entry.surname) >= looseLikeness
      )
    })
  }

  #rename(entry: PersonEntry, run: Pick<NameRun, 'words' | 'text'>): void {
    entry.words.splice(0, entry.words.length, ...run.words)
    entry.folded = run.words.map(folded)
    entry.name = run.text
    entry.gender ??= genderOfName(run.words[0] ?? '')
    this.#index(entry)
  }

  #index(entry: PersonEntry): void {
    const key = entry.surname
    const same = this.#bySurname.get(key) ?? []
    if (!same.includes(entry)) same.push(entry)
    this.#bySurname.set(key, same)
  }
}

/** Names in one report that are compared with each other: beyond this many the report is a list, and only equal names join. */
const mostCompared = 200
/** Likeness from which a name with the same title is taken for a garbled one; "Rutte" and "Latte" have 0.73. */
const looseLikeness = 0.7
/** Given names less alike than this are two people's: "Josephat" and "Aurelien". */
const looseGiven = 0.6
/** Likeness of two fields of office: "defence" and "defense" have 0.94, "foreign" and "interior" 0.49. */
const fieldLikeness = 0.85
/** Words of a title that name no field of office. */
const plainTitleWords = new Set(
  'the a an of for its his her their our minister secretary deputy state vice prime'.split(' '),
)

/** "foreign minister" and "interior minister" are two offices; a title without a field may be either. */
function mayBeOneOffice(one: string, other: string): boolean {
  const fields = (title: string) =>
    title.split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !plainTitleWords.has(word))
  const [a, b] = [fields(one), fields(other)]
  return a.length === 0 || b.length === 0 || a.some((word) => b.some((same) => alike(word, same) >= fieldLikeness))
}

/** Likeness from which two spellings are one name without another sign. */
const strictLikeness = 0.93

function foldedNames({ name }: KnownPerson): readonly string[] {
  return name.split(' ').map(folded)
}

/** Whether two folded names may be one person's. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  for (let back = 1; back < short.length; back++)
    if (short[short.length - 1 - back] !== long[long.length - 1 - back]) {
      // "J. Holm" and "Jan Holm", "Jan P. Holm" and "Jan Holm".
      const given = short[0] ?? ''
      return short.at(-1) === long.at(-1) && (given === long[0] || (given.length <= 2 && given[0] === long[0]?.[0]))
    }
  return short.at(-1) === long.at(-1)
}

/** Whether two folded names differ by a slip of spelling only. */
function alikeNames(known: readonly string[], words: readonly string[]): boolean {
  const a = known.at(-1) ?? ''
  const b = words.at(-1) ?? ''
  if (
    Math.min(a.length, b.length) < 6 ||
    Math.abs(a.length - b.length) > 2 ||
    a[0] !== b[0] ||
    alike(a, b) < strictLikeness
  )
    return false
  if (known.length < 2 || words.length < 2) return true
  return alike(known[0] ?? '', words[0] ?? '') >= 0.8
}

/** Whether a run of capitalised words is a person by its own form: an honorific, or a known given name before another word. */
export function looksLikePerson(run: NameRun): boolean {
  if (run.body) return false
  return run.honorific !== null || (run.words.length >= 2 && isGivenName(run.words[0] ?? ''))
}
