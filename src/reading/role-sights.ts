import type { ActorId } from '../records/actor.ts'
import { nth } from '../text/nth.ts'
import { holds, type Sight } from './discourse.ts'
import { spaced } from './name-runs.ts'
import { PersonEntry } from './people.ts'
import type { RolePhrase } from './role-phrases.ts'
import { type Line, type Scene, speaks } from './scene.ts'
import type { SentenceView } from './sentence-view.ts'

/** Whom a role serves by what stands around it: "its minister", or the state that is being spoken of. */
export function ownerSigns(role: RolePhrase, entry: PersonEntry, line: Line, scene: Scene): void {
  if (role.actors.length > 0) return
  if (role.owner >= 0) {
    const actor = ownerActor(role, line, scene, entry)
    if (actor !== null) entry.addSign(actor, 'owner', role.official, ofState(role, actor, line, scene))
    return
  }
  if (role.ownedByUnknown || role.plural || !statesOwn(role)) return
  const { view } = line
  const actor = scene.discourse.topic(view.index, view.sentence.paragraph, entry)
  if (actor !== null && entry.signs.length === 0)
    entry.addSign(actor, 'context', role.official, ofState(role, actor, line, scene))
}

/** A role as printed, with whose it is: "its foreign minister". */
function rolesWords(role: RolePhrase, { view }: Line): string {
  const first = role.owner >= 0 ? Math.min(role.owner, role.first) : role.first
  return spaced(view.tokens, first, role.last)
}

/** "its envoy: Norway", where the words alone do not say whose. */
function ofState(role: RolePhrase, actor: ActorId, line: Line, { doc }: Scene): string {
  return `${rolesWords(role, line)}: ${doc.vocabulary.gazetteer.nameOf(actor)}`
}

/** The state right before "whose". */
function whoseActor(role: RolePhrase, view: SentenceView, scene: Scene): ActorId | null {
  const start = view.tokens[role.first]?.start ?? 0
  const before = scene.discourse.sights.at(-1)
  const near = before !== undefined && before.end <= start && start - before.end <= 3
  return near && before.actors.length === 1 ? (before.actors[0] ?? null) : null
}

/** Roles that some state has, so that the state spoken of is a good guess. */
function statesOwn({ sort, head, article }: RolePhrase): boolean {
  if (sort === 'leader' || (sort === 'spokesperson' && article !== 'none')) return true
  if (sort === 'body')
    return article !== 'a' && head !== 'mission' && head !== 'delegation' && head !== 'office' && head !== 'secretariat'
  if (sort === 'head') return /^secretary.general$/.test(head)
  return sort === 'minister' && head !== 'secretary' && head !== 'commissioner'
}

function ownerActor(role: RolePhrase, { view }: Line, scene: Scene, holder: PersonEntry | null): ActorId | null {
  const word = view.tokens[role.owner]?.lower
  if (word === 'his' || word === 'her')
    return (
      scene.discourse.personBefore(view.index, word === 'his' ? 'male' : 'female', (entry) => entry !== holder)
        ?.actor ?? null
    )
  // "Tamaria, whose ambassador": whoever stands right before; only known ones have an actor.
  if (word === 'whose') return whoseActor(role, view, scene)
  const body = scene.discourse.bodyBefore(view.index)
  if (body !== null) return body.actors.length === 1 ? (body.actors[0] ?? null) : null
  // "Peru's foreign minister spoke first. Its defence minister was blunter": the state of who spoke.
  const spoke = scene.discourse.personBefore(view.index, null, (entry) => entry !== holder)
  return spoke?.official === true ? spoke.actor : null
}

/** Whom a role means here: the person named beside it, one met before, or somebody without a name; null where nobody is meant. */
export function roleSight(role: RolePhrase, base: Sight, line: Line, scene: Scene): Sight | null {
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
  if (holder !== null) return { ...base, kind: 'role', entry: holder, plural: holder.plural, resolved: { from: null } }
  const entry = new PersonEntry([], text, false)
  entry.plural = role.plural
  entry.addRole(role, text)
  const actor = role.actors[0]
  if (actor !== undefined) for (const one of role.actors) entry.addSign(one, 'title', role.official, text)
  else ownerSigns(role, entry, line, scene)
  if (definite && role.sort !== 'official' && role.sort !== 'diplomat' && role.sort !== 'spokesperson')
    scene.unnamed.push({ entry, role })
  if (
    definite &&
    !role.plural &&
    role.official &&
    !base.quoted &&
    (speaks(view, role.first, role.last) || (base.subject && /^(?:leader|minister|head)$/.test(role.sort)))
  )
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
    for (const actor of role.actors) entry.addSign(actor, 'title', role.official, rolesWords(role, line))
    ownerSigns(role, entry, line, scene)
    return entry
  }
  return null
}

/** "is no longer a minister", "became president": says what somebody is, and means nobody else. */
function isPredicate(role: RolePhrase, { tokens }: SentenceView): boolean {
  let at = role.first - 1
  while (/^(?:no|longer|not|n't|now|once|also|still|just|never)$/.test(nth(tokens, at)?.lower ?? '')) at--
  return (
    role.article !== 'the' &&
    /^(?:is|was|are|were|be|been|being|become|became|becoming|as)$/.test(nth(tokens, at)?.lower ?? '')
  )
}

const mostNamed = 500

/** Somebody whom the report names elsewhere with this very role and actor. */
function namedHolder(role: RolePhrase, line: Line, scene: Scene): PersonEntry | null {
  const owner = role.owner >= 0 ? ownerActor(role, line, scene, null) : null
  const actors = role.actors.length > 0 ? role.actors : owner === null ? [] : [owner]
  if (actors.length === 0 || role.sort === 'official' || role.sort === 'diplomat' || role.sort === 'military')
    return null
  // A list of thousands of names is no report about them.
  return (
    scene.people.all
      .slice(0, mostNamed)
      .find((entry) => entry.actor !== null && actors.includes(entry.actor) && holds(entry, role)) ?? null
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
      ? ownerActor(role, line, scene, null)
      : definite
        ? scene.discourse.stateInView(view.index, view.sentence.paragraph)
        : null
  return { ...base, kind, actors: actor === null ? [] : [actor], official: true, resolved: { from: null } }
}
