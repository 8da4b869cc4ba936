import { nth } from '../text/nth.ts'
import type { NameRun } from './name-runs.ts'
import { looksLikePerson } from './people.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { KnownName, SentenceView } from './sentence-view.ts'
import { cuesOf, isSpeaking } from './speech-cues.ts'

/** A name with all that stands beside it in its sentence. */
export interface LinkedName {
  readonly run: NameRun
  /** Roles that belong to it: before it, behind it between commas, in brackets. */
  readonly roles: readonly RolePhrase[]
  /** "Norway's Vest", "Vest of Norway": the known name that says whose. */
  readonly owner: KnownName | null
  /** "Vest of the Open Water Project": belongs to a body that no gazetteer knows. */
  readonly ofUnknown: boolean
  /** True where its surroundings or its own form show that it is a person. */
  readonly person: boolean
  /** True where a verb of saying stands right beside it. */
  readonly speaking: boolean
}

/** Joins the names of a sentence with their titles and appositions. */
export function linkNames(
  view: SentenceView,
  roles: readonly RolePhrase[],
  runs: readonly NameRun[],
): readonly LinkedName[] {
  const linked: LinkedName[] = []
  for (const run of runs) {
    const own = run.body ? [] : rolesOf(view, roles, run, linked)
    const owner = ownerOf(view, run)
    const speaking = speaksHere(view, run)
    const person =
      !run.body &&
      (own.length > 0 ||
        looksLikePerson(run) ||
        (owner !== null && run.words.length > 1) ||
        (speaking && run.words.length > 1) ||
        hasAge(view, run) ||
        isWho(view, run) ||
        isNamedSo(view, run) ||
        isOfBody(view, runs, run))
    linked.push({ run, roles: own, owner, ofUnknown: ofUnknownBody(view, runs, run), person, speaking })
  }
  return linked
}

function rolesOf(
  view: SentenceView,
  roles: readonly RolePhrase[],
  run: NameRun,
  earlier: readonly LinkedName[],
): readonly RolePhrase[] {
  const own: RolePhrase[] = []
  const adjacentRole = roles.find((role) => role.last === run.start - 1)
  const mark = nth(view.tokens, run.start - 1)?.text
  for (const role of roles) {
    if (role.sort === 'body' || role.sort === 'land') continue
    const adjacent = role.last === run.start - 1
    if (adjacent && (!role.plural || /^\p{Lu}/u.test(view.tokens[role.headFirst]?.text ?? ''))) own.push(role)
    const himself = /^(?:himself|herself)$/.test(nth(view.tokens, run.start - 2)?.lower ?? '') ? 1 : 0
    const beforeComma = mark === ',' && (role.last === run.start - 2 - himself || describedBefore(view, role, run))
    if (beforeComma && !role.plural && closesApposition(view, run.last + 1)) own.push(role)
    if (
      adjacentRole !== undefined &&
      role !== adjacentRole &&
      role.last === adjacentRole.first - 2 &&
      isComma(view, role.last + 1) &&
      !role.plural &&
      adjacentRole.article === 'none'
    )
      own.push(role)
    if (behind(view, run, role) || whoAs(view, run, role)) own.push(role)
  }
  // The title right before the name says most.
  const weight = (role: RolePhrase) => (role !== adjacentRole ? 1 : isTrade(role) ? 0 : 2)
  own.sort((a, b) => weight(b) - weight(a))
  if (own.length === 0) {
    const before = earlier.at(-1)
    const joined =
      before !== undefined && view.tokens[run.start - 1]?.lower === 'and' && before.run.last === run.start - 2
    const shared = joined ? before.roles.find((role) => role.plural) : undefined
    if (shared !== undefined) own.push(shared)
  }
  return own
}

const describing = new Set(['who', 'whose', 'from', 'in', 'of', 'with', 'at', 'on', 'behind', 'near', 'for'])
/** Words between somebody and their name: "the woman who owned the orchard, Ana Holm, comes". */
const longestDescription = 9

/** "An old man from the north bank, Jens Holm, is first": words that say more of somebody stand before the comma and the name. */
function describedBefore({ tokens }: SentenceView, role: RolePhrase, run: NameRun): boolean {
  const words = run.start - 2 - role.last
  if (words < 2 || words > longestDescription || run.words.length < 2 || role.article === 'none') return false
  if (!describing.has(tokens[role.last + 1]?.lower ?? '') || tokens[run.last + 1]?.text !== ',') return false
  for (let at = role.last + 1; at < run.start - 1; at++) if (tokens[at]?.pos === 'PUNCT') return false
  const verb = tokens[run.last + 2]
  return verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX')
}

/** "the head of the mission, Brazilian diplomat Reis": the post says more than the trade. */
function isTrade({ sort, article }: RolePhrase): boolean {
  return article === 'none' && (sort === 'diplomat' || sort === 'military' || sort === 'private' || sort === 'lawmaker')
}

/** "Vest, the Norwegian minister," or "Vest, 71, a farmer" or "Vest (minister)". */
function behind(view: SentenceView, run: NameRun, role: RolePhrase): boolean {
  const { tokens } = view
  if (role.plural || role.first <= run.last || tokens[role.first]?.lower === 'whose') return false
  if (tokens[run.last + 1]?.text === '(') return role.first === run.last + 2
  if (!isComma(view, run.last + 1)) return false
  const start = hasAge(view, run) && isComma(view, run.last + 3) ? run.last + 4 : run.last + 2
  if (role.first !== start) return false
  // "Vest, Minister Holm and others" is a list; "… to Vest, its minister said" is the end of what was said.
  const next = tokens[role.last + 1]
  return (
    next === undefined || /^[,.;:)!?"\u2013\u2014-]$/.test(next.text) || /^(?:who|and|since|until)$/.test(next.lower)
  )
}

/** "Vest, who as Norwegian minister …", "a leader known as Vest". */
function whoAs({ tokens }: SentenceView, run: NameRun, role: RolePhrase): boolean {
  if (role.plural) return false
  const words = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.lower)
      .join(' ')
  if (role.first > run.last) return words(run.last + 1, role.first) === ', who as'
  const between = words(role.last + 1, run.start)
  return (
    between === 'known as' ||
    between === 'named' ||
    between === 'called' ||
    between === 'identified as' ||
    between === 'identified only as'
  )
}

function isComma(view: SentenceView, at: number): boolean {
  return view.tokens[at]?.text === ','
}

/** What follows "the minister, Vest": a comma, a full stop, a verb; not another name of a list. */
function closesApposition(view: SentenceView, at: number): boolean {
  const token = view.tokens[at]
  return (
    token === undefined ||
    /^[,.;:!?"\u2013\u2014)-]$/.test(token.text) ||
    token.pos === 'VERB' ||
    token.pos === 'AUX' ||
    token.pos === 'ADP' ||
    token.lower === 'who'
  )
}

/** "Vest, who won": only a person is a "who". */
function isWho({ tokens }: SentenceView, run: NameRun): boolean {
  const comma = tokens[run.last + 1]?.text === ','
  return (run.words.length > 1 || comma) && tokens[comma ? run.last + 2 : run.last + 1]?.lower === 'who'
}

/** "who gives his name only as Jens", "a man named Jens", "old Jens Holm": words that only a person's name has before it. */
function isNamedSo({ tokens }: SentenceView, run: NameRun): boolean {
  const before = nth(tokens, run.start - 1)?.lower ?? ''
  if (before === 'named') return true
  if (before === 'old' || before === 'young') return run.words.length > 1
  if (before !== 'as') return false
  const at = /^(?:only|just|simply)$/.test(tokens[run.start - 2]?.lower ?? '') ? run.start - 3 : run.start - 2
  return tokens[at]?.lower === 'name' && /^(?:his|her|their)$/.test(tokens[at - 1]?.lower ?? '')
}

/** "Ada Mbakwe of the Lagos Centre", "Ada Mbakwe, of the Lagos Centre,": two names, the second that of a body. */
function isOfBody({ tokens }: SentenceView, runs: readonly NameRun[], run: NameRun): boolean {
  const link = tokens[run.last + 1]?.text === ',' ? run.last + 2 : run.last + 1
  if (run.words.length < 2 || run.words.length > 4 || tokens[link]?.lower !== 'of') return false
  const at = tokens[link + 1]?.lower === 'the' ? link + 2 : link + 1
  return runs.some((other) => other.start === at && other.body)
}

function hasAge(view: SentenceView, run: NameRun): boolean {
  return (
    isComma(view, run.last + 1) &&
    /^\d{1,3}$/.test(view.tokens[run.last + 2]?.text ?? '') &&
    /^[,.]$/.test(view.tokens[run.last + 3]?.text ?? '')
  )
}

function ownerOf(view: SentenceView, run: NameRun): KnownName | null {
  const { tokens } = view
  const before = nth(tokens, run.start - 1)?.lower
  if (before === "'s" || before === "'") return usable(view.nameAt[run.start - 2] ?? null)
  const adjective = nth(view.nameAt, run.start - 1) ?? null
  if (adjective !== null && adjective.senses[0]?.kind === 'adjective') return adjective
  const link = tokens[run.last + 1]?.lower
  const bracket = usable(view.nameAt[run.last + 2] ?? null)
  if (link === '(' && bracket !== null && tokens[bracket.last + 1]?.text === ')') return bracket
  if (link !== 'of' && link !== 'from') return null
  const at = tokens[run.last + 2]?.lower === 'the' ? run.last + 3 : run.last + 2
  return usable(view.nameAt[at] ?? null)
}

function usable(name: KnownName | null): KnownName | null {
  return name?.senses.some((sense) => sense.actor !== null) === true ? name : null
}

function ofUnknownBody(view: SentenceView, runs: readonly NameRun[], run: NameRun): boolean {
  const link = view.tokens[run.last + 1]?.lower
  if (link !== 'of' && link !== 'from' && link !== 'for' && link !== 'with' && link !== 'at') return false
  const at = view.tokens[run.last + 2]?.lower === 'the' ? run.last + 3 : run.last + 2
  return (
    view.nameAt[at] === null && (runs.some((other) => other.start === at) || view.tokens[at]?.lower === 'opposition')
  )
}

/** "said Vest", but not "told Vest". */
function speaksItself(lemma: string): boolean {
  return isSpeaking(lemma) && cuesOf(lemma).every((cue) => !cue.hearer)
}

function speaksHere(view: SentenceView, run: NameRun): boolean {
  const before = nth(view.tokens, run.start - 1)
  const after = view.tokens[run.last + 1]
  return (
    (before !== undefined && before.pos === 'VERB' && speaksItself(before.lemma)) ||
    (after !== undefined && after.pos === 'VERB' && isSpeaking(after.lemma))
  )
}
