import { describe, expect, it } from 'vitest'
import { type Invented, invented, quantity } from '../../tests/positions/invented.ts'
import { type ChangesFound, changesIn } from './changes-in.ts'

function found(positions: readonly Invented[], from = '2031-01-01', to = '2031-12-31'): ChangesFound {
  const all = positions.map((one, at) => invented({ in: `r${at}`, ...one }))
  return changesIn(all, { from, to }, (actor) => actor)
}
const told = ({ changes }: ChangesFound) =>
  changes.map(({ actor, before, after, types }) => `${actor} ${before?.stance ?? ''}>${after.stance} ${types.join()}`)

describe('changes between two days', () => {
  const history = [
    { actor: 'NO', stance: 'open', published: '2031-02-01' },
    { actor: 'NO', stance: 'pledged', published: '2031-03-01' },
    { actor: 'AT', stance: 'pledged', published: '2031-02-10' },
    { actor: 'AT', stance: 'refused', published: '2031-03-05', voice: 'own' },
    { actor: 'SE', stance: 'undecided', published: '2031-03-02' },
    { actor: 'SE', stance: 'undecided', published: '2031-03-20' },
  ] satisfies Invented[]

  it('are those after the first day and up to the second, with what each changed from, the weightiest first', () => {
    expect(told(found(history, '2031-02-28', '2031-03-31'))).toEqual([
      'AT pledged>refused softened,reversed',
      'NO open>pledged hardened',
      'SE >undecided new',
    ])
    expect(told(found(history, '2031-03-01', '2031-03-05'))).toEqual([
      'AT pledged>refused softened,reversed',
      'SE >undecided new',
    ])
    expect(told(found(history, '2031-03-20', '2031-03-31'))).toEqual([])
  })

  it('name terms and scope', () => {
    const terms = [
      { actor: 'NO', stance: 'pledged', published: '2031-02-01', quantity: quantity(2, 'ships') },
      { actor: 'NO', stance: 'pledged', published: '2031-03-01', quantity: quantity(4, 'ships'), on: ['ceasefire'] },
    ] satisfies Invented[]
    expect(told(found(terms, '2031-02-28'))).toEqual(['NO pledged>pledged condition-added,widened'])
  })

  it('are told once where two families tell the same, with both as confirmations', () => {
    const twice = [
      { actor: 'NO', stance: 'open', published: '2031-02-01' },
      { actor: 'NO', stance: 'pledged', published: '2031-03-01', voice: 'claim' },
      { actor: 'NO', stance: 'pledged', published: '2031-03-01', voice: 'own' },
    ] satisfies Invented[]
    const { changes } = found(twice, '2031-02-28')
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ after: { voice: 'own' }, confirmations: { reports: 2, families: 2, own: true } })
  })

  it('are the same in whatever order the positions come', () => {
    const all = history.map((one, at) => invented({ in: `r${at}`, ...one }))
    const window = { from: '2031-01-01', to: '2031-12-31' }
    const reference = changesIn(all, window, (actor) => actor)
    for (let turn = 1; turn < all.length; turn++) {
      const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse()
      expect(changesIn(turned, window, (actor) => actor)).toEqual(reference)
    }
  })
})

describe('what does not agree', () => {
  it('is a contradiction where two families say yes and no within three days of the window', () => {
    const both = [
      { actor: 'NO', stance: 'pledged', published: '2031-03-01' },
      { actor: 'NO', stance: 'refused', published: '2031-03-03' },
    ] satisfies Invented[]
    expect(found(both).contradictions).toMatchObject([
      { actor: 'NO', one: { stance: 'pledged' }, other: { stance: 'refused' } },
    ])
    expect(found(both, '2031-03-03').contradictions).toEqual([])
  })

  it.each([
    ['a week lies between', { published: '2031-03-08' }],
    ['the later is the own word', { published: '2031-03-03', voice: 'own' }],
    ['they speak of other places', { published: '2031-03-03', place: 'outside the country' }],
    ['it is one text', { published: '2031-03-03', family: 'r0', source: false }],
  ] satisfies [string, Invented][])('is none where %s', (_, no) => {
    const yes = { actor: 'NO', stance: 'pledged', published: '2031-03-01', place: 'in the country' } as const
    expect(found([yes, { actor: 'NO', stance: 'refused', ...no }]).contradictions).toEqual([])
  })

  it('is a variance where a version says otherwise in words of its source, and then no change', () => {
    const versions = [
      { actor: 'NO', stance: 'open', in: 'source', published: '2031-03-01' },
      { actor: 'NO', stance: 'pledged', in: 'copy', family: 'source', added: false, published: '2031-03-02' },
    ] satisfies Invented[]
    const { changes, variances, contradictions } = found(versions)
    expect(variances).toMatchObject([
      { actor: 'NO', here: { report: 'copy', stance: 'pledged' }, there: { report: 'source', stance: 'open' } },
    ])
    expect(told({ changes } as ChangesFound)).toEqual(['NO >open new'])
    expect(contradictions).toEqual([])
  })

  it('is a claim against an own word, or where there is none', () => {
    const said = [
      { actor: 'FR', stance: 'undecided', voice: 'own', published: '2031-03-01' },
      { actor: 'FR', stance: 'pledged', voice: 'claim', published: '2031-03-05' },
      { actor: 'IT', stance: 'pledged', voice: 'claim', published: '2031-03-05' },
      { actor: 'NO', stance: 'pledged', voice: 'own', published: '2031-03-01' },
      { actor: 'NO', stance: 'pledged', voice: 'claim', published: '2031-03-05' },
      { actor: 'SE', stance: 'open', voice: 'claim', published: '2031-03-05' },
    ] satisfies Invented[]
    const claims = found(said).claims.map(({ actor, claim, own }) => [actor, claim.stance, own?.stance ?? null])
    expect(claims).toEqual([
      ['FR', 'pledged', 'undecided'],
      ['IT', 'pledged', null],
    ])
  })
})
