import { expect, test } from 'vitest'
import { courierArticle, gazetteArticle, newPlace, wireArticle } from './cli-desk.ts'

function deskOfThree() {
  const place = newPlace()
  place.given({ input: wireArticle + gazetteArticle + courierArticle }, 'add', '-')
  return place
}
const flat = (text: string): string => text.replace(/\s+/g, ' ')

test('a person keeps a reprint apart from its source with a reason, sees it, and takes it back', () => {
  const { surety } = deskOfThree()
  const reason = ['--why', 'both reporters were there', '--by', 'Ines Dahl']
  const apart = surety('family', 'different', 'gazette-1', 'wire-1', ...reason)
  expect(apart.code, apart.err).toBe(0)
  expect(apart.out).toContain('One text, no other version of it is in the ledger')
  expect(flat(apart.out)).toMatch(/Said by hand \S+ not the same text as \S+ both reporters were there \(Ines Dahl\)/)
  expect(surety('board', '--as-of', '2031-02-20').out).toContain('3 reports in 3 families')
  const undone = surety('family', 'undo', 'wire-1', 'gazette-1', '--why', 'they were not')
  expect(undone.code, undone.err).toBe(0)
  expect(undone.out).toContain('A family of 2 reports: one confirmation')
  expect(undone.out).not.toContain('Said by hand')
  expect(surety('verify').code).toBe(0)
})

test('a source named by hand stands in the tree with its relation, its reason and the person', () => {
  const { surety } = deskOfThree()
  const why = ['--why', 'its first edition says so', '--by', 'Ines Dahl']
  const derived = surety('family', 'derives', 'wire-1', 'gazette-1', '--relation', 'expansion', ...why)
  expect(derived.code, derived.err).toBe(0)
  expect(derived.out).toMatch(/gazette-1, Harbour Gazette[\s\S]*└── wire-1, Northern Wire/)
  expect(flat(derived.out)).toContain('expansion; ')
  expect(flat(derived.out)).toContain('by-hand: made from that one: its first edition says so (Ines Dahl)')
  const told = JSON.parse(surety('lineage', 'wire-1', '--json').out)
  expect(told.decisions).toMatchObject([{ verdict: 'derives-from', relation: 'expansion', by: 'Ines Dahl' }])
})

test('two texts that share no words become one family, by the user of the machine where nobody is named', () => {
  const { surety } = deskOfThree()
  const joined = surety('family', 'same', 'courier-1', 'wire-1', '--why', 'the desk wrote both', '--json')
  expect(joined.code, joined.err).toBe(0)
  const [decision] = JSON.parse(joined.out).decisions
  expect(decision).toMatchObject({ verdict: 'same-text', relation: null, why: 'the desk wrote both' })
  expect(decision.by).toMatch(/\S/)
  expect(surety('board', '--as-of', '2031-03-20').out).toContain('3 reports in 1 family')
  expect(surety('verify').code).toBe(0)
})

test('a circle is refused in one sentence that names what stands in its way', () => {
  const { surety } = deskOfThree()
  surety('family', 'derives', 'courier-1', 'wire-1', '--why', 'told', '--by', 'Ines Dahl')
  surety('family', 'derives', 'wire-1', 'gazette-1', '--why', 'told', '--by', 'Ines Dahl')
  const circle = surety('family', 'derives', 'gazette-1', 'courier-1', '--why', 'told')
  expect(circle.code).not.toBe(0)
  expect(circle.out).toBe('')
  expect(circle.err).toMatch(
    /gazette-1.* would derive from itself: Ines Dahl said that wire-1.* derives from gazette-1/,
  )
  expect(circle.err).toContain('surety family undo')
  const nothing = surety('family', 'undo', 'gazette-1', 'courier-1', '--why', 'told')
  expect(nothing.err).toContain('Nobody decided anything about gazette-1')
  const silent = surety('family', 'same', 'gazette-1', 'courier-1')
  expect(silent.code).not.toBe(0)
  expect(silent.err).toContain('--why')
  expect(surety('family', 'same', 'gazette-1', 'courier-1', '--why', ' ').err).toContain('say why')
})
