import { describe, expect, test } from 'vitest'
import { comparePair } from './compare-pair.ts'
import * as stories from './invented-stories.ts'
import { prepare } from './sketch.ts'

const versions = {
  copy: stories.copied,
  abridgement: stories.abridged,
  edit: stories.edited,
  expansion: stories.expanded,
  paraphrase: stories.paraphrased,
  translation: stories.translated,
}
const others = {
  'another account of the same meeting': stories.independent,
  'the next meeting': stories.later,
  'another matter': stories.unrelated,
}

describe('two texts compared in full', () => {
  for (const [name, text] of Object.entries(versions)) {
    test(`a story and its ${name} are versions of one text`, () => {
      expect(comparePair(prepare(stories.wire), prepare(text)).sameText).toBe(true)
    })
  }

  for (const [name, text] of Object.entries(others)) {
    test(`a story and ${name} are not, though they share names, numbers or a statement`, () => {
      expect(comparePair(prepare(stories.wire), prepare(text)).sameText).toBe(false)
    })
  }

  test('the two sides may be turned round', () => {
    const one = comparePair(prepare(stories.wire), prepare(stories.abridged))
    const other = comparePair(prepare(stories.abridged), prepare(stories.wire))
    expect(other.inOrder).toBeCloseTo(one.inOrder, 5)
    expect(other.turnedRound).toBeCloseTo(one.turnedRound, 5)
    expect(other.runsOfA).toBe(one.runsOfB)
    expect(other.sharedRuns).toBe(one.sharedRuns)
  })

  test('paragraphs in another order are still the same text', () => {
    const paragraphs = stories.wire.split('\n\n')
    const shuffled = [5, 2, 9, 0, 11, 7, 3, 10, 1, 8, 4, 6].map((at) => paragraphs[at] ?? '').join('\n\n')
    expect(comparePair(prepare(stories.wire), prepare(shuffled)).sameText).toBe(true)
  })

  test('a long statement quoted by both joins nothing by itself', () => {
    const statement = `"${'We came for the ferries, we stay for the ferries, and the last boat home carries a light. '.repeat(6)}"`
    const one = prepare(`${stories.unrelated}\n\n${statement}`)
    const other = prepare(`${stories.later}\n\n${statement}`)
    expect(comparePair(one, other).sameText).toBe(false)
  })

  test('an interview that is all quotation is compared by what is quoted', () => {
    const paragraphs = stories.wire.replaceAll('"', '').trim().split('\n\n')
    const interview = paragraphs.map((each) => `"${each}"`).join('\n\n')
    expect(comparePair(prepare(interview), prepare(interview.replace('Eleven', 'Twelve'))).sameText).toBe(true)
  })
})
