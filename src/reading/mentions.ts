import type { ActorId } from '../records/actor.ts'
import { nameSight } from './actor-names.ts'
import { Discourse, holds, type Sight } from './discourse.ts'
import type { AnalysedText } from './document.ts'
import { type GroupPhrase, groupPhrases } from './groups.ts'
import type { KnownPerson, Mention } from './mention.ts'
import { type LinkedName, linkNames } from './name-links.ts'
import { nameRuns, spaced } from './name-runs.ts'
import { isOrganisation, organisationBefore, organisationId, organisationNouns } from './organisations.ts'
import { People } from './people.ts'
import { pronounSight, pronounWord } from './pronouns.ts'
import { type RolePhrase, rolePhrases } from './role-phrases.ts'
import { ownerSigns, roleSight } from './role-sights.ts'
import { baseSight, type Line, type Scene } from './scene.ts'
import { type SentenceView, viewsOf } from './sentence-view.ts'
import { isSpeaking } from './speech-cues.ts'
import { tokenSign } from './token-signs.ts'

/**
 * All mentions of states, organisations, groups and people in the report's story, in order, pronouns and roles resolved.
 *  1. people   - names with their titles and appositions, over the whole report
 *  2. mentions - sentence by sentence, with what was told before deciding whom a role or pronoun means
 * `known` are the people of the other members of its family.
 */
export function mentionsOf(doc: AnalysedText, known: readonly KnownPerson[] = []): readonly Mention[] {
  return sceneOf(doc, known)
    .discourse.sights.filter((sight) => !sight.unknown)
    .map((sight) => mentionOf(sight, doc))
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
    unnamed: [],
    pending: null,
  }
  for (const line of lines) readLine(line, scene)
  nameRoles(scene)
  return scene
}

/** "Oman's foreign minister said …": where the report names the minister only later, it is the same person. */
function nameRoles({ unnamed, people }: Scene): void {
  if (unnamed.length > mostUnnamed || people.all.length > mostUnnamed) return
  for (const { entry, role } of unnamed) {
    const { actor } = entry
    if (actor === null || role.plural || entry.isNamedNow) continue
    const named = people.all.filter((one) => one.actor === actor && holds(one, { ...role, actors: [actor] }))
    const [only] = named
    if (only !== undefined && named.length === 1) entry.becomes(only)
  }
}

/** Roles and names are compared with each other up to this many; beyond, the text is a list. */
const mostUnnamed = 300

function meetPeople({ view, names }: Line, people: People): void {
  for (const { run, roles, owner, ofUnknown, person } of names) {
    if (!person) continue
    const entry = people.meet(run)
    for (const role of roles) {
      entry.addRole(role, spaced(view.tokens, role.headFirst, role.last))
      const actor = role.actors[0]
      if (actor !== undefined) entry.addSign(actor, 'title', role.official, spaced(view.tokens, role.first, role.last))
    }
    const actor = owner?.senses.find((sense) => sense.actor !== null)?.actor
    if (actor !== null && actor !== undefined)
      entry.addSign(actor, 'title', !ofUnknown, `${owner?.printed ?? ''}'s ${run.text}`)
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
  for (const element of elementsOf(line, scene.people)) {
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

function elementsOf({ view, roles, names }: Line, people: People): readonly Element[] {
  const taken = new Array<boolean>(view.tokens.length).fill(false)
  const take = (first: number, last: number) => {
    for (let at = first; at <= last; at++) taken[at] = true
  }
  const elements: Element[] = []
  // "the Organization for Security and Cooperation in Europe": a word of a body's own name is no role.
  const bodies =
    view.names.length === 0 ? [] : view.names.filter((name) => name.last > name.first && name.senses[0]?.actor != null)
  const inside = (first: number, last: number) => bodies.some((body) => body.first <= first && last <= body.last)
  for (const role of roles) {
    if (inside(role.headFirst, role.last)) continue
    elements.push({ at: role.first, last: role.last, role })
    take(role.first, role.last)
  }
  for (const name of names) {
    if (inside(name.run.start, name.run.last)) continue
    elements.push({ at: name.run.start, last: name.run.last, name })
    take(name.run.start, name.run.last)
  }
  for (const group of groupPhrases(view, taken)) {
    if (view.names.some((name) => name.senses[0]?.kind === 'set' && isWholeSet(view, name, group))) continue
    if (bodies.some((body) => body.first <= group.last && group.last < body.last)) continue
    elements.push({ at: group.first, last: group.last, group: true })
    take(group.first, group.last)
  }
  for (const known of view.names) {
    if (taken[known.first] === true || known.senses.length === 0) continue
    elements.push({ at: known.first, last: known.last, known })
    take(known.first, known.last)
  }
  for (const name of openingNames(view, people, taken)) {
    elements.push({ at: name.run.start, last: name.run.last, name })
    take(name.run.start, name.run.last)
  }
  if ((view.anySign & pronounWord) !== 0)
    for (let at = 0; at < view.signs.length; at++)
      if (((view.signs[at] ?? 0) & pronounWord) !== 0 && taken[at] !== true)
        elements.push({ at, last: at, pronoun: true })
  return elements.sort((a, b) => a.at - b.at)
}

/** "the Baltic states", "the three Baltic states": all of a set and no group without names; "several Baltic states" are a group. */
function isWholeSet({ tokens }: SentenceView, name: SentenceView['names'][number], group: GroupPhrase): boolean {
  if (name.last !== group.last) return false
  return tokens
    .slice(group.first, name.first)
    .every(
      (token) =>
        token.lower === 'the' ||
        token.lower === 'all' ||
        (token.pos === 'NUM' && !/^(?:several|some|many|most|few)$/.test(token.lower)),
    )
}

const openingMark = tokenSign(({ text }) => /^["(:\u2013\u2014]$/.test(text))

/** "Park said": a first word that could be any noun is a name if the report has somebody of that name, and a verb follows. */
function openingNames(view: SentenceView, people: People, taken: readonly boolean[]): readonly LinkedName[] {
  const found: LinkedName[] = []
  const last = (view.anySign & openingMark) === 0 ? 0 : view.tokens.length - 1
  for (let at = 0; at <= last; at++) {
    if (at > 0 && ((view.signs[at - 1] ?? 0) & openingMark) === 0) continue
    const token = view.tokens[at]
    if (token === undefined || taken[at] === true || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue
    const next = view.tokens[at + 1]
    if (
      next === undefined ||
      (next.pos !== 'VERB' && next.pos !== 'AUX' && next.lower !== "'s") ||
      people.find([token.text]) === null
    )
      continue
    const run = { first: at, last: at, start: at, words: [token.text], text: token.text, body: false, honorific: null }
    found.push({ run, roles: [], owner: null, ofUnknown: false, person: true, speaking: isSpeaking(next.lemma) })
  }
  return found
}

function sightOf(element: Element, line: Line, scene: Scene): Sight | null {
  const base = baseSight(element.at, element.last, line.view, scene)
  if ('role' in element) return roleSight(element.role, base, line, scene)
  if ('name' in element) return personSight(element.name, base, line, scene)
  if ('known' in element) return nameSight(element.known, base, line.view, scene)
  if ('group' in element) return groupSight(base, scene)
  return pronounSight(element.at, base, line.view, scene.discourse)
}

function groupSight(base: Sight, scene: Scene): Sight {
  const group = scene.doc.plain.slice(base.start, base.end).replace(/\s+/g, ' ')
  const noun = group.toLowerCase().replace(/^the /, '')
  const body = organisationBefore(noun, scene.discourse.sights, scene.doc.plain)
  if (body !== null) return { ...base, kind: 'organisation', actors: [body], official: true, resolved: { from: null } }
  // "the bank" of which nothing was told is nobody; "the alliance" may be the arrangement.
  if (organisationNouns.includes(noun) && noun !== 'alliance') return { ...base, kind: 'organisation', unknown: true }
  return { ...base, kind: 'group', group, plural: true, official: true }
}

function personSight(linked: LinkedName, base: Sight, line: Line, scene: Scene): Sight | null {
  const { run, roles, speaking } = linked
  const entry = scene.people.find(run.words) ?? scene.people.findAlike(run.words)
  if (isOrganisation(run, scene.doc))
    return { ...base, kind: 'organisation', actors: [organisationId(run.words)], official: true }
  if (entry === null || run.body) return { ...base, kind: 'organisation', unknown: true }
  for (const role of roles) ownerSigns(role, entry, line, scene)
  const waiting = scene.pending
  if (waiting !== null && entry.roles.length === 0 && speaking && base.sentence - waiting.sentence <= 4) {
    scene.pending = null
    waiting.entry.becomes(entry)
  }
  return { ...base, kind: 'person', entry }
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

function mentionOf(sight: Sight, doc: AnalysedText): Mention {
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
    standsFor: standsFor(sight, doc),
    place: sight.place,
  }
}

/** Of what other words tell: those words, else the name of the person, else the names of the states. */
function standsFor({ resolved, entry, actors }: Sight, { plain, vocabulary }: AnalysedText): string | null {
  if (resolved === null) return null
  if (resolved.from !== null) return plain.slice(resolved.from.start, resolved.from.end)
  if (entry !== null) return entry.person.name
  return actors.length === 0
    ? null
    : actors
        .slice(0, 5)
        .map((actor) => vocabulary.gazetteer.nameOf(actor))
        .join(', ')
}
