import { expect, test } from 'vitest'
import { actors } from '../packs/actors.ts'
import { gazetteerOf } from '../packs/gazetteer.ts'
import { analyse } from '../text/analyse.ts'
import type { Clause } from './clause.ts'
import { objectsOf, subjectsOf } from './clause.ts'
import { parseSentence } from './clauses.ts'
import { isSpeech, takesClause } from './verb-lists.ts'

const gazetteer = gazetteerOf(actors)
const known = {
  verbs: new Set(['send', 'signal', 'train', 'spare', 'share']),
  nouns: new Set(['contingent']),
  particleVerbs: new Set(['rule out']),
  listed: () => 0,
}

/** Each clause in a line: relation, marker, subjects, verb, objects. */
function drawn(text: string): readonly string[] {
  const names = gazetteer.namesIn(text).filter((name) => name.senses.some((sense) => sense.kind !== 'adjective'))
  return analyse(text).flatMap((sentence) => {
    const { words, clauses } = parseSentence(sentence.tokens, {
      known,
      isSpeech,
      takesClause,
      nameEndsAt: (offset) => names.some((name) => name.end === offset),
      namesActor: (start, end) => names.some((name) => name.start < end && name.end > start),
    })
    const print = (first: number, last: number) =>
      words
        .slice(first, last + 1)
        .map((word) => word.text)
        .join(' ')
    const line = (clause: Clause) =>
      [
        clause.marker === '' ? clause.relation : `${clause.relation} "${clause.marker}"`,
        subjectsOf(clause)
          .map((one) => print(one.first, one.last))
          .join(' & '),
        clause.group === null ? (clause.gapped === null ? '-' : '…') : print(clause.group.first, clause.group.last),
        objectsOf(clause)
          .map((one) => print(one.first, one.last))
          .join(' & '),
      ].join(' | ')
    return clauses.map(line)
  })
}

test('a relative clause between a subject and its verb hangs on the whole subject', () => {
  expect(drawn('Chile and Peru, which first proposed the plan, are each to provide a battalion of 900.')).toEqual([
    'main | Chile & Peru | are each to provide | a battalion of 900',
    'relative "which" | Chile & Peru | proposed | the plan',
  ])
})

test('a verb that is not said again is taken from the clause before', () => {
  expect(drawn('Greece promised two ships, Malta 40 divers and Cyprus a field hospital.')).toEqual([
    'main | Greece | promised | two ships',
    'main | Malta | … | 40 divers',
    'main | Cyprus | … | a field hospital',
  ])
  expect(drawn('Oslo signals readiness, diplomats say; Athens, doubt.').at(-1)).toBe('main | Athens | … | doubt')
})

test('a condition may stand before, inside or behind, and hangs on the clause it stands in', () => {
  expect(drawn('Once the war ends, Poland will send engineers.')).toEqual([
    'main | Poland | will send | engineers',
    'adverbial "once" | the war | ends | ',
  ])
  expect(drawn('Latvia said that, provided that parliament agrees, it would send a company.')[2]).toBe(
    'adverbial "provided that" | parliament | agrees | ',
  )
})

test('who said it behind the quotation does not become the subject of what was said', () => {
  expect(drawn('The ships will sail in May, wrote the Danish minister.')).toEqual([
    'main | The ships | will sail | ',
    'attribution |  | wrote | the Danish minister',
  ])
})

test('coordinated verbs share their subject, and a bare one the modal before it', () => {
  expect(drawn('Sweden will send medics and train recruits but put no soldiers on the ground.')).toEqual([
    'main | Sweden | will send | medics',
    'main | Sweden | train | recruits',
    'main | Sweden | put | no soldiers',
  ])
})

test('nothing is read twice: a very long sentence takes time in proportion to its length', () => {
  const long = `Norway will send ships, ${'which Spain, when it can, promised to train, and '.repeat(2000)} boats.`
  expect(drawn(long).length).toBeGreaterThan(100)
})
