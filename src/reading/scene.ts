import type { ActorId } from '../records/actor.ts'
import type { Token } from '../text/analyse.ts'
import { nth } from '../text/nth.ts'
import type { Quotation } from '../text/quotations.ts'
import type { Discourse, Sight } from './discourse.ts'
import type { AnalysedText } from './document.ts'
import type { LinkedName } from './name-links.ts'
import type { People, PersonEntry } from './people.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { SentenceView } from './sentence-view.ts'
import { isSpeaking } from './speech-cues.ts'
import { tokenSign } from './token-signs.ts'

/** One sentence with its roles and names, found once and used by both passes. */
export interface Line {
  readonly view: SentenceView
  readonly roles: readonly RolePhrase[]
  readonly names: readonly LinkedName[]
}

/** Everybody and everything in one report while it is read. */
export interface Scene {
  readonly doc: AnalysedText
  readonly people: People
  readonly discourse: Discourse
  readonly quotations: readonly Quotation[]
  /** Actors that the report names without doubt, with the sentences where it does: for words that several share. */
  readonly certain: ReadonlyMap<ActorId, readonly number[]>
  /** People whom the report has named by a role only, so far: their name may come later. */
  readonly unnamed: { readonly entry: PersonEntry; readonly role: RolePhrase }[]
  /** A role that waits for its name: "its envoy said … . Ana Brandt told reporters". */
  pending: { readonly entry: PersonEntry; readonly sentence: number } | null
}

/** A mention by its tokens (both inclusive), before it is said what it means. */
export function baseSight(first: number, last: number, view: SentenceView, scene: Scene): Sight {
  const start = view.tokens[first]?.start ?? 0
  const end = view.tokens[last]?.end ?? start
  const relative = opensRelative(view, first)
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
    subject: !relative && isSubject(view, first, last),
    speaking: !relative && speaks(view, first, last),
    plural: false,
    quoted: isQuoted(start, scene.quotations),
    unknown: false,
    resolved: null,
  }
}

/** "the plan that France had proposed", "which France wants": a subject of a clause that only says more of something. */
function opensRelative({ tokens }: SentenceView, first: number): boolean {
  const word = nth(tokens, first - 1)?.lower
  if (word === 'which' || word === 'whom') return true
  return word === 'that' && tokens[first - 2]?.pos === 'NOUN' && /^(?:the|a|an)$/.test(tokens[first - 3]?.lower ?? '')
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
  const before = nth(tokens, first - 1)
  if (before?.pos === 'VERB' && /^(?:say|add|ask|write|tell|warn|reply|announce|explain|argue)$/.test(before.lemma))
    return true
  if (isTopic(tokens, first, last)) return true
  if (before?.pos === 'ADP' && before.lower !== 'as' && before.lower !== 'that') return false
  const verb = tokens[verbBehind(view, last)]
  return verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX') && !verb.lower.endsWith('ing')
}

/** "As for the OSCE, its members …": what the sentence is said to be about. */
function isTopic(tokens: readonly Token[], first: number, last: number): boolean {
  return first <= 3 && tokens[0]?.lower === 'as' && tokens[1]?.lower === 'for' && tokens[last + 1]?.text === ','
}

const times = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday week month year night morning evening afternoon'.split(
    ' ',
  ),
)
const timeWord = tokenSign(({ lower }) => times.has(lower))
const beforeTime = tokenSign(({ lower }) => /^(?:on|in|last|this|earlier|late|early)$/.test(lower))
const closingMark = tokenSign(({ text }) => /^[,.;]$/.test(text))

/** Where the verb of a subject may stand: behind words between commas, "on Thursday", adverbs. */
function verbBehind({ tokens, signs }: SentenceView, last: number): number {
  let at = last + 1
  if (tokens[at]?.text === ',') {
    for (let next = at + 1; next < Math.min(tokens.length, at + 18); next++)
      if (tokens[next]?.text === ',') {
        at = next + 1
        break
      }
  }
  for (let steps = 0; steps < 4; steps++) {
    const word = tokens[at]
    if (word === undefined) break
    const own = signs[at] ?? 0
    if (word.pos === 'ADV' || (own & timeWord) !== 0) at++
    else if ((own & beforeTime) !== 0 && ((signs[at + 1] ?? 0) & timeWord) !== 0) at += 2
    else break
  }
  return at
}

/** A verb of saying follows the words, or goes right before them. */
export function speaks(view: SentenceView, first: number, last: number): boolean {
  const { tokens, signs } = view
  const before = nth(tokens, first - 1)
  if (before?.pos === 'VERB' && isSpeaking(before.lemma) && ((signs[last + 1] ?? closingMark) & closingMark) !== 0)
    return true
  let at = verbBehind(view, last)
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX') at++
  const verb = tokens[at]
  return verb !== undefined && verb.pos === 'VERB' && isSpeaking(verb.lemma)
}
