import type { Word } from './word.ts'

/** Participles that are adjectives before "to": "is prepared to". */
export const readyWords = new Set('prepared disposed inclined determined poised scheduled'.split(' '))

/** Participles that say in what state of mind one is, where a preposition of theirs follows: "is opposed to", "was split over". */
export const states: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    opposed: ['to'],
    committed: ['to'],
    interested: ['in'],
    divided: ['over', 'on', 'about'],
    split: ['over', 'on', 'about', 'between'],
    torn: ['over', 'between', 'on'],
    determined: ['not', 'to'],
    tempted: ['to', 'by'],
    resolved: ['to', 'not'],
    prepared: ['for', 'not', 'to'],
    unprepared: ['for', 'to'],
    undecided: ['on', 'over', 'about', 'whether'],
    inclined: ['to', 'not', 'towards', 'toward'],
    minded: ['to'],
    unconvinced: ['by', 'of', 'about'],
  }),
)
const linking = new Set(['be', 'remain', 'seem', 'appear', 'stay', 'become'])

export function isState(words: readonly Word[], at: number, previous: Word | null): boolean {
  const behind = states.get(words[at]?.lower ?? '')
  return behind?.includes(words[at + 1]?.lower ?? '') === true && linking.has(previous?.lemma ?? '')
}
