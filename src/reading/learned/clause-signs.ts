import type { Vocabulary } from '../../packs/vocabulary.ts'
import { wordUse } from '../../packs/word-vectors.ts'
import type { Clause, ClausePart } from '../clause.ts'
import { verbMatches } from '../given.ts'
import type { ReadSentence } from '../grammar.ts'
import { stanceOfDoing, stanceOfFrame } from '../stance-of.ts'
import type { VerbGroup } from '../verb-group.ts'
import { demandVerbs, isSpeech } from '../verb-lists.ts'

/** Signs of a clause: how it hangs together, its verb's word, class and mood, and what the lexicon of stances says of its words. */
export function clauseSigns(read: ReadSentence, clause: Clause, vocabulary: Vocabulary): readonly string[] {
  const group = clause.group ?? clause.gapped?.group ?? null
  const out = [`rel:${clause.relation}`]
  if (clause.marker !== '') out.push(`mark:${clause.marker}`)
  if (group === null) return [...out, 'verb:none']
  out.push(...verbSigns(group), ...lexiconSigns(read, clause, group, vocabulary))
  for (const part of clause.parts) out.push(...partSigns(read, part, group, vocabulary))
  return out
}

function moodOf(group: VerbGroup): string {
  const tense = group.form === 'finite' ? (group.past ? 'past' : 'present') : group.form
  const more = [group.perfect ? '+perf' : '', group.progressive ? '+prog' : '', group.passive ? '+pass' : '']
  return `${group.modal ?? tense}${more.join('')}`
}

const signOf = (group: VerbGroup) => (group.negated ? '-' : '+')

function verbSigns(group: VerbGroup): readonly string[] {
  const mood = moodOf(group)
  const no = signOf(group)
  const { lemma } = group
  const out = [
    `mood:${mood}`,
    `mood:${mood}${no}`,
    `neg:${no}`,
    `lemma:${lemma}`,
    `lemma:${lemma}${no}`,
    `lemma:${lemma}:${mood}`,
  ]
  if (group.expected) out.push('expected')
  if (group.yet) out.push('yet')
  if (group.main === null) out.push('verb:left-out')
  if (isSpeech(lemma)) out.push('speech')
  if (demandVerbs.has(lemma)) out.push(`demand${no}`)
  for (const adverb of group.adverbs) out.push(`adverb:${adverb}`)
  const use = wordUse(lemma)
  if (use !== null)
    out.push(
      `fine:${use.fine}`,
      `fine:${use.fine}${no}`,
      `coarse:${use.coarse}${no}`,
      `coarse:${use.coarse}:${mood}${no}`,
    )
  return out
}

function lexiconSigns(read: ReadSentence, clause: Clause, group: VerbGroup, vocabulary: Vocabulary): readonly string[] {
  const mood = moodOf(group)
  const no = signOf(group)
  const out: string[] = []
  for (const { value } of verbMatches(read, clause, vocabulary.frames.verbs))
    out.push(
      `frame:${value.stance}${no}`,
      `frames:${stanceOfFrame(value, group, group.negated)}`,
      `frame:${value.stance}:${mood}`,
    )
  const acts = verbMatches(read, clause, vocabulary.acts)
  for (const { value } of acts) out.push(`act:${value}`, `act:${value}:${mood}${no}`)
  const doing = stanceOfDoing(group, 'component', { thing: false, subject: false })
  out.push(`doing:${doing}`)
  if (acts.length > 0) out.push(`actdoing:${doing}`)
  return out
}

function partSigns(read: ReadSentence, part: ClausePart, group: VerbGroup, { frames }: Vocabulary): readonly string[] {
  const no = signOf(group)
  if (part.kind === 'adverb') return [`adverb:${part.words}`]
  if (part.kind === 'adjective') {
    const word = read.words[part.at]
    const out = [`adj:${word?.lemma}`, `adj:${word?.lemma}${no}`]
    for (const { value } of frames.adjectives.at(read.words, part.at)) out.push(`adjframe:${value.stance}${no}`)
    const use = wordUse(word?.lower ?? '')
    return use === null ? out : [...out, `adjfine:${use.fine}${no}`]
  }
  if (part.kind !== 'noun' || !part.after) return []
  const out: string[] = []
  for (const phrase of part.phrases) {
    const some = phrase.determiner === 'no' ? 'no' : 'some'
    for (let at = phrase.first; at <= phrase.core; at++)
      for (const { value } of frames.nouns.at(read.words, at))
        out.push(`nounframe:${value.stance}${no}`, `nounframe:${some}:${value.stance}${no}`)
    out.push(`obj:${read.words[phrase.head]?.lemma}`)
  }
  return out
}

/**
 * What a plain reading of the verbs would say, from the holder's clause (the last of them) down to the thing's (the first): the first
 * frame of the lexicon decides, else the tense of what is done.
 */
export function plainStance(
  read: ReadSentence,
  telling: readonly Clause[],
  negative: boolean,
  vocabulary: Vocabulary,
): string {
  for (const clause of telling.toReversed()) {
    const found = framedStance(read, clause, negative, vocabulary)
    if (found !== null) return found
  }
  const last = telling[0]
  const group = last?.group ?? last?.gapped?.group ?? null
  if (last === undefined || group === null) return 'none'
  const sense = verbMatches(read, last, vocabulary.acts)[0]?.value ?? 'component'
  return `do-${stanceOfDoing(group, sense, { thing: negative, subject: false })}`
}

function framedStance(read: ReadSentence, clause: Clause, negative: boolean, { frames }: Vocabulary): string | null {
  const group = clause.group ?? clause.gapped?.group ?? null
  if (group === null) return null
  const no = group.negated !== negative
  const verb = verbMatches(read, clause, frames.verbs)[0]?.value
  if (verb !== undefined && (verb.when !== 'ahead' || group.modal !== null))
    return `verb-${stanceOfFrame(verb, group, no)}`
  for (const part of clause.parts) {
    if (part.kind === 'adjective') {
      const adjective = frames.adjectives.at(read.words, part.at)[0]?.value
      if (adjective !== undefined) return `adj-${stanceOfFrame(adjective, group, no)}`
    } else if (part.kind === 'noun' && part.after)
      for (const phrase of part.phrases)
        for (let at = phrase.first; at <= phrase.core; at++) {
          const noun = frames.nouns.at(read.words, at)[0]?.value
          if (noun !== undefined) return `noun-${stanceOfFrame(noun, group, no || phrase.determiner === 'no')}`
        }
  }
  return null
}
