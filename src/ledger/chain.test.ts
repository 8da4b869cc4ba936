import { describe, expect, it } from 'vitest'
import type { Act } from '../records/entry.ts'
import { sha256 } from '../records/ids.ts'
import type { StoredEntry } from '../records/stored-entry.ts'
import { chain } from './chain.ts'
import { followChains, hashFault, noChains } from './check-chain.ts'

const set = (to: string): Act => ({ kind: 'set', report: 'r', field: 'outlet', to, by: 'anna' })
const noon = '2031-01-01T12:00:00.000Z'
const stored = (entries: ReturnType<typeof chain>): StoredEntry[] =>
  entries.map((entry) => ({ ...entry, received: noon }))

describe('a chain', () => {
  it('numbers acts and hashes each with the one before, by a recipe anybody can follow', () => {
    const [first, second] = chain([set('A'), set('B')], null, 'anna', noon)
    expect(first).toMatchObject({ writer: 'anna', number: 1, recorded: noon, previous: '' })
    expect(second).toMatchObject({ number: 2, previous: first?.hash })
    expect(second?.hash).toBe(sha256(JSON.stringify(['anna', 2, noon, first?.hash, second?.act])))
  })

  it('goes on after the last entry of its writer, and never back in time', () => {
    const last = { number: 7, hash: 'abc', recorded: '2031-06-01T00:00:00.000Z' }
    expect(chain([set('A')], last, 'anna', noon)[0]).toMatchObject({
      number: 8,
      previous: 'abc',
      recorded: '2031-06-01T00:00:00.000Z',
    })
  })

  it('is nothing where nothing was done', () => {
    expect(chain([], null, 'anna', noon)).toEqual([])
  })
})

describe('following chains', () => {
  const anna = stored(chain([set('A'), set('B'), set('C')], null, 'anna', noon))
  const bert = stored(chain([set('D')], null, 'bert', noon))

  it('finds nothing wrong with whole ones, in one stretch or in many', () => {
    const links = [...anna, ...bert]
    const inMany = links.reduce((so, link) => followChains(so, [link]), noChains)
    expect(inMany).toEqual(followChains(noChains, links))
    expect(inMany).toMatchObject({ links: 4, faults: [], heads: [{ writer: 'anna', number: 3 }, { writer: 'bert' }] })
  })

  it('names the number that is missing, at the start, inside and twice', () => {
    const gaps = (links: StoredEntry[]) => followChains(noChains, links).faults.map((fault) => fault)
    const gap = (number: number) => ({ code: 'chain-broken', writer: 'anna', number, detail: 'gap' })
    expect(gaps(anna.slice(1))).toEqual([gap(1)])
    expect(gaps(anna.filter(({ number }) => number !== 2))).toEqual([gap(2)])
  })

  it('names the entry that does not follow the one before', () => {
    const [first, second, third] = anna
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.')
    const { faults } = followChains(noChains, [first, { ...second, previous: 'other' }, third])
    expect(faults).toEqual([{ code: 'chain-broken', writer: 'anna', number: 2, detail: 'previous' }])
  })

  it('names the entry whose words are not those that were hashed', () => {
    const [first] = anna
    if (first === undefined) throw new Error('There is one.')
    expect(hashFault(first)).toBe(null)
    for (const changed of [{ act: '{}' }, { writer: 'bert' }, { number: 2 }, { recorded: 'now' }, { previous: 'x' }]) {
      expect(hashFault({ ...first, ...changed })).toMatchObject({ code: 'chain-broken', detail: 'hash' })
    }
  })
})
