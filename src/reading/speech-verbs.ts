import { nth } from '../text/nth.ts'
import { verbForm } from '../text/verb-forms.ts'
import { cuesOfWord, type SpeechCue, wordsOfCue } from './speech-cues.ts'
import { cueWord, type Piece } from './speech-line.ts'

/** A verb of saying in a sentence, by its pieces (both inclusive), auxiliaries and adverbs before it included. */
export interface CueFound {
  readonly cue: SpeechCue
  readonly first: number
  /** The verb itself. */
  readonly verb: number
  readonly last: number
  /** `finite`: has a subject. `participle`: "adding that". `quoted`: "as saying". */
  readonly form: 'finite' | 'participle' | 'quoted'
  /** The verb is in the past: what it reports is told as seen from then. */
  readonly past: boolean
}

const be = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", 'get', 'got'])
const possessives = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', "'s", 'whose'])
const doubting = new Set([
  'will',
  "'ll",
  'wo',
  'would',
  'could',
  'might',
  'may',
  'can',
  'should',
  'must',
  "'d",
  'cannot',
  'ca',
  'shall',
])
const denying = new Set(['not', "n't", 'never', 'neither', 'hardly', 'nobody', 'none', 'nor'])
const skipped = new Set([
  'also',
  'later',
  'then',
  'earlier',
  'once',
  'again',
  'just',
  'long',
  'repeatedly',
  'each',
  'both',
  'all',
  'ever',
  'already',
  'now',
  'only',
  'first',
  'further',
  'too',
])

/** Verbs of saying outside quotations that report what somebody did say: no infinitives, passives, denials or wishes. */
export function cuesIn(pieces: readonly Piece[]): readonly CueFound[] {
  const found: CueFound[] = []
  for (let at = 0; at < pieces.length; at++) {
    const one = ((pieces[at]?.signs ?? 0) & cueWord) === 0 ? null : cueAt(pieces, at)
    if (one === null) continue
    found.push(one)
    at = one.last
  }
  return found
}

function cueAt(pieces: readonly Piece[], at: number): CueFound | null {
  const piece = pieces[at]
  if (piece === undefined || piece.quotation !== null || piece.pos === 'PUNCT' || piece.pos === 'ADP') return null
  const match = matchAt(pieces, at, piece)
  // "a meeting called by Norway"; but "he said by telephone".
  const led = nth(pieces, at - 1)?.pos === 'PRON' || nth(pieces, at - 1)?.pos === 'PROPN'
  if (match === null || (pieces[match.last + 1]?.lower === 'by' && !led)) return null
  if (piece.pos !== 'VERB' && !standsAsVerb(pieces, at, match.last, match.cue.hearer)) return null
  const base = wordsOfCue(match.cue)[0] ?? ''
  const group = groupBefore(pieces, at, base)
  if (group === null) return null
  const ing = piece.lower.endsWith('ing')
  const form =
    !ing && group.having === false
      ? 'finite'
      : group.progressive
        ? 'finite'
        : pieces[group.first - 1]?.lower === 'as'
          ? 'quoted'
          : 'participle'
  if (
    form === 'participle' &&
    /^(?:of|for|from|without|before|after|to|than|about)$/.test(pieces[group.first - 1]?.lower ?? '')
  )
    return null
  const past = group.past || verbForm(piece.lower, base).startsWith('past')
  return { cue: match.cue, first: group.first, verb: at, last: match.last, form, past }
}

function matchAt(pieces: readonly Piece[], at: number, piece: Piece): { cue: SpeechCue; last: number } | null {
  // A capitalised word is a verb only where the tagger says so.
  if (piece.pos !== 'VERB' && piece.text !== piece.lower) return null
  for (const cue of cuesOfWord(piece.lower)) {
    const words = wordsOfCue(cue)
    const last = words.length > 1 ? particleEnd(pieces, at, words.slice(1)) : at
    // "allowed that" says something; "allowed her staff" does not.
    if (last >= at && (!needsThat(cue) || pieces[last + 1]?.lower === 'that')) return { cue, last }
  }
  return null
}

function needsThat({ takes }: SpeechCue): boolean {
  return takes.length === 1 && takes[0] === 'that'
}

/** Where the words behind the verb end: "point out", "make it clear"; before `at` where they do not stand there. */
function particleEnd(pieces: readonly Piece[], at: number, rest: readonly string[]): number {
  let next = at
  for (const word of rest) {
    if (pieces[next + 1]?.lower === 'it' && pieces[next + 2]?.lower === word) next++
    if (pieces[next + 1]?.lower !== word) return -1
    next++
  }
  // "went on to", "continued to": another verb follows.
  return rest.length > 0 && pieces[next + 1]?.lower === 'to' ? -1 : next
}

/** A word that the tagger does not call a verb is one between a subject and what such a verb is followed by. */
function standsAsVerb(pieces: readonly Piece[], at: number, last: number, hearer: boolean): boolean {
  const before = pieces[at - 1]
  const after = pieces[last + 1]
  if (
    before === undefined ||
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'ADP' ||
    before.pos === 'NUM' ||
    possessives.has(before.lower)
  )
    return false
  if (after === undefined || after.quotation !== null) return true
  // "Where is it?" fumed baker Ana Brandt.
  if (before.quotation !== null && pieces[at]?.lower.endsWith('ed') === true) return true
  if (hearer && before.pos === 'PROPN' && (after.pos === 'NOUN' || after.pos === 'DET')) return true
  return (
    after.lower === 'that' ||
    (after.pos === 'PUNCT' && after.text !== '-') ||
    after.pos === 'PRON' ||
    after.pos === 'PROPN' ||
    after.pos === 'DET'
  )
}

interface Group {
  readonly first: number
  readonly progressive: boolean
  readonly having: boolean
  readonly past: boolean
}

/** Auxiliaries and adverbs before the verb; null where they make it no report of something said. */
function groupBefore(pieces: readonly Piece[], at: number, base: string): Group | null {
  const verb = pieces[at]
  const before = nth(pieces, at - 1)
  if (verb === undefined) return null
  const ing = verb.lower.endsWith('ing')
  if (before?.lower === 'to') return wentOn(pieces, at)
  if (
    before !== undefined &&
    (before.pos === 'DET' || possessives.has(before.lower)) &&
    !skipped.has(before.lower) &&
    before.lower !== "'s"
  )
    return null
  let first = at
  let progressive = false
  let having = false
  let past = false
  for (let back = at - 1; back >= 0 && at - back < 7; back--) {
    const piece = pieces[back]
    if (piece === undefined || piece.quotation !== null) break
    if (denying.has(piece.lower)) return null
    if (be.has(piece.lower)) {
      if (!ing) return piece.lower === "'s" ? null : null
      progressive = true
      past = past || piece.lower.startsWith('w')
    } else if (doubting.has(piece.lower)) {
      if (!onlyThat(pieces, back, at)) return null
    } else if (piece.lower === 'having') having = true
    else if (piece.lower === 'had' || piece.lower === 'did') past = true
    else if (
      !(
        piece.lower === 'has' ||
        piece.lower === 'have' ||
        piece.lower === "'ve" ||
        piece.lower === 'do' ||
        piece.lower === 'does' ||
        piece.lower === 'will'
      ) &&
      piece.pos !== 'ADV' &&
      !skipped.has(piece.lower)
    )
      break
    // "Later, the mayor" - an adverb belongs to the verb only where nothing parts them.
    first = back
  }
  while (
    first < at &&
    (pieces[first]?.pos === 'ADV' || skipped.has(pieces[first]?.lower ?? '')) &&
    pieces[first - 1]?.pos === 'PUNCT'
  )
    first++
  if (subjectDenies(pieces, first)) return null
  if (first === at && isBareForm(pieces, at, base)) return null
  if (ing && !progressive && !having && first < at) first = at
  return { first, progressive, having, past }
}

/** Verbs whose past is their base form. */
const unchanging = new Set(['hit', 'read', 'put', 'cut', 'shut', 'set', 'let'])

/** A base form has a plural subject ("officials say"); after anything else it is a noun or an infinitive ("the morning report"). */
function isBareForm(pieces: readonly Piece[], at: number, base: string): boolean {
  const verb = pieces[at]
  if (verb === undefined || verbForm(verb.lower, base) !== 'base' || unchanging.has(verb.lower)) return false
  const before = pieces[at - 1]
  if (before === undefined) return true
  if (before.quotation !== null || before.text === ',') return false
  if (
    before.pos === 'PRON' ||
    before.pos === 'NUM' ||
    /^(?:people|police|some|many|others|most|both|all|who|that|which|few|several)$/.test(before.lower)
  )
    return /^(?:it|he|she|this|him|her)$/.test(before.lower)
  return (
    !(before.lower.endsWith('s') && before.lower !== "'s") &&
    !before.lower.endsWith('men') &&
    !pluralListBefore(pieces, at)
  )
}

/** "Macron and Merz say". */
function pluralListBefore(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 6; back--) if (pieces[back]?.lower === 'and') return true
  // "two people close to the talks say": the head stands further left.
  for (let back = at - 1; back >= 0 && at - back < 10; back--) {
    const piece = pieces[back]
    if (piece === undefined || piece.pos === 'PUNCT' || piece.quotation !== null) return false
    if (back < at - 1 && (piece.pos === 'NOUN' || back === 0) && /(?:s|men|people)$/.test(piece.lower)) return true
  }
  return false
}

/** "would only say that", "would say no more than": what was said is told all the same. */
function onlyThat(pieces: readonly Piece[], modal: number, verb: number): boolean {
  for (let at = modal; at < Math.min(pieces.length, verb + 3); at++) if (pieces[at]?.lower === 'only') return true
  return false
}

function subjectDenies(pieces: readonly Piece[], first: number): boolean {
  const word = nth(pieces, first - 1)?.lower ?? ''
  return word === 'nobody' || word === 'none' || (word === 'one' && pieces[first - 2]?.lower === 'no')
}

/** "went on to say", "continued to insist". */
function wentOn(pieces: readonly Piece[], at: number): Group | null {
  const before = pieces[at - 2]?.lower ?? ''
  if (before === 'on' && /^(?:went|goes|gone|going)$/.test(pieces[at - 3]?.lower ?? ''))
    return { first: at - 3, progressive: false, having: false, past: true }
  if (/^(?:continued|continues)$/.test(before))
    return { first: at - 2, progressive: false, having: false, past: before.endsWith('d') }
  return null
}
