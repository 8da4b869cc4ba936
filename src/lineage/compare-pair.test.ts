import { describe, expect, test } from 'vitest'
import { comparedUnlessUnlike, comparePair } from './compare-pair.ts'
import * as stories from './invented-stories.ts'
import { prepare } from './sketch.ts'
import { fewestBorrowedRuns } from './thresholds.ts'

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

  test('a report reworded throughout is the same text where states go by other words and details stay', () => {
    const source = `The Netherlands will send two minesweepers to the strait of Morrow in April, its defence minister, Joris Haan, announced.
Greece wants to see the list of ships before it makes up its mind about a frigate.
The United States offered satellite pictures and no vessel of its own.
Britain is going to insure the first 90 million pounds of cargo.
France has refused to take any part, citing commitments in the Sahel until 2031.
Insurers in Zurich put the cost of a voyage at 1.1 per cent of the value of a hull.`
    const reworded = `From spring onwards a pair of Dutch mine hunters is to sweep the Morrow strait, Joris Haan disclosed in The Hague.
Over its frigate Athens will ponder until somebody shows it which vessels are coming.
Americans are not among the crews; what Washington gives is images taken from orbit.
Up to £90m of freight are covered by the British Treasury.
For Paris this is out of the question, since it is tied down in the Sahel up to 2031.
At 1.1 percent of the worth of the ship, Swiss underwriters reckon, a passage can be had.`
    expect(comparePair(prepare(source), prepare(reworded)).sameText).toBe(true)
    const ofItsOwn = `Mine hunters from four navies met at dawn off the Morrow strait, where fishermen had cut 300 nets loose.
Joris Haan flew over them in a helicopter and waved.
The pilots' union of Alexandria, which lost 12 members last year, called off its strike.
No ship will sail before the French have finished their survey of the wrecks, a harbour master said.
Bread in Cairo became cheaper by a fifth when the news got round.
Nobody at Lloyd's would speak about the premium, and the brokers of Athens had gone to lunch.`
    expect(comparePair(prepare(source), prepare(ofItsOwn)).sameText).toBe(false)
  })

  test('a brief that consists of a few long sentences of another text was cut from it', () => {
    const sentences = stories.wire.trim().split('\n\n')
    const brief = [0, 1, 3, 8].map((at) => sentences[at] ?? '').join(' ')
    expect(comparePair(prepare(stories.wire), prepare(brief)).sameText).toBe(true)
  })

  test('two reports that consist of the same statements for the most part are not the same text', () => {
    const said = [
      'We have counted the officers, named the commander and are waiting for one piece of paper from New York.',
      'Nobody who was at the table last winter can say that he did not know what the ferries carry across the sound.',
      'My colleagues in the south have promised me two cutters, and I intend to hold them to their promise in the spring.',
      'There will be no patrol without radar, and there will be no radar unless somebody signs for the electricity bill.',
      'If the shelling begins again we will turn the boats round, and I have told the captains so in plain words today.',
      'A ferry that sails with an escort is still a ferry, and I will not have guns on the upper deck among the prams.',
    ].map((words) => `"${words}"`)
    const one = `The delegates had gone to lunch when the minister came down the stairs of the customs house.\n\n${said.join('\n\n')}\n\nShe took no questions about the budget, and her car was waiting at the fish market.`
    const other = `Fishermen booed and a brass band played while ministers from nine states posed on the quay.\n\n${said.join('\n\n')}\n\nInsurers in Zurich reckon that premiums may rise by a fifth before the summer holidays begin.`
    expect(comparePair(prepare(one), prepare(other)).sameText).toBe(false)
    expect(comparePair(prepare(one.replaceAll('"', '')), prepare(other.replaceAll('"', ''))).sameText).toBe(true)
  })

  test('an interview that is all quotation is compared by what is quoted', () => {
    const paragraphs = stories.wire.replaceAll('"', '').trim().split('\n\n')
    const interview = paragraphs.map((each) => `"${each}"`).join('\n\n')
    expect(comparePair(prepare(interview), prepare(interview.replace('Eleven', 'Twelve'))).sameText).toBe(true)
  })

  test('are foretold as plainly unlike only where the full comparison finds nothing', () => {
    const texts = [stories.wire, ...Object.values(versions), ...Object.values(others)].map((text) => prepare(text))
    let foretold = 0
    for (const one of texts) {
      for (const other of texts) {
        const signs = comparePair(one, other)
        const found = comparedUnlessUnlike(one, other)
        if (found !== null) expect(found).toEqual(signs)
        else {
          foretold++
          const { sameText, sharedRuns } = signs
          expect({ sameText, few: sharedRuns < fewestBorrowedRuns }).toEqual({ sameText: false, few: true })
        }
      }
    }
    expect(foretold).toBeGreaterThan(0)
  })
})
