import type { Gazetteer, NameMatch } from '../packs/gazetteer.ts'
import type { Sentence, Token } from '../text/analyse.ts'
import { isCapital } from '../text/capital.ts'
import { signsOf } from './token-signs.ts'

/** A known name inside a sentence, by its tokens (both inclusive). */
export interface KnownName extends NameMatch {
  readonly first: number
  readonly last: number
}

/** A sentence with the names that the gazetteer knows in it. */
export interface SentenceView {
  readonly index: number
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly names: readonly KnownName[]
  /** The known name that covers a token; by token index. */
  readonly nameAt: readonly (KnownName | null)[]
  /** What is asked of words wherever they stand (`tokenSign`); by token index. */
  readonly signs: readonly number[]
  /** The signs that any of its tokens has. */
  readonly anySign: number
  /** A line without a full stop whose words are nearly all capitalised: capital letters tell nothing in it. */
  readonly titled: boolean
}

/** Finds known names in each sentence and the tokens they cover. */
export function viewsOf(
  plain: string,
  sentences: readonly Sentence[],
  gazetteer: Pick<Gazetteer, 'namesIn'>,
): readonly SentenceView[] {
  return sentences.map((sentence, index) => {
    const { tokens } = sentence
    const names: KnownName[] = []
    const nameAt: (KnownName | null)[] = []
    const signs: number[] = []
    let anySign = 0
    for (const token of tokens) {
      const own = signsOf(token)
      nameAt.push(null)
      signs.push(own)
      anySign |= own
    }
    let at = 0
    for (const match of gazetteer.namesIn(plain, sentence.start, sentence.end)) {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= match.start) at++
      const first = at
      let last = first
      while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? 0) < match.end) last++
      if (first >= tokens.length) break
      const { start, end, printed, senses, ambiguous } = match
      const name = { start, end, printed, senses, ambiguous, first, last }
      names.push(name)
      for (let covered = first; covered <= last; covered++) nameAt[covered] = name
      at = last
    }
    return { index, sentence, tokens, names, nameAt, signs, anySign, titled: isTitled(tokens) }
  })
}

function isTitled(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (tokens.length < 4 || last === undefined || /[.!?"]/.test(last.text)) return false
  let words = 0
  let capitals = 0
  for (const { text } of tokens) {
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue
    words++
    if (isCapital(text)) capitals++
  }
  return words >= 3 && capitals / words > 0.8
}

/** Whether the token stands right behind the one before, without a space. */
export function glued(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return before !== undefined && before.end === tokens[index]?.start
}
