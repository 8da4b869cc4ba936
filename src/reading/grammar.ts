import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Statement } from '../records/statement.ts'
import type { Sentence } from '../text/analyse.ts'
import type { Clause } from './clause.ts'
import { parseSentence } from './clauses.ts'
import type { ReadDocument } from './document.ts'
import type { Mention } from './mention.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { demandVerbs, isSpeech, lightVerbs, speechVerbs, takesClause } from './verb-lists.ts'
import type { KnownWords, Word } from './word.ts'

/** A sentence with its clauses, and who is mentioned in it. */
export interface ReadSentence {
  readonly index: number
  readonly sentence: Sentence
  readonly words: readonly Word[]
  /** The word lists of the vocabulary that know one of its words, as bits of `lists`: what needs another finds nothing here. */
  readonly listed: number
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
  /** Statements whose content overlaps it, the shortest first. */
  readonly statements: readonly Statement[]
}

/** Kinds of mention that are names: a number behind one of them belongs to the next phrase. */
const names = new Set(['state', 'seat', 'institution', 'organisation', 'person', 'group'])

function isName({ kind }: Mention): boolean {
  return names.has(kind)
}

const never = () => false

const wordsOfVocabulary = new WeakMap<Vocabulary, KnownWords>()

/** The words of a vocabulary with the verbs of saying, asking and carrying. */
function knownWords(vocabulary: Vocabulary): KnownWords {
  const before = wordsOfVocabulary.get(vocabulary)
  if (before !== undefined) return before
  const { known } = vocabulary
  const verbs = new Set([...known.verbs, ...speechVerbs, ...lightVerbs, ...demandVerbs])
  const words = { ...known, verbs, listed: vocabulary.listed }
  wordsOfVocabulary.set(vocabulary, words)
  return words
}

/** The sentences of a document taken apart, once for all who read it. Linear in the length of the text. */
export function grammarOf(document: ReadDocument): readonly ReadSentence[] {
  document.found.sentences ??= readSentences(document)
  return document.found.sentences
}

function readSentences(document: ReadDocument): readonly ReadSentence[] {
  const known = knownWords(document.vocabulary)
  const statements = [...document.statements]
    .filter((one) => one.passage.in === 'text')
    .sort((a, b) => a.passage.start - b.passage.start)
  let nextMention = 0
  let nextStatement = 0
  return document.sentences.map((sentence, index): ReadSentence => {
    while ((document.mentions[nextMention]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) nextMention++
    while ((statements[nextStatement]?.passage.end ?? Number.POSITIVE_INFINITY) <= sentence.start) nextStatement++
    const mentions = mentionsFrom(document.mentions, nextMention, sentence.end)
    const ends: number[] = []
    for (const one of mentions) if (isName(one)) ends.push(one.end)
    const { words, clauses } = parseSentence(sentence.tokens, {
      known,
      isSpeech,
      takesClause,
      nameEndsAt: ends.length === 0 ? never : (offset) => ends.includes(offset),
      namesActor: (start, end) =>
        mentions.some(
          (one) => one.start < end && one.end > start && one.kind !== 'adjective' && one.kind !== 'pronoun',
        ),
    })
    const own = statementsIn(statements, nextStatement, sentence)
    return { index, sentence, words, listed: listedIn(words), clauses, mentions, statements: own }
  })
}

function listedIn(words: readonly Word[]): number {
  let bits = 0
  for (const { listed } of words) bits |= listed
  return bits
}

function mentionsFrom(all: readonly Mention[], from: number, end: number): readonly Mention[] {
  const own: Mention[] = []
  for (let at = from; at < all.length; at++) {
    const mention = all[at]
    if (mention === undefined || mention.start >= end) break
    own.push(mention)
  }
  return own
}

function statementsIn(all: readonly Statement[], from: number, sentence: Sentence): readonly Statement[] {
  const own: Statement[] = []
  for (let at = from; at < all.length; at++) {
    const one = all[at]
    if (one === undefined || one.passage.start >= sentence.end) break
    if (one.passage.end > sentence.start) own.push(one)
  }
  return own.length < 2 ? own : own.sort((a, b) => a.passage.end - a.passage.start - (b.passage.end - b.passage.start))
}

/** UTF-16 offsets of a stretch of words, both inclusive. */
export function spanOf(
  words: readonly Word[],
  first: number,
  last: number,
): { readonly start: number; readonly end: number } {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
}

/** The words of a stretch as the text has them. */
export function textOf(document: ReadDocument, words: readonly Word[], first: number, last: number): string {
  const { start, end } = spanOf(words, first, last)
  return document.text.slice(start, end)
}

/** Mentions that touch a stretch of words, in order. */
export function mentionsAt(read: ReadSentence, first: number, last: number): readonly Mention[] {
  const { start, end } = spanOf(read.words, first, last)
  return read.mentions.filter((one) => one.start < end && one.end > start)
}

/** The mention that covers the head of a noun phrase. */
export function headMention({ words, mentions }: ReadSentence, phrase: NounPhrase): Mention | null {
  const { start, end } = spanOf(words, phrase.head, phrase.head)
  let adjective: Mention | null = null
  for (const one of mentions) {
    if (one.start >= end || one.end <= start) continue
    if (one.kind !== 'adjective') return one
    if (phrase.head === phrase.core) adjective ??= one
  }
  return adjective
}
