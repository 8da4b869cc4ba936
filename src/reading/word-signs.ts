import type { Word } from './word.ts'

/** A question about a word that has the same answer wherever it stands, whatever its tag. */
type Question = (word: Pick<Word, 'text' | 'lower' | 'lemma'>) => boolean

const questions: Question[] = []
let asked = false

/**
 * The bit that answers a question in the `signs` of a word. All are answered when a word is met for the first time, so that a rule
 * of grammar which wants few words tells them by one look. To be asked for when a module is loaded.
 */
export function wordSign(question: Question): number {
  if (asked || questions.length === 31)
    throw new Error('Words have signs for 31 questions, asked before the first word is met.')
  questions.push(question)
  return 1 << (questions.length - 1)
}

/** The answers for a word, as bits. */
export function wordSignsOf(word: Pick<Word, 'text' | 'lower' | 'lemma'>): number {
  asked = true
  return questions.reduce((signs, question, at) => (question(word) ? signs | (1 << at) : signs), 0)
}
