import { describe, expect, it } from 'vitest'
import type { ActorEntry } from '../records/actor.ts'
import { actorEntrySchema, actorSets, actors, notActors } from './actors.ts'
import { gazetteerOf } from './gazetteer.ts'

const states = actors.filter(({ kind }) => kind === 'state')

function wordsOf(entry: ActorEntry): readonly string[] {
  return [entry.name, ...entry.names, ...entry.adjectives, ...entry.demonyms, ...entry.seats, ...entry.institutions]
}

describe('the bundled actors', () => {
  it('are the 193 members of the UN, six states beside them, and organisations', () => {
    expect(states).toHaveLength(199)
    expect(actors.length).toBeGreaterThan(240)
    for (const id of ['XK', 'TW', 'PS', 'VA', 'CK', 'NU']) expect(states.map((state) => state.id)).toContain(id)
  })

  it('have ids of their own, and states the code that the world knows them by', () => {
    expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length)
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    for (const { id, kind } of actors) {
      if (kind === 'state') expect(regions.of(id), id).toBeTruthy()
      else expect(id).toMatch(/^(?:NATO|EU|UN|[a-z0-9]+(?:-[a-z0-9]+)*)$/)
    }
  })

  it('carry the code that belongs to their name', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const plain = (words: string): string =>
      words
        .normalize('NFD')
        .replace(/\p{M}|[^\p{L}]/gu, '')
        .toLowerCase()
    /** The world's list prints these otherwise than a newspaper would. */
    const otherwise = ['CG', 'CD', 'FM', 'HK', 'MM', 'PS', 'VA', 'AG', 'BA', 'KN', 'VC', 'LC', 'ST', 'TT']
    for (const state of states.filter(({ id }) => !otherwise.includes(id))) {
      const printed = [state.name, ...state.names].map(plain)
      expect(printed, state.id).toContain(plain(regions.of(state.id) ?? ''))
    }
  })

  it('say of every state what it, its people and its capital are called', () => {
    const bare = states.filter((s) => s.adjectives.length === 0 || s.demonyms.length === 0 || s.seats.length === 0)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('list no word twice in one place', () => {
    for (const entry of actors) {
      for (const words of [
        entry.names,
        entry.adjectives,
        entry.demonyms,
        entry.seats,
        entry.institutions,
        entry.sets,
      ]) {
        expect(new Set(words).size, `${entry.id}: ${words.join(', ')}`).toBe(words.length)
      }
      expect(entry.names, entry.id).not.toContain(entry.name)
    }
  })

  it('never share a word with another actor unless both admit it', () => {
    const claims = new Map<string, ActorEntry[]>()
    for (const entry of actors) {
      for (const word of new Set(wordsOf(entry))) claims.set(word, [...(claims.get(word) ?? []), entry])
    }
    const hidden = [...claims].filter(
      ([word, claimants]) => claimants.length > 1 && claimants.some((entry) => !entry.ambiguous?.includes(word)),
    )
    expect(hidden.map(([word]) => word)).toEqual([])
  })

  it('mark as ambiguous only words that they list', () => {
    for (const entry of actors) {
      for (const word of entry.ambiguous ?? []) expect(wordsOf(entry), entry.id).toContain(word)
    }
  })

  it('belong to sets that have a name, and every set has members', () => {
    const known = actorSets.map(({ id }) => id)
    expect(new Set(known).size).toBe(known.length)
    expect(actors.flatMap(({ sets }) => sets).filter((set) => !known.includes(set))).toEqual([])
    const empty = known.filter((set) => !actors.some(({ sets }) => sets.includes(set)))
    expect(empty).toEqual([])
  })

  it('number as many in each alliance as the alliance says', () => {
    const sizes = Object.fromEntries(
      actorSets.map(({ id }) => [id, actors.filter(({ sets }) => sets.includes(id)).length]),
    )
    expect(sizes).toMatchObject({
      eu: 27,
      nato: 32,
      g7: 7,
      osce: 57,
      commonwealth: 56,
      asean: 11,
      nordic: 5,
      weimar: 3,
    })
  })

  it('come with phrases that need keeping apart: each holds the word of an actor', () => {
    const without = gazetteerOf(actors, actorSets, [])
    expect(notActors.filter((phrase) => without.namesIn(phrase).length === 0)).toEqual([])
    expect(new Set(notActors).size).toBe(notActors.length)
  })
})

describe('a row of a user’s own', () => {
  it('may leave out what it does not know', () => {
    const row = actorEntrySchema.parse({ id: 'river-commission', kind: 'organisation', name: 'River Commission' })
    expect(row).toMatchObject({ names: [], seats: [], sets: [] })
    expect('people' in row).toBe(false)
  })

  it('is refused with an id of another form, an empty word or a field that nobody reads', () => {
    const row = { id: 'river-commission', kind: 'organisation', name: 'River Commission' }
    for (const wrong of [
      { id: 'River Commission' },
      { id: 'fr' },
      { names: [''] },
      { names: [' RC'] },
      { capital: 'Arnhem' },
    ]) {
      expect(actorEntrySchema.safeParse({ ...row, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
    }
  })
})
