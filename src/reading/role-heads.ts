import type { Token } from '../text/analyse.ts'
import { nth } from '../text/nth.ts'
import { possibleBases } from '../text/verb-forms.ts'
import { determiners, isCapital, owners } from './role-phrases.ts'
import { mayStartRole, type RoleSort, roleHeadAt, shortTitles } from './role-words.ts'
import { glued, type SentenceView } from './sentence-view.ts'
import { isSpeaking } from './speech-cues.ts'
import { tokenSign } from './token-signs.ts'

/** A role noun in a sentence; `last` is the last token it takes. */
export interface Head {
  readonly head: string
  readonly sort: RoleSort
  readonly plural: boolean
  readonly last: number
}

/** Nouns that are more often something else; they need a capital letter, or an article and no noun behind them. */
const doubtful = new Set([
  'official',
  'major',
  'general',
  'chief',
  'head',
  'host',
  'chair',
  'fellow',
  'guide',
  'source',
  'people',
  'man',
  'woman',
  'person',
  'representative',
  'premier',
  'boss',
  'delegate',
  'deputy',
  'observer',
  'author',
  'cook',
  'actor',
  'secretary',
  'authority',
  'pilot',
  'speaker',
  'candidate',
  'officer',
  'soldier',
  'engineer',
  'inspector',
  'mediator',
  'regulator',
  'specialist',
  'volunteer',
  'worker',
  'student',
  'manager',
  'owner',
  'investor',
  'parent',
  'driver',
  'father',
  'mother',
  'lord',
  'whip',
  'king',
  'prince',
  'queen',
  'founder',
  'critic',
  'judge',
  'witness',
  ...'wife husband son daughter brother sister cousin uncle aunt girl boy clerk porter vendor cleaner passenger customer veteran translator interpreter pastor tailor butcher'.split(
    ' ',
  ),
])
/** People who are counted and sent rather than heard: a bare plural of these is a thing, not a speaker. */
const counted = new Set([
  'officer',
  'soldier',
  'engineer',
  'pilot',
  'people',
  'inspector',
  'worker',
  'volunteer',
  'specialist',
  'man',
  'woman',
  'doctor',
  'nurse',
  'surgeon',
  'sailor',
  'driver',
  'mechanic',
  'policeman',
  'paratrooper',
  'person',
  'refugee',
  'student',
  'plumber',
  'cook',
  'firefighter',
  'rescuer',
])

/** Words with which a role noun starts. */
const roleWord = tokenSign(({ lower }) => mayStartRole(lower))
/** Words with which a short title may start. */
const shortTitle = tokenSign(
  (token) =>
    token.text.length <= 5 &&
    isCapital(token) &&
    (shortOf(token) !== undefined || token.lower === 'rear' || token.lower === 'vice'),
)
/** A sentence none of whose words has these names no role. */
export const mayOpenRole = roleWord | shortTitle

function shortOf({ lower }: Token): string | undefined {
  return shortTitles.get(lower) ?? shortTitles.get(`${lower}.`)
}

/** "Gen.", "Rear Adm.", "Brig. Gen." before a name: the last of them says the rank. */
function shortHead(tokens: readonly Token[], at: number): Head | null {
  let next = at
  let rank: string | null = null
  while (next < tokens.length && next - at < 6) {
    const token = tokens[next]
    if (token === undefined || !isCapital(token)) break
    const stop = tokens[next + 1]?.text === '.' && !token.text.endsWith('.') ? 1 : 0
    const short = shortOf(token)
    const before = short === undefined && /^(?:rear|vice)$/.test(token.lower)
    if (before) next++
    else if (
      short !== undefined &&
      (stop === 1 || token.text.endsWith('.') || token.text === token.text.toUpperCase())
    ) {
      rank = short
      next += 1 + stop
    } else break
  }
  if (rank === null || !isCapital(tokens[next])) return null
  const words = rank.split(' ').map((lower) => ({ lower }))
  const known = roleHeadAt(words, 0)
  return known === null ? null : { ...known, last: next - 1 }
}

/** The role noun that starts at a token; null where none does, or where the word is something else there. */
export function headAt(view: SentenceView, at: number): Head | null {
  const { tokens } = view
  const token = tokens[at]
  const signs = view.signs[at] ?? 0
  if (token === undefined || (signs & mayOpenRole) === 0 || token.pos === 'PUNCT') return null
  const short = (signs & shortTitle) !== 0 ? shortHead(tokens, at) : null
  if (short !== null) return short
  const longest = roleHeadAt(tokens, at)
  // "countries" are a group.
  if (longest?.sort === 'land' && longest.plural) return null
  if (longest === null || anotherHeadFollows(view, longest.last)) return null
  // "the State Department" is a known name; "a State Department official" is a role.
  if ((longest.sort === 'body' || longest.sort === 'land') && (view.nameAt[longest.last]?.senses.length ?? 0) > 0)
    return null
  if (token.pos === 'VERB' && !isCapital(token) && tokens[at - 1]?.pos !== 'DET') return null
  if ((longest.sort === 'body' || longest.sort === 'land') && !isBodyNoun(view, at, longest)) return null
  if (doubtful.has(longest.head) && !plainNoun(view, at, longest)) return null
  return longest
}

/** "deputy" in "deputy defence minister": the phrase's head is the last one. */
function anotherHeadFollows(view: SentenceView, last: number): boolean {
  const { tokens } = view
  for (let next = last + 1; next < Math.min(tokens.length, last + 4); next++) {
    const token = tokens[next]
    if (
      token === undefined ||
      token.pos === 'PUNCT' ||
      token.pos === 'VERB' ||
      token.pos === 'ADP' ||
      token.pos === 'AUX'
    )
      return false
    if (((view.signs[next] ?? 0) & roleWord) !== 0 && roleHeadAt(tokens, next) !== null) {
      const between = tokens.slice(last + 1, next)
      return between.every(
        (word) =>
          word.pos !== 'DET' &&
          word.pos !== 'CCONJ' &&
          word.pos !== 'PRON' &&
          !(isCapital(word) && !isCapital(tokens[next])),
      )
    }
  }
  return false
}

/** "military planners" and "long-term military support" name no army. */
function isBodyNoun({ tokens, nameAt }: SentenceView, at: number, head: Head): boolean {
  const after = tokens[head.last + 1]
  const speaks = after !== undefined && possibleBases(after.lower).some(isSpeaking)
  if (after !== undefined && !speaks && (after.pos === 'NOUN' || after.pos === 'ADJ') && !glued(tokens, head.last + 1))
    return false
  const before = nth(tokens, at - 1)
  if (isCapital(tokens[at])) return true
  if (at === 0 && after?.lower === 'of') return true
  return (
    before !== undefined &&
    (before.pos === 'DET' ||
      before.pos === 'ADJ' ||
      before.pos === 'PROPN' ||
      before.lower === "'s" ||
      owners.has(before.lower) ||
      nameAt[at - 1] !== null)
  )
}

/** "said two people in the room". */
function saidBefore(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (before > at - 4 && /^(?:NUM|DET|ADJ)$/.test(nth(tokens, before)?.pos ?? '')) before--
  const verb = nth(tokens, before)
  return verb !== undefined && verb.pos === 'VERB' && isSpeaking(verb.lemma)
}

function plainNoun(view: SentenceView, at: number, head: Head): boolean {
  const { tokens } = view
  const before = nth(tokens, at - 1)
  const after = tokens[head.last + 1]
  if (isCapital(tokens[at]) && isCapital(after) && view.nameAt[head.last + 1] === null) return true
  if (after !== undefined && after.pos === 'NOUN' && !glued(tokens, head.last + 1)) return false
  if (head.plural) {
    const speaks = after !== undefined && after.pos === 'VERB' && isSpeaking(after.lemma)
    return !counted.has(head.head) || after?.lower === 'close' || speaks || saidBefore(tokens, at)
  }
  return (
    before !== undefined &&
    (determiners.has(before.lower) ||
      owners.has(before.lower) ||
      before.pos === 'ADJ' ||
      before.pos === 'NOUN' ||
      before.pos === 'PROPN' ||
      before.lower === "'s")
  )
}
