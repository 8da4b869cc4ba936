import type { Token } from '../text/analyse.ts'

/** A question about a word that has the same answer wherever the word stands with one tag. */
type Question = (token: Token) => boolean

const questions: Question[] = []

/** Answers are kept for so many words, by their number; one that is met again and again is seldom pushed out. */
const slots = 32_768
const numbers = new Int32Array(slots).fill(-1)
const answers = new Int32Array(slots)

/**
 * The bit that answers a question in the signs of a token. All questions are answered at once when a word is met for the first
 * time; ever after a rule that wants few words of a text tells them by one look. To be asked for when a module is loaded.
 */
export function tokenSign(question: Question): number {
  if (questions.length === 31) throw new Error('A token has signs for 31 questions.')
  questions.push(question)
  numbers.fill(-1)
  return 1 << (questions.length - 1)
}

/** The answers for a token, as bits. */
export function signsOf(token: Token): number {
  const { number } = token
  const slot = number & (slots - 1)
  if (number >= 0 && numbers[slot] === number) return answers[slot] ?? 0
  let signs = 0
  for (let at = 0; at < questions.length; at++) if (questions[at]?.(token) === true) signs |= 1 << at
  if (number >= 0) {
    numbers[slot] = number
    answers[slot] = signs
  }
  return signs
}
