import type { Token } from '../text/analyse.ts'
import { isCapital } from '../text/capital.ts'
import { isGivenName } from './given-names.ts'
import type { RolePhrase } from './role-phrases.ts'
import { honorifics } from './role-words.ts'
import { glued, type SentenceView } from './sentence-view.ts'
import { tokenSign } from './token-signs.ts'

/** A run of capitalised words that is a name of somebody or something, by tokens, both inclusive, without title. */
export interface NameRun {
  readonly first: number
  readonly last: number
  /** Its first token with an honorific before it ("Mrs. Vale"). */
  readonly start: number
  /** The words of the name, hyphens joined: ["Nora", "Vest-Lund"]. */
  readonly words: readonly string[]
  readonly text: string
  /** True where its last words name a body or a thing ("Open Water Project"). */
  readonly body: boolean
  /** An honorific right before it; null where none stands. */
  readonly honorific: string | null
}

const particles = new Set(
  'de del della der den des di do dos da das du la le van von vom zu zum ten ter af av al el bin bint ibn ben abu y dalla degli'.split(
    ' ',
  ),
)
const notNames = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec i the a an and but or if when in on at of for to from by with as that this these those it he she they we you
his her its their our no not yes there here what who why how where which one two three four five six seven eight nine ten eleven twelve
thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
both each all some many others most several another either neither none few much more less such same whoever whatever
mr mrs ms dr christmas easter ramadan god internet photo file live menu read more share updated advertisement`.split(
    /\s+/,
  ),
)

/** Last words of names of bodies and things: what ends so is no person. */
const bodyWords = new Set(
  `party council ministry department court institute institution university agency union organisation organization project group committee commission bank office press post times
radio tv television news newspaper journal herald tribune gazette observer guardian standard courier chronicle mail telegraph star sun mirror wire service services
trust foundation fund association federation alliance coalition league front movement army navy force forces guard corps command police brigade division battalion regiment
house palace castle parliament congress senate assembly chamber cabinet government embassy mission centre center school college academy hospital airport port station
street square road bridge river sea lake island islands mountain mountains valley strait gulf bay cape corridor line province region city district county state states republic kingdom
treaty agreement accord act law pact declaration charter protocol plan initiative programme program process summit conference forum dialogue talks day week year
editor correspondent reporter columnist staff company corporation corp inc ltd group holdings industries airlines airways systems network channel media agency desk team club society network without borders maps watch
left right greens democrats liberals conservatives socialists republicans labour labor communists nationalists rights watch convention resolution article war peace operation`.split(
    /\s+/,
  ),
)

const capital = tokenSign(({ text }) => isCapital(text))
const notName = tokenSign(({ lower }) => notNames.has(lower))
const honorificWord = tokenSign(({ lower }) => honorifics.has(lower))

/** Runs of capitalised words outside role phrases and known names; in a headline that capitalises all, none. */
export function nameRuns(view: SentenceView, roles: readonly RolePhrase[]): readonly NameRun[] {
  if (view.titled) return []
  const taken = new Array<boolean>(view.tokens.length).fill(false)
  for (const role of roles) for (let at = role.first; at <= role.last; at++) taken[at] = true
  const runs: NameRun[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    if (((view.signs[at] ?? 0) & capital) === 0 || taken[at] || !opensRun(view, at)) continue
    const last = runEnd(view, at, taken)
    const run = runOf(view, at, last)
    if (run !== null) runs.push(run)
    at = last
  }
  return runs
}

/** Marks behind which a sentence, or something as good as one, starts. */
const openers = new Set(['"', '(', ':', '\u2013', '\u2014', '--'])

function opensRun(view: SentenceView, at: number): boolean {
  const token = view.tokens[at]
  const signs = view.signs[at] ?? 0
  if (token === undefined) return false
  const honorific =
    (signs & honorificWord) !== 0 &&
    isCapital(view.tokens[at + 1]?.text === '.' ? (view.tokens[at + 2]?.text ?? '') : (view.tokens[at + 1]?.text ?? ''))
  if ((signs & notName) !== 0 && !honorific && !isJan(view, at)) return false
  const known = view.nameAt[at] ?? null
  if (known !== null) return known.first === at && surnameLike(view, at)
  if (honorific) return true
  const opening = at === 0 || openers.has(view.tokens[at - 1]?.text ?? '')
  if (!opening) return true
  const next = view.tokens[at + 1]
  if (token.pos === 'PROPN' || token.pos === 'X' || isGivenName(token.text)) return true
  const nextCapital = next !== undefined && isCapital(next.text) && !notNames.has(next.lower)
  const particleNext = particles.has(next?.lower ?? '')
  // A first word of another kind opens a name only before another capitalised word: "Grant Hale said" but "Grants rose".
  return (nextCapital || particleNext) && (token.pos === 'NOUN' || token.pos === 'ADJ') && view.nameAt[at + 1] === null
}

/** "Jan Nowak" is a man, "Jan. 5" and "Jan 5" are days. */
function isJan({ tokens }: SentenceView, at: number): boolean {
  const next = tokens[at + 1]
  return tokens[at]?.text === 'Jan' && next !== undefined && isCapital(next.text) && !notNames.has(next.lower)
}

/** A word that is an actor's name elsewhere is part of a person's when a given name stands before it, or it is one itself. */
function surnameLike(view: SentenceView, at: number): boolean {
  const token = view.tokens[at]
  const next = view.tokens[at + 1]
  const name = view.nameAt[at]
  if (token === undefined || next === undefined || name?.ambiguous !== true || !isGivenName(token.text)) return false
  return isCapital(next.text) && view.nameAt[at + 1] === null && !notNames.has(next.lower)
}

function runEnd(view: SentenceView, start: number, taken: readonly boolean[]): number {
  const { tokens } = view
  let last = start
  for (let at = start + 1; at < tokens.length && at - start < 10; at++) {
    const token = tokens[at]
    if (token === undefined || taken[at]) break
    const known = view.nameAt[at] ?? null
    if (isCapital(token.text) && !notNames.has(token.lower)) {
      if (known !== null && !(isGivenName(tokens[at - 1]?.text ?? '') && known.first === known.last)) break
      last = at
    } else if (token.text === '-' && glued(tokens, at) && glued(tokens, at + 1)) {
      if (!/^\p{L}/u.test(tokens[at + 1]?.text ?? '')) break
      last = at + 1
      at++
    } else if (particles.has(token.lower) && isCapital(tokens[at + 1]?.text ?? '')) {
      last = at + 1
      at++
    } else if (
      particles.has(token.lower) &&
      particles.has(tokens[at + 1]?.lower ?? '') &&
      isCapital(tokens[at + 2]?.text ?? '')
    ) {
      last = at + 2
      at += 2
    } else if (
      token.text === '.' &&
      /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? '') &&
      isCapital(tokens[at + 1]?.text ?? '')
    ) {
    } else break
  }
  return last
}

function runOf(view: SentenceView, start: number, last: number): NameRun | null {
  const { tokens } = view
  const title = honorifics.has(tokens[start]?.lower ?? '') && last > start ? (tokens[start]?.lower ?? null) : null
  let first = title === null ? start : start + 1
  if (tokens[first]?.text === '.') first++
  const from = tokens[first]
  const to = tokens[last]
  if (from === undefined || to === undefined || first > last) return null
  const text = first === last ? from.text : spaced(tokens, first, last)
  const words = first === last ? [text] : text.split(' ')
  const body =
    bodyWords.has(first === last ? to.lower : (words.at(-1) ?? '').toLowerCase()) ||
    words.some((word) => word === 'Without' || word === 'of' || word === 'for')
  if (words.length === 1 && (text.length < 2 || (/^[\p{Lu}.]+$/u.test(text) && title === null && text.length < 4)))
    return null
  return { first, last, start, words, text, body, honorific: title }
}

/** The words of a stretch of tokens as printed, one space where the text has any. */
export function spaced(tokens: readonly Token[], first: number, last: number): string {
  let text = ''
  for (let at = first; at <= last; at++) {
    const token = tokens[at]
    if (token === undefined) break
    text += at > first && !glued(tokens, at) ? ` ${token.text}` : token.text
  }
  return text
}
