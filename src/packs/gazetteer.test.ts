import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { actors } from './actors.ts'
import { gazetteerOf } from './gazetteer.ts'

const gazetteer = gazetteerOf(actors)

/** "words = kind:who" for each name of a sentence; "?" where it needs a second sign, "-" where it means no actor. */
function named(sentence: string, by = gazetteer): readonly string[] {
  return by.namesIn(normalise(sentence)).map(({ start, end, senses, ambiguous }) => {
    const means = senses.map(({ kind, actor, set }) => `${kind}:${actor ?? set}`).join('+')
    return `${sentence.slice(start, end)} = ${means === '' ? '-' : means}${ambiguous ? '?' : ''}`
  })
}

describe('who is meant by which words', () => {
  it('knows states by name, adjective, people, capital and house of government', () => {
    expect(named('Oslo sent its minister; the Norwegians like Norway, and the Storting is Norwegian.')).toEqual([
      'Oslo = seat:NO',
      'Norwegians = demonym:NO',
      'Norway = name:NO',
      'Storting = institution:NO',
      'Norwegian = adjective:NO+demonym:NO',
    ])
    expect(named('Downing Street rang the Quai d’Orsay, then the Kremlin.')).toEqual([
      'Downing Street = seat:GB',
      'Quai d’Orsay = institution:FR',
      'Kremlin = seat:RU',
    ])
  })

  it('takes the longest name', () => {
    expect(named('South Sudan, Guinea-Bissau and Papua New Guinea')).toEqual([
      'South Sudan = name:SS',
      'Guinea-Bissau = name:GW',
      'Papua New Guinea = name:PG',
    ])
    expect(named('the U.S. Congress and the US')).toEqual(['U.S. Congress = institution:US', 'US = name:US'])
  })

  it('reads accents, apostrophes and letters with marks of their own as the same', () => {
    for (const written of ['the Élysée Palace', 'the Elysee Palace', 'the Élysée palace'.normalize('NFD')]) {
      expect(named(written)[0]).toMatch(/^.l?.*lys.*e.* [Pp]alace = seat:FR$/u)
    }
    expect(named("Cote d’Ivoire, Côte d'Ivoire")).toEqual(['Cote d’Ivoire = name:CI', "Côte d'Ivoire = name:CI"])
    expect(named('Turkiye and Türkiye')).toEqual(['Turkiye = name:TR', 'Türkiye = name:TR'])
  })

  it('reads headlines and datelines in capitals, and British small letters behind a first word', () => {
    expect(named('THE HAGUE, GERMANY TO JOIN UNITED STATES')).toEqual([
      'THE HAGUE = seat:NL',
      'GERMANY = name:DE',
      'UNITED STATES = name:US',
    ])
    expect(named('the European commission and the UN security council')).toEqual([
      'European commission = institution:EU',
      'UN security council = institution:UN',
    ])
  })

  it('does not take small letters, longer words or what is denied for a name', () => {
    expect(
      named('let us polish the china, said a turkey; Malians and Chadwick agreed, non-NATO and non-European'),
    ).toEqual(['Malians = demonym:ML'])
  })

  it('leaves a possessive and a compound behind the name', () => {
    expect(named('Kenya’s police and US-led talks')).toEqual(['Kenya = name:KE', 'US = name:US'])
    expect(named('a Franco-German brigade for Franco Neri')).toEqual([
      'Franco- = adjective:FR',
      'German = adjective:DE+demonym:DE',
    ])
  })

  it('reads a name across the end of a line and not across paragraphs', () => {
    expect(named('the United\nKingdom')).toEqual(['United\nKingdom = name:GB'])
    expect(named('in the South\n\nKorea gave way')).toEqual(['Korea = name:KR?'])
  })

  it('says when a word needs a second sign', () => {
    expect(named('Congo and Georgia met Jordan')).toEqual([
      'Congo = name:CD+name:CG?',
      'Georgia = name:GE?',
      'Jordan = name:JO?',
    ])
    expect(named('Brussels said')).toEqual(['Brussels = seat:BE+seat:EU?'])
    expect(named('Tbilisi said')).toEqual(['Tbilisi = seat:GE'])
  })

  it('keeps newspapers, seas and treaties apart from the states in their names', () => {
    expect(named('The Washington Post on the South China Sea, the Paris Agreement and North America')).toEqual([
      'Washington Post = -',
      'South China Sea = -',
      'Paris Agreement = -',
      'North America = -',
    ])
  })

  it('finds names at a place, and nothing inside a word', () => {
    const text = 'Upper Malta'
    expect(gazetteer.at(text, 6)).toMatchObject({ start: 6, end: 11, printed: 'Malta' })
    expect(gazetteer.at(text, 7)).toBeNull()
    expect(gazetteer.at(text, 99)).toBeNull()
    expect(gazetteer.namesIn('Malta and Cyprus', 0, 9)).toHaveLength(1)
    expect(gazetteer.namesIn('United States', 0, 9)).toEqual([])
  })
})

describe('sets of states', () => {
  it('are named as a whole, before a noun for members, or as a bare adjective', () => {
    expect(named('The Nordics, the Baltic states, EU member states, NATO allies and European officials')).toEqual([
      'Nordics = set:nordic',
      'Baltic states = set:baltic',
      'EU member states = set:eu',
      'NATO allies = set:nato',
      'European = set-adjective:europe',
    ])
  })

  it('are not read into the name of an organisation that stands alone', () => {
    expect(named('NATO and the EU')).toEqual(['NATO = name:NATO', 'EU = name:EU'])
  })

  it('have members', () => {
    expect(gazetteer.setMembers('baltic')).toEqual(['EE', 'LT', 'LV'])
    expect(gazetteer.setMembers('no-such-set')).toEqual([])
    expect(gazetteer.setOf('weimar')?.name).toBe('Weimar Triangle')
    expect(gazetteer.setOf('no-such-set')).toBeNull()
  })
})

describe('names to show', () => {
  it('are those of the entry, else the id made readable', () => {
    expect(gazetteer.nameOf('CI')).toBe('Ivory Coast')
    expect(gazetteer.nameOf('river-commission')).toBe('River commission')
    expect(gazetteer.nameOf('group')).toBe('unnamed groups')
    expect(gazetteer.entryOf('GB')?.seats).toContain('Whitehall')
    expect(gazetteer.entryOf('ZZ')).toBeNull()
  })
})

describe('a user’s own actors', () => {
  const lists = { adjectives: [], demonyms: [], seats: [], institutions: [], sets: [] }
  const own = gazetteerOf([
    ...actors,
    {
      ...lists,
      id: 'river-commission',
      kind: 'organisation',
      name: 'River Commission',
      names: ['RC'],
      people: ['Ilse Vonk'],
    },
    { ...lists, id: 'NL', kind: 'state', name: 'Low Countries', names: [] },
  ])

  it('and people stand beside the bundled ones', () => {
    expect(named('Ilse Vonk of the River Commission was in Rome', own)).toEqual([
      'Ilse Vonk = person:river-commission',
      'River Commission = name:river-commission',
      'Rome = seat:IT',
    ])
  })

  it('add words to an entry that stands, and rename it', () => {
    expect(named('the Low Countries and the Dutch', own)).toEqual([
      'Low Countries = name:NL',
      'Dutch = adjective:NL+demonym:NL',
    ])
    expect(own.nameOf('NL')).toBe('Low Countries')
    expect(own.entryOf('NL')).toMatchObject({ seats: gazetteer.entryOf('NL')?.seats })
    expect(own.entryOf('NL')?.names).toContain('Netherlands')
    expect(own.entries.filter(({ id }) => id === 'NL')).toHaveLength(1)
  })
})

describe('hostile text', () => {
  it('is read in time that grows with its length', () => {
    for (const text of [
      'United '.repeat(60_000),
      'A'.repeat(400_000),
      'Saint\n\n'.repeat(60_000),
      '\u0301'.repeat(400_000),
    ]) {
      expect(gazetteer.namesIn(text)).toEqual([])
    }
  })
})
