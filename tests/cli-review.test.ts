import { expect, test } from 'vitest'
import { asOf, desk, flat, idOf, late } from './review-desk.ts'

test('over a pipe the queue is a list, and what was judged leaves it, in every copy and in copies that come later', () => {
  const { surety, given } = desk()
  const before = surety('review', ...asOf)
  expect(before.code, before.err).toBe(0)
  expect(flat(before.out)).toContain('3 waiting, 0 reviewed')
  expect(flat(before.out)).toContain('1 copy would inherit')
  const sweden = idOf(surety, 'Sweden')
  const corrected = surety('review', 'correct', sweden, '--stance', 'open', '--why', 'a plan', '--by', 'Ines Dahl')
  expect(corrected.code, corrected.err).toBe(0)
  expect(flat(corrected.out)).toContain('corrected (stance open) by Ines Dahl')
  expect(flat(corrected.out)).toContain('and in 1 copy')
  given({ input: `${JSON.stringify(late)}\n` }, 'add', '-')
  const history = flat(surety('history', 'Sweden', 'sea', ...asOf).out)
  expect(history.match(/○ open new/g)).toHaveLength(1)
  expect(history.match(/at a copy of the passage: a plan/g)).toHaveLength(2)
  expect(history).toContain('read as: SE sea pledged')
  expect(flat(surety('review', ...asOf).out)).toContain('2 waiting, 1 reviewed')
  const verified = surety('verify')
  expect(verified.code, verified.out).toBe(0)
})

test('what is rejected counts nowhere and says so, until it is taken back', () => {
  const { surety } = desk()
  const board = () => surety('board', '--actor', 'Denmark', '--json', ...asOf).out
  const before = board()
  const done = surety('review', 'reject', idOf(surety, 'Denmark'), '--why', 'it is a guess', '--json')
  const { decision } = JSON.parse(done.out) as { readonly decision: string }
  expect(flat(surety('board', '--actor', 'Denmark', ...asOf).out)).toMatch(/Denmark rejected/)
  expect(flat(surety('history', 'Denmark', 'sea', ...asOf).out)).toContain('rejected by review')
  expect(surety('board', ...asOf).out).not.toContain('Denmark')
  const undone = surety('undo', decision.slice(0, 8), '--why', 'it was right')
  expect(undone.code, undone.err).toBe(0)
  expect(board()).toBe(before)
  expect(surety('undo', decision, '--why', 'again').err).toMatch(/No decision that stands has the id/)
})

test('a position that the reader missed is added by its words, and two people who differ are shown with their agreement', () => {
  const { surety } = desk()
  const words = ['--quote', 'barges of grain lying at its piers', '--why', 'told by sight']
  const what = ['--actor', 'Finland', '--component', 'logistics', '--stance', 'acting', '--quantity', 'two barges']
  const added = surety('review', 'add', 'wire-9', ...what, ...words, '--by', 'Ines')
  expect(added.code, added.err).toBe(0)
  expect(flat(added.out)).toMatch(/added FI logistics acting in wire-9.* and in 1 copy/)
  const finland = JSON.parse(surety('history', 'Finland', 'logistics', '--json', ...asOf).out)
  expect(finland.items).toHaveLength(2)
  expect(finland.items[0].position.quantity).toMatchObject({ value: 2, unit: 'barges' })
  expect(finland.cell.stances[0].confirmations).toMatchObject({ reports: 2, families: 1 })
  surety('review', 'reject', finland.items[0].position.id, '--why', 'whose barges?', '--by', 'Per')
  surety('review', 'confirm', idOf(surety, 'Norway'), '--by', 'Per')
  const queue = surety('review', '--list', ...asOf)
  expect(flat(queue.out)).toContain('Two people differ Finland, Logistics')
  expect(flat(queue.out)).toContain('Ines and Per: 0 of 1 alike')
})

test('outlets are graded by people, stances by what carries them, and each is shown apart', () => {
  const { surety } = desk()
  const graded = surety('grade', 'northern wire', 'b', '--why', 'prints its corrections', '--by', 'Ines')
  expect(graded.code, graded.err).toBe(0)
  surety('grade', 'Northern Wire', 'C', '--why', 'one source in three', '--by', 'Per')
  expect(flat(surety('grade').out)).toContain('C Northern Wire 1 report fairly reliable two people differ')
  const history = flat(surety('history', 'Norway', 'sea', ...asOf).out)
  expect(history).toContain("credibility 2, probably true: the actor's own word, one family")
  expect(history).toContain('C (fairly reliable)')
  const least = (grade: string) =>
    JSON.parse(surety('board', '--json', '--min-grade', grade, ...asOf).out).rows.map(
      ({ name }: { name: string }) => name,
    )
  expect(least('C')).toEqual(['Denmark', 'Norway', 'Sweden'])
  expect(least('B')).toEqual([])
  expect(least('2')).toEqual(['Norway', 'Sweden'])
  expect(least('C2')).toEqual(['Norway', 'Sweden'])
})

test('what is needed is held against the board, rung by rung', () => {
  const { surety } = desk()
  const needed = surety('require', 'sea', '6', 'minehunters', '--why', 'annex B', '--by', 'Ines')
  expect(needed.code, needed.err).toBe(0)
  expect(flat(surety('require', ...asOf).out)).toContain(
    'Sea: 6 minehunters needed; acting 0, pledged 1, open 0 pledged: SE pledged without a number in minehunters: NO',
  )
  expect(flat(surety('board', ...asOf).out)).toContain('Sea: 6 minehunters needed')
  surety('require', 'sea', '0', 'minehunters', '--why', 'dropped')
  expect(surety('require', ...asOf).out).toContain('Nothing was said to be needed')
})

test('what cannot be judged is refused in one sentence each, and nothing is kept', () => {
  const { surety } = desk()
  const entries = () => JSON.parse(surety('verify', '--json').out).entries
  const before = entries()
  const norway = idOf(surety, 'Norway')
  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['review', 'confirm', 'abcdef'], /No position, statement or count has the id "abcdef"/],
    [['review', 'correct', norway, '--speaker', 'Moe', '--why', 'x'], /A position has no speaker; leave it out/],
    [['grade', 'Northern Wire', 'Z', '--why', 'x'], /"Z" cannot be the grade of a value. It is A, B, C, D, E or F/],
  ]
  for (const [args, sentence] of refusals) {
    const refused = surety(...args)
    expect(refused.code, args.join(' ')).not.toBe(0)
    expect(refused.out).toBe('')
    expect(refused.err).toMatch(sentence)
  }
  expect(entries()).toEqual(before)
})
