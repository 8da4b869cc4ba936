import type { ActorId } from '../records/actor.ts'
import type { Quotation } from '../text/quotations.ts'
import { nameSight } from './actor-names.ts'
import { Discourse, holds, type Sight } from './discourse.ts'
import type { AnalysedText } from './document.ts'
import { groupPhrases } from './groups.ts'
import type { KnownPerson, Mention } from './mention.ts'
import { type LinkedName, linkNames } from './name-links.ts'
import { nameRuns, spaced } from './name-runs.ts'
import { People, PersonEntry } from './people.ts'
import { isPronoun, pronounSight } from './pronouns.ts'
import { type RolePhrase, rolePhrases } from './role-phrases.ts'
import { type SentenceView, viewsOf } from './sentence-view.ts'
import { isSpeaking } from './speech-cues.ts'

/** One sentence with its roles and names, found once and used by both passes. */
interface Line {
  readonly view: SentenceView
  readonly roles: readonly RolePhrase[]
  readonly names: readonly LinkedName[]
}

/** Everybody and everything in one report while it is read. */
interface Scene {
  readonly doc: AnalysedText
  readonly people: People
  readonly discourse: Discourse
  readonly quotations: readonly Quotation[]
  /** Actors that the report names without doubt, with the sentences where it does: for words that several share. */
  readonly certain: ReadonlyMap<ActorId, readonly number[]>
  /** A role that waits for its name: "its envoy said … . Ana Brandt told reporters". */
  pending: { readonly entry: PersonEntry; readonly sentence: number } | null
}

/**
 * All mentions of states, organisations, groups and people in the report's story, in order, pronouns and roles resolved.
 *  1. people   - names with their titles and appositions, over the whole report
 *  2. mentions - sentence by sentence, with what was told before deciding whom a role or pronoun means
 * `known` are the people of the other members of its family.
 */
export function mentionsOf(doc: AnalysedText, known: readonly KnownPerson[] = []): readonly Mention[] {
  return sceneOf(doc, known)
    .discourse.sights.filter((sight) => !sight.unknown)
    .map(mentionOf)
}

/** Everybody with a name whose actor the report tells. */
export function namedPeopleIn(doc: AnalysedText): readonly KnownPerson[] {
  const { people } = sceneOf(doc, [])
  return people.all.flatMap(({ person }) =>
    person.actor === null ? [] : [{ name: person.name, actor: person.actor, role: person.role }],
  )
}

function sceneOf(doc: AnalysedText, known: readonly KnownPerson[]): Scene {
  const people = new People(known)
  // 1. people
  const lines = viewsOf(doc.plain, doc.sentences, doc.vocabulary.gazetteer).map((view): Line => {
    const roles = rolePhrases(view)
    return { view, roles, names: linkNames(view, roles, nameRuns(view, roles)) }
  })
  for (const line of lines) meetPeople(line, people)
  people.recogniseFamily()
  // 2. mentions
  const scene: Scene = {
    doc,
    people,
    discourse: new Discourse(),
    quotations: doc.quotations.filter((quotation) => quotation.depth === 0),
    certain: certainActors(lines),
    pending: null,
  }
  for (const line of lines) readLine(line, scene)
  return scene
}

function meetPeople({ view, names }: Line, people: People): void {
  for (const { run, roles, owner, ofUnknown, person } of names) {
    if (!person) continue
    const entry = people.meet(run)
    for (const role of roles) {
      entry.addRole(role, spaced(view.tokens, role.headFirst, role.last))
      const actor = role.actors[0]
      if (actor !== undefined) entry.addSign(actor, 'title', role.official)
    }
    const actor = owner?.senses.find((sense) => sense.actor !== null)?.actor
    if (actor !== null && actor !== undefined) entry.addSign(actor, 'title', !ofUnknown)
    if (ofUnknown && !roles.some((role) => role.official)) entry.outside = true
  }
}

function certainActors(lines: readonly Line[]): ReadonlyMap<ActorId, readonly number[]> {
  const certain = new Map<ActorId, number[]>()
  for (const { view } of lines)
    for (const name of view.names) {
      const actor = name.senses[0]?.actor
      if (name.ambiguous || actor === null || actor === undefined) continue
      const sentences = certain.get(actor)
      if (sentences === undefined) certain.set(actor, [view.index])
      else sentences.push(view.index)
    }
  return certain
}

/** Elements of a sentence in the order of their first token. */
type Element =
  | { readonly at: number; readonly last: number; readonly role: RolePhrase }
  | { readonly at: number; readonly last: number; readonly name: LinkedName }
  | { readonly at: number; readonly last: number; readonly known: SentenceView['names'][number] }
  | { readonly at: number; readonly last: number; readonly group: true }
  | { readonly at: number; readonly last: number; readonly pronoun: true }

function readLine(line: Line, scene: Scene): void {
  const { view } = line
  const heading = headingActors(view)
  if (heading !== null) scene.discourse.section = heading
  const headed = heading !== null && heading.length > 0
  for (const element of elementsOf(line)) {
    const sight = sightOf(element, line, scene)
    if (sight !== null) scene.discourse.add(headed ? { ...sight, subject: true } : sight)
  }
  markLists(view, scene.discourse.sights)
}

/** A short line that only names states is a heading for what stands under it; one with other words ends the section. */
const filler = /^(?:,|and|&|the|:)$/i

function headingActors({ tokens, names, nameAt, sentence }: SentenceView): readonly ActorId[] | null {
  const last = tokens.at(-1)
  if (tokens.length > 9 || last === undefined || /[.!?"]/.test(last.text) || sentence.end - sentence.start > 80)
    return null
  const covered = tokens.filter((token, at) => nameAt[at] !== null && !filler.test(token.text)).length
  const others = tokens.filter((token) => !filler.test(token.text)).length
  return covered > 0 && covered === others ? names.flatMap((name) => name.senses[0]?.actor ?? []) : []
}

function elementsOf({ view, roles, names }: Line): readonly Element[] {
  const taken = new Array<boolean>(view.tokens.length).fill(false)
  const take = (first: number, last: number) => {
    for (let at = first; at <= last; at++) taken[at] = true
  }
  const elements: Element[] = []
  for (const role of roles) {
    elements.push({ at: role.first, last: role.last, role })
    take(role.first, role.last)
  }
  for (const name of names) {
    elements.push({ at: name.run.start, last: name.run.last, name })
    take(name.run.start, name.run.last)
  }
  const groups = groupPhrases(view, taken)
  for (const group of groups) {
    elements.push({ at: group.first, last: group.last, group: true })
    take(group.first, group.last)
  }
  for (const known of view.names) {
    if (taken[known.first] === true || known.senses.length === 0) continue
    elements.push({ at: known.first, last: known.last, known })
    take(known.first, known.last)
  }
  view.tokens.forEach((token, at) => {
    if (taken[at] !== true && isPronoun(token)) elements.push({ at, last: at, pronoun: true })
  })
  return elements.sort((a, b) => a.at - b.at)
}

function sightOf(element: Element, line: Line, scene: Scene): Sight | null {
  const base = baseSight(element.at, element.last, line.view, scene)
  if ('role' in element) return roleSight(element.role, base, line, scene)
  if ('name' in element) return personSight(element.name, base, line, scene)
  if ('known' in element) return nameSight(element.known, base, line.view, scene)
  if ('group' in element) return groupSight(base, scene)
  return pronounSight(element.at, base, line.view, scene.discourse)
}

/** Words that mean an organisation which the report has named. */
const bodies: Readonly<Record<string, ActorId>> = { 'the alliance': 'NATO', 'the bloc': 'EU', 'the union': 'EU' }

function groupSight(base: Sight, scene: Scene): Sight {
  const group = scene.doc.plain.slice(base.start, base.end).replace(/\s+/g, ' ')
  const body = bodies[group.toLowerCase()]
  if (body !== undefined && scene.certain.has(body))
    return { ...base, kind: 'organisation', actors: [body], official: true }
  return { ...base, kind: 'group', group, plural: true, official: true }
}

function baseSight(first: number, last: number, view: SentenceView, scene: Scene): Sight {
  const start = view.tokens[first]?.start ?? 0
  const end = view.tokens[last]?.end ?? start
  return {
    sentence: view.index,
    paragraph: view.sentence.paragraph,
    start,
    end,
    kind: 'state',
    actors: [],
    entry: null,
    group: null,
    official: false,
    place: false,
    subject: isSubject(view, first, last),
    plural: false,
    quoted: isQuoted(start, scene.quotations),
    unknown: false,
  }
}

function isQuoted(at: number, quotations: readonly Quotation[]): boolean {
  let low = 0
  let high = quotations.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const quotation = quotations[middle]
    if (quotation === undefined) return false
    if (at < quotation.start) high = middle - 1
    else if (at >= quotation.end) low = middle + 1
    else return true
  }
  return false
}

/** Where a subject stands: a verb follows, at once or behind words between commas; or a verb of saying goes right before. */
function isSubject(view: SentenceView, first: number, last: number): boolean {
  const { tokens } = view
  const before = tokens[first - 1]
  if (before?.pos === 'VERB' && /^(?:say|add|ask|write|tell|warn|reply|announce|explain|argue)$/.test(before.lemma))
    return true
  if (before?.pos === 'ADP' && before.lower !== 'as' && before.lower !== 'that') return false
  let at = last + 1
  if (tokens[at]?.text === ',') {
    for (let next = at + 1; next < Math.min(tokens.length, at + 18); next++)
      if (tokens[next]?.text === ',') {
        at = next + 1
        break
      }
  }
  while (tokens[at]?.pos === 'ADV') at++
  const verb = tokens[at]
  return verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX') && !verb.lower.endsWith('ing')
}

function personSight(linked: LinkedName, base: Sight, line: Line, scene: Scene): Sight | null {
  const { run, roles, speaking } = linked
  const entry = scene.people.find(run.words) ?? scene.people.findAlike(run.words)
  if (entry === null || run.body) return { ...base, kind: 'organisation', unknown: true }
  for (const role of roles) ownerSigns(role, entry, line, scene)
  const waiting = scene.pending
  if (waiting !== null && entry.roles.length === 0 && speaking && base.sentence - waiting.sentence <= 4) {
    scene.pending = null
    waiting.entry.becomes(entry)
  }
  return { ...base, kind: 'person', entry }
}

/** Whom a role serves by what stands around it: "its minister", or the state that is being spoken of. */
function ownerSigns(role: RolePhrase, entry: PersonEntry, line: Line, scene: Scene): void {
  if (role.actors.length > 0) return
  if (role.owner >= 0) {
    const actor = ownerActor(role, line, scene)
    if (actor !== null) entry.addSign(actor, 'owner', role.official)
    return
  }
  if (role.ownedByUnknown || role.plural || !statesOwn(role)) return
  const { view } = line
  const actor = scene.discourse.topic(view.index, view.sentence.paragraph, entry)
  if (actor !== null && entry.signs.length === 0) entry.addSign(actor, 'context', role.official)
}

/** Roles that some state has, so that the state spoken of is a good guess. */
function statesOwn({ sort, head, article }: RolePhrase): boolean {
  if (sort === 'leader') return true
  if (sort === 'body')
    return article !== 'a' && head !== 'mission' && head !== 'delegation' && head !== 'office' && head !== 'secretariat'
  if (sort === 'head') return /^secretary.general$/.test(head)
  return sort === 'minister' && head !== 'secretary' && head !== 'commissioner'
}

function ownerActor(role: RolePhrase, { view }: Line, scene: Scene): ActorId | null {
  const word = view.tokens[role.owner]?.lower
  if (word === 'his' || word === 'her')
    return scene.discourse.personBefore(view.index, word === 'his' ? 'male' : 'female')?.actor ?? null
  const body = scene.discourse.bodyBefore(view.index)
  return body?.actors.length === 1 ? (body.actors[0] ?? null) : null
}

function roleSight(role: RolePhrase, base: Sight, line: Line, scene: Scene): Sight | null {
  const { view, names } = line
  const named = names.find((name) => name.person && name.roles.includes(role))
  const text = spaced(view.tokens, role.first, role.last)
  if (named !== undefined) {
    const entry = scene.people.find(named.run.words)
    if (entry !== null)
      return {
        ...base,
        kind: 'role',
        entry,
        actors: role.actors,
        subject: base.subject || named.run.start === role.last + 1,
      }
  }
  if (role.plural && !base.subject && (role.sort === 'media' || role.sort === 'private')) return null
  if (role.sort === 'body' || role.sort === 'land') return bodySight(role, base, line, scene)
  if (isPredicate(role, view)) return null
  const definite = role.article !== 'a' && !(role.article === 'none' && role.plural)
  const holder = definite
    ? (scene.discourse.holderOf(role, view.index) ??
      namedHolder(role, line, scene) ??
      justNamed(role, base, line, scene))
    : null
  if (holder !== null) return { ...base, kind: 'role', entry: holder, plural: holder.plural }
  const entry = new PersonEntry([], text, false)
  entry.plural = role.plural
  entry.addRole(role, text)
  const actor = role.actors[0]
  if (actor !== undefined) for (const one of role.actors) entry.addSign(one, 'title', role.official)
  else ownerSigns(role, entry, line, scene)
  if (definite && !role.plural && role.official && !base.quoted && speaks(view, role.first, role.last))
    scene.pending = { entry, sentence: view.index }
  return { ...base, kind: 'role', entry, plural: role.plural }
}

/** "Ana Brandt came late. The prime minister said no": a leader's role takes up the name that was just the subject. */
function justNamed(role: RolePhrase, base: Sight, line: Line, scene: Scene): PersonEntry | null {
  if ((role.sort !== 'leader' && role.sort !== 'minister') || role.plural || base.quoted) return null
  const sights = scene.discourse.sights
  for (let at = sights.length - 1; at >= 0; at--) {
    const sight = sights[at]
    if (sight === undefined || base.sentence - sight.sentence > 1 || sight.paragraph !== base.paragraph) return null
    const { entry } = sight
    if (sight.sentence === base.sentence || entry === null || !entry.named || entry.roles.length > 0 || entry.outside)
      continue
    if (!sight.subject || sight.quoted) continue
    entry.addRole(role, role.head)
    for (const actor of role.actors) entry.addSign(actor, 'title', role.official)
    ownerSigns(role, entry, line, scene)
    return entry
  }
  return null
}

/** A verb of saying follows the words, or goes right before them. */
function speaks({ tokens }: SentenceView, first: number, last: number): boolean {
  const before = tokens[first - 1]
  const closes = /^[,.;]$/.test(tokens[last + 1]?.text ?? '.')
  if (before !== undefined && before.pos === 'VERB' && isSpeaking(before.lemma) && closes) return true
  let at = last + 1
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX') at++
  const verb = tokens[at]
  return verb !== undefined && verb.pos === 'VERB' && isSpeaking(verb.lemma)
}

/** "is no longer a minister", "became president": says what somebody is, and means nobody else. */
function isPredicate(role: RolePhrase, { tokens }: SentenceView): boolean {
  let at = role.first - 1
  while (/^(?:no|longer|not|n't|now|once|also|still|just|never)$/.test(tokens[at]?.lower ?? '')) at--
  return (
    role.article !== 'the' &&
    /^(?:is|was|are|were|be|been|being|become|became|becoming|as)$/.test(tokens[at]?.lower ?? '')
  )
}

/** Somebody whom the report names elsewhere with this very role and actor. */
function namedHolder(role: RolePhrase, line: Line, scene: Scene): PersonEntry | null {
  const owner = role.owner >= 0 ? ownerActor(role, line, scene) : null
  const actors = role.actors.length > 0 ? role.actors : owner === null ? [] : [owner]
  if (actors.length === 0 || role.sort === 'official' || role.sort === 'diplomat' || role.sort === 'military')
    return null
  return (
    scene.people.all.find((entry) => entry.actor !== null && actors.includes(entry.actor) && holds(entry, role)) ?? null
  )
}

/** "the government", "its defence ministry", "the country". */
function bodySight(role: RolePhrase, base: Sight, line: Line, scene: Scene): Sight | null {
  const { view } = line
  const kind = role.sort === 'land' ? 'state' : 'institution'
  if (role.plural && role.actors.length === 0) return null
  if (role.actors.length > 0) return { ...base, kind, actors: role.actors, official: true }
  if (role.ownedByUnknown) return { ...base, kind, official: true }
  const definite = role.article === 'the' || role.article === 'its'
  if (!definite && role.sort === 'land') return null
  const actor =
    role.owner >= 0
      ? ownerActor(role, line, scene)
      : definite
        ? scene.discourse.stateInView(view.index, view.sentence.paragraph)
        : null
  return { ...base, kind, actors: actor === null ? [] : [actor], official: true }
}

/** In "Norway, Lunia and Spain will", all are subjects and "they" may mean all. */
function markLists(view: SentenceView, sights: Sight[]): void {
  for (let at = sights.length - 1; at > 0; at--) {
    const last = sights[at]
    const before = sights[at - 1]
    if (last === undefined || before === undefined || before.sentence !== view.index) break
    if (!last.subject || before.subject || before.place) continue
    const between = view.tokens.filter((token) => token.start >= before.end && token.end <= last.start)
    const joined =
      between.length > 0 && between.length <= 3 && between.every((token) => /^(?:,|and|or|the|&)$/i.test(token.text))
    if (joined) sights[at - 1] = { ...before, subject: true }
  }
}

function mentionOf(sight: Sight): Mention {
  const person = sight.entry?.person ?? null
  const own = person?.actor === null || person === null ? [] : [person.actor]
  const several = sight.entry?.plural === true ? sight.entry.actors : own
  return {
    start: sight.start,
    end: sight.end,
    kind: sight.kind,
    actors: person === null ? sight.actors : several,
    person,
    group: sight.group,
    official: person === null ? sight.official : person.official,
    place: sight.place,
  }
}
