import type { Word } from './word.ts'
import { modals } from './word.ts'
import { wordSign } from './word-signs.ts'

export type Modal = 'will' | 'would' | 'can' | 'could' | 'may' | 'should' | 'must' | 'is-to'

/** A main verb with its auxiliaries: "has not yet decided", "are each to provide". Word indexes, `last` inclusive. */
export interface VerbGroup {
  readonly first: number
  readonly last: number
  /** The main verb; null where it is left out ("Malta will not."). */
  readonly main: number | null
  readonly lemma: string
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'bare'
  readonly modal: Modal | null
  readonly past: boolean
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  readonly negated: boolean
  /** "has yet to": not done so far. */
  readonly yet: boolean
  /** "no longer": what was so is not any more. */
  readonly ceased: boolean
  /** "is expected to": what others expect. */
  readonly expected: boolean
  readonly adverbs: readonly string[]
}

const modalOf: ReadonlyMap<string, Modal> = new Map(
  Object.entries<Modal>({
    will: 'will',
    "'ll": 'will',
    wo: 'will',
    shall: 'will',
    would: 'would',
    "'d": 'would',
    can: 'can',
    ca: 'can',
    cannot: 'can',
    could: 'could',
    may: 'may',
    might: 'may',
    should: 'should',
    ought: 'should',
    must: 'must',
  }),
)

/** "is … to": what stands between makes a modal of it. */
const chained: ReadonlyMap<string, Modal | 'as-is'> = new Map(
  Object.entries<Modal | 'as-is'>({
    due: 'will',
    set: 'will',
    going: 'will',
    about: 'will',
    bound: 'will',
    said: 'as-is',
    reported: 'as-is',
    understood: 'as-is',
    able: 'can',
  }),
)
const hearsay = new Set('expected believed thought likely supposed meant required asked urged obliged'.split(' '))
const pastWords = new Set(['was', 'were', 'had', 'did', 'would', 'could', 'might'])

interface Open {
  first: number
  at: number
  modal: Modal | null
  past: boolean
  perfect: boolean
  progressive: boolean
  passive: boolean
  negated: boolean
  yet: boolean
  ceased: boolean
  expected: boolean
  infinitive: boolean
  finite: boolean
  adverbs: string[]
}

const isVerb = (word: Word | undefined): boolean => word?.tag === 'VERB'
const isBe = (word: Word | undefined) => word?.lemma === 'be' && (word.tag === 'AUX' || word.tag === 'VERB')
const isHave = (word: Word | undefined) => word?.lemma === 'have' && word.lower !== 'having'
const isDo = (word: Word | undefined) => word?.lemma === 'do' && word.lower !== 'doing' && word.lower !== 'done'
/** Verbs whose participle looks like their base. */
const unchanging = new Set('put set cut let become come run read hit shut cost split spread'.split(' '))
function isParticiple(word: Word | undefined): boolean {
  if (word === undefined || !isVerb(word)) return false
  return (
    word.form === 'participle' ||
    word.form === 'past-or-participle' ||
    word.form === 'past' ||
    unchanging.has(word.lower)
  )
}
const floating = new Set('each both all together no longer so far either itself themselves there'.split(' '))

/** Words other than verbs and auxiliaries with which a verb group starts. */
const opensGroup = wordSign(
  ({ lower, lemma }) => lower === 'to' || lower === 'not' || lemma === 'let' || lemma === 'have' || lemma === 'do',
)

/** Whether a verb group may start with this word; `verbGroupAt` tells whether one does. */
export function mayStartVerb({ tag, signs }: Word): boolean {
  return tag === 'VERB' || tag === 'AUX' || (signs & opensGroup) !== 0
}

/** Reads the verb group that starts at word `at`; null where none starts there. */
export function verbGroupAt(words: readonly Word[], at: number): VerbGroup | null {
  const word = words[at]
  if (word === undefined || !mayStartVerb(word)) return null
  const group: Open = {
    first: at,
    at,
    modal: null,
    past: false,
    perfect: false,
    progressive: false,
    passive: false,
    negated: false,
    yet: false,
    ceased: false,
    expected: false,
    infinitive: false,
    finite: false,
    adverbs: [],
  }
  if (word.lower === 'not' && words[at + 1]?.lower === 'to') {
    group.negated = true
    group.at++
  }
  if (word.lemma === 'let' && madeKnown(words, at)) {
    group.finite = true
    group.at = at + 4
    return { ...closed(words, group, at), lemma: 'say', past: true }
  }
  if (words[group.at]?.lower === 'to') return infinitive(words, group)
  if (word.tag === 'AUX' && modals.has(word.lower)) return afterModal(words, group)
  if (isBe(word)) return afterBe(words, group)
  if (isHave(word) && word.tag !== 'NOUN') return afterHave(words, group)
  if (isDo(word) && word.tag !== 'NOUN') return afterDo(words, group)
  return isVerb(word) ? closed(words, group, at) : null
}

/** "let it be known that": a verb of saying in four words. */
function madeKnown(words: readonly Word[], at: number): boolean {
  const known = words[at + 3]?.lower ?? ''
  return words[at + 1]?.lower === 'it' && words[at + 2]?.lower === 'be' && ['known', 'understood'].includes(known)
}

function infinitive(words: readonly Word[], group: Open): VerbGroup | null {
  group.infinitive = true
  group.at++
  skip(words, group)
  const word = words[group.at]
  if (isBe(word) && word?.lower === 'be') return afterBe(words, group)
  if (word?.lower === 'have') return afterHave(words, group)
  return isVerb(word) && (word?.form === 'base' || word?.lower === word?.lemma) ? closed(words, group, group.at) : null
}

function afterModal(words: readonly Word[], group: Open): VerbGroup {
  const word = words[group.at]
  group.modal = modalOf.get(word?.lower ?? '') ?? 'will'
  group.past = pastWords.has(word?.lower ?? '')
  group.finite = true
  if (word?.lower === 'cannot') group.negated = true
  group.at++
  skip(words, group)
  const next = words[group.at]
  if (next?.lower === 'to') return infinitive(words, group) ?? elliptic(words, group)
  if (next?.lower === 'be') return afterBe(words, group)
  if (next?.lower === 'have') return afterHave(words, group)
  return isVerb(next) || next?.lower === 'do' ? closed(words, group, group.at) : elliptic(words, group)
}

function afterBe(words: readonly Word[], group: Open): VerbGroup {
  const be = group.at
  const word = words[be]
  if (!group.infinitive && group.modal === null && word?.lower !== 'being' && word?.lower !== 'been') {
    group.finite = true
    group.past = pastWords.has(word?.lower ?? '')
  }
  group.at++
  skip(words, group)
  const next = words[group.at]
  if (next?.lower === 'to' && group.modal === null && isInfinitive(words, group.at)) {
    group.modal = group.past ? 'would' : 'is-to'
    return infinitive(words, group) ?? closed(words, group, be)
  }
  if (next?.lower === 'being' || next?.lower === 'been') {
    group.progressive = next.lower === 'being'
    return afterBe(words, group)
  }
  const linked = linkedTo(words, group)
  if (linked !== null) return linked
  if (isVerb(next) && next?.form === 'ing' && next.lower !== 'according') {
    group.progressive = true
    return closed(words, group, group.at)
  }
  if (isParticiple(next)) {
    group.passive = true
    return closed(words, group, group.at)
  }
  return closed(words, group, be)
}

/** "is due to", "are going to", "is expected to" with a verb behind. */
function linkedTo(words: readonly Word[], group: Open): VerbGroup | null {
  const next = words[group.at]
  let to = group.at + 1
  if (words[to]?.lower === 'by' && hearsay.has(next?.lower ?? '')) to += 2
  if (next === undefined || words[to]?.lower !== 'to' || !isInfinitive(words, to)) return null
  const modal = chained.get(next.lower)
  const heard = hearsay.has(next.lower)
  if (modal === undefined && !heard) return null
  // What somebody is believed to be doing, or to have done, is so; what they are expected to do is not.
  const goes = words[to + 1]?.lower === 'be' && words[to + 2]?.form === 'ing'
  const told = ['believed', 'thought'].includes(next.lower) && (goes || words[to + 1]?.lower === 'have')
  if (heard) group.expected = !told
  else if (modal !== 'as-is') group.modal = group.past && modal === 'will' ? 'would' : (modal ?? null)
  group.at = to
  return infinitive(words, group)
}

function afterHave(words: readonly Word[], group: Open): VerbGroup {
  const have = group.at
  const word = words[have]
  if (!group.infinitive && group.modal === null) {
    group.finite = true
    group.past = pastWords.has(word?.lower ?? '')
  }
  group.at++
  skip(words, group)
  const next = words[group.at]
  if (next?.lower === 'to' && isInfinitive(words, group.at)) {
    if (group.adverbs.includes('yet') || group.adverbs.includes('still')) {
      group.yet = true
      group.negated = true
      group.perfect = true
    } else if (group.modal === null || group.modal === 'will' || group.modal === 'would') group.modal = 'must'
    return infinitive(words, group) ?? closed(words, group, have)
  }
  if (next?.lower === 'been') {
    group.perfect = true
    return afterBe(words, group)
  }
  if (isParticiple(next)) {
    group.perfect = true
    return closed(words, group, group.at)
  }
  if (next?.lower === 'had' || next?.lower === 'done') {
    group.perfect = true
    return closed(words, group, group.at)
  }
  // "Jamaica has not": the verb is left out.
  const stop = next === undefined || next.tag === 'PUNCT'
  return stop && group.negated ? elliptic(words, group) : { ...closed(words, group, have), adverbs: [] }
}

function afterDo(words: readonly Word[], group: Open): VerbGroup {
  const at = group.at
  group.finite = true
  group.past = pastWords.has(words[at]?.lower ?? '')
  group.at++
  skip(words, group)
  const next = words[group.at]
  if (isVerb(next) && next?.form === 'base') return closed(words, group, group.at)
  if (next?.lower === 'have' || next?.lower === 'do') return closed(words, group, group.at)
  return group.negated && (next === undefined || next.tag === 'PUNCT')
    ? elliptic(words, group)
    : closed(words, group, at)
}

/** Steps over adverbs, negations, floating "each", and ", however,"; never over more than six words. */
function skip(words: readonly Word[], group: Open): void {
  for (let steps = 0; steps < 6; steps++) {
    const word = words[group.at]
    if (word === undefined) return
    if (word.lower === 'not' || word.lower === "n't" || word.lower === 'never') group.negated = true
    else if (word.lower === 'no' && words[group.at + 1]?.lower === 'longer') {
      group.negated = true
      group.ceased = true
    } else if (word.lower === 'nor' && verbSoon(words, group.at + 1)) {
      group.negated = true
      group.at++
      continue
    } else if (word.lower === 'neither' && verbSoon(words, group.at + 1)) group.negated = true
    else if (word.text === '"' && verbSoon(words, group.at + 1)) {
      group.at++
      continue
    } else if (insideGroup(words, group.at) > 0 && verbSoon(words, group.at + insideGroup(words, group.at))) {
      group.at += insideGroup(words, group.at)
      continue
    } else if (word.text === ',' && inserted(words, group.at) > 0) {
      group.at = inserted(words, group.at) + 1
      continue
    } else if (!(word.tag === 'ADV' || floating.has(word.lower)) || !verbSoon(words, group.at + 1)) return
    group.adverbs.push(word.lower)
    group.at++
  }
}

/** Phrases of two or three words that may stand between an auxiliary and its verb: "have by now put". */
const insertions: readonly (readonly string[])[] =
  'by now|so far|to date|thus far|until now|up to now|at last|in principle|in turn|in effect|in fact|for now|for the moment|for the present|for its part|for their part|in the meantime|at least|of course|at once|in theory|in public|in private|at most|on paper|as yet|as well'
    .split('|')
    .map((phrase) => phrase.split(' '))
const insertionStarts = new Set(insertions.map(([first]) => first))

/** How many words such a phrase takes here; 0 where none stands. */
function insideGroup(words: readonly Word[], at: number): number {
  if (!insertionStarts.has(words[at]?.lower)) return 0
  return insertions.find((phrase) => phrase.every((word, step) => words[at + step]?.lower === word))?.length ?? 0
}

/** Whether a verb, "to" or a predicate follows within a few words, so that a word between is inside the group. */
function verbSoon(words: readonly Word[], at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    const word = words[next]
    if (word === undefined) return false
    if (word.tag === 'VERB' || word.tag === 'AUX' || word.lower === 'to' || word.tag === 'ADJ') return true
    if (word.tag !== 'ADV' && !floating.has(word.lower) && word.lower !== 'not') return false
  }
  return false
}

/** The comma that closes an insertion of at most three words without a verb (", however,"); 0 where there is none. */
function inserted(words: readonly Word[], comma: number): number {
  for (let at = comma + 1; at <= comma + 4; at++) {
    const word = words[at]
    if (word === undefined || word.tag === 'VERB' || word.tag === 'AUX') return 0
    if (word.text === ',') return at > comma + 1 && words[comma + 1]?.tag !== 'CCONJ' ? at : 0
  }
  return 0
}

function isInfinitive(words: readonly Word[], to: number): boolean {
  for (let at = to + 1; at < to + 4; at++) {
    const word = words[at]
    if (word === undefined) return false
    if (word.lower === 'be' || word.lower === 'have' || (word.tag === 'VERB' && word.lower === word.lemma)) return true
    if (word.tag !== 'ADV' && word.lower !== 'not') return false
  }
  return false
}

function closed(words: readonly Word[], group: Open, main: number): VerbGroup {
  const word = words[main]
  const form = word?.form ?? 'base'
  const alone = !group.finite && !group.infinitive
  const past = group.past || (alone && (form === 'past' || form === 'past-or-participle'))
  return {
    first: group.first,
    last: deniesBoth(words, main) ? main + 2 : Math.max(main, group.at - 1),
    main,
    lemma: word?.lemma ?? '',
    form: group.infinitive && !group.finite ? 'infinitive' : group.finite ? 'finite' : aloneForm(form),
    modal: group.modal,
    past,
    perfect: group.perfect,
    progressive: group.progressive,
    passive: group.passive,
    negated: group.negated,
    yet: group.yet,
    ceased: group.ceased,
    expected: group.expected,
    adverbs: group.adverbs,
  }
}

const denying = new Set(['confirm', 'deny'])

/** "would neither confirm nor deny that": two verbs of one saying. */
function deniesBoth(words: readonly Word[], main: number): boolean {
  return (
    ['nor', 'or'].includes(words[main + 1]?.lower ?? '') &&
    denying.has(words[main]?.lemma ?? '') &&
    denying.has(words[main + 2]?.lemma ?? '')
  )
}

/** A verb without auxiliaries: a base may be a plural present or a coordinated infinitive, which only the clause can tell. */
function aloneForm(form: Word['form']): VerbGroup['form'] {
  if (form === 'ing') return 'gerund'
  if (form === 'participle') return 'participle'
  return form === 'base' ? 'bare' : 'finite'
}

function elliptic(words: readonly Word[], group: Open): VerbGroup {
  const last = Math.max(group.first, group.at - 1)
  return { ...closed(words, group, group.first), main: null, lemma: '', last, form: 'finite' }
}
