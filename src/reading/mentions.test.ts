import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'
import type { KnownPerson } from './mention.ts'

/** Mentions as `words` -> actors, with the person's name where there is one. */
function mentions(text: string, known: readonly KnownPerson[] = []) {
  return documentOf(text, known).mentions.map((one) => {
    const words = text.slice(one.start, one.end)
    return `${words} = ${one.person?.name ?? one.group ?? one.kind} [${one.actors.join(' ')}]`
  })
}
const of = (text: string, words: string, known: readonly KnownPerson[] = []) =>
  mentions(text, known).filter((one) => one.startsWith(`${words} =`))

describe('states and organisations', () => {
  it('are meant by names, adjectives, peoples, capitals and houses of government', () => {
    expect(
      mentions('Norway and the Danes will come. Warsaw agreed. A Finnish ship left. Downing Street was silent.'),
    ).toEqual([
      'Norway = state [NO]',
      'Danes = demonym [DK]',
      'Warsaw = seat [PL]',
      'Finnish = adjective [FI]',
      'Downing Street = seat [GB]',
    ])
  })
  it('are only places behind a preposition of place', () => {
    const { mentions: found } = documentOf('In Oslo and Lund nobody spoke. Oslo will pay.')
    expect(found.filter((one) => one.actors.includes('NO')).map((one) => one.place)).toEqual([true, false])
  })
  it('that share a word are told apart by what else the text names', () => {
    expect(of('Belgium is small. Brussels will send a company.', 'Brussels')).toEqual(['Brussels = seat [BE]'])
    expect(of('The ministers met. Brussels will pay.', 'Brussels')).toEqual(['Brussels = seat [EU]'])
  })
  it('are not found in the names of people and papers', () => {
    expect(of('The Washington Post asked Jordan Hale.', 'Jordan')).toEqual([])
    expect(of('The Washington Post asked Jordan Hale.', 'Washington')).toEqual([])
  })
  it('may be bodies that no gazetteer lists, taken up by what they are', () => {
    expect(of('The Blue Harbour Trust has 40 divers there. The charity will stay.', 'The charity')).toEqual([
      'The charity = organisation [blue-harbour-trust]',
    ])
    expect(of('The African Union met. The Union has yet to decide.', 'The Union')).toEqual([
      'The Union = organisation [african-union]',
    ])
    expect(of('The bank was closed.', 'The bank')).toEqual([])
  })
  it('may be named as a set', () => {
    expect(of('The Baltic states will send a company each.', 'Baltic states')).toEqual([
      'Baltic states = set [EE LT LV]',
    ])
  })
})

describe('people', () => {
  it('speak for the state of their title, by surname and pronoun too', () => {
    const text =
      'Dutch Prime Minister Tijs van Holten arrived early. Van Holten was late last time, and he knows it. The prime minister smiled.'
    expect(of(text, 'Van Holten')).toEqual(['Van Holten = Tijs van Holten [NL]'])
    expect(of(text, 'he')).toEqual(['he = Tijs van Holten [NL]'])
    expect(of(text, 'The prime minister')).toEqual(['The prime minister = Tijs van Holten [NL]'])
  })
  it('are known by a title behind their name or before it', () => {
    expect(of('Canada’s foreign minister, Lise Tremont-Roy, nodded.', 'Lise Tremont-Roy')).toEqual([
      'Lise Tremont-Roy = Lise Tremont-Roy [CA]',
    ])
    expect(of('Lise Tremont-Roy, the Canadian foreign minister, nodded.', 'Lise Tremont-Roy')).toEqual([
      'Lise Tremont-Roy = Lise Tremont-Roy [CA]',
    ])
    expect(of('The taoiseach, Nuala Corr, nodded.', 'Nuala Corr')).toEqual(['Nuala Corr = Nuala Corr [IE]'])
  })
  it('with a bare title serve the state that the paragraph is about', () => {
    expect(of('Germany was more careful. Chancellor Anke Brand said nothing.', 'Anke Brand')).toEqual([
      'Anke Brand = Anke Brand [DE]',
    ])
    expect(of('Spain will keep six jets in Estonia, its defence minister, Inma Barros, said.', 'Inma Barros')).toEqual([
      'Inma Barros = Inma Barros [ES]',
    ])
    expect(of('ITALY\nDefence Minister Otto Ferrini said no.', 'Otto Ferrini')).toEqual([
      'Otto Ferrini = Otto Ferrini [IT]',
    ])
  })
  it('of an opposition, of a private body, or out of office are no officials', () => {
    const official = (text: string, name: string) =>
      documentOf(text).mentions.find((one) => one.person?.name === name)?.official
    expect(official('Danish opposition leader Nils Vang said no.', 'Nils Vang')).toBe(false)
    expect(official('Former Danish minister Nils Vang said no.', 'Nils Vang')).toBe(false)
    expect(official('Nils Vang of the Harbour Trust said no.', 'Nils Vang')).toBe(false)
    expect(official('Nils Vang, an analyst at the Lund School, said no.', 'Nils Vang')).toBe(false)
    expect(official('Danish minister Nils Vang said no.', 'Nils Vang')).toBe(true)
  })
  it('of an invented state have no actor and are officials all the same', () => {
    const [president] = documentOf('Vestanian President Mira Olt said no.').mentions.filter(
      (one) => one.kind === 'person',
    )
    expect(president).toMatchObject({ actors: [], official: true })
  })
  it('whose names a translation garbled are known from their family', () => {
    const known = [{ name: 'Tijs van Holten', actor: 'NL', role: 'prime minister' }]
    expect(of('Premier Thijs van Holtern said no.', 'Thijs van Holtern', known)).toEqual([
      'Thijs van Holtern = Thijs van Holtern [NL]',
    ])
    expect(of('Nobody met Dora Quill.', 'Dora Quill', known)).toEqual(['Dora Quill = Dora Quill []'])
    // Another given name is another person.
    const minister = [{ name: 'Aurel Massot', actor: 'FR', role: 'foreign minister' }]
    expect(of('Interior Minister Josef Mutisot said no.', 'Josef Mutisot', minister)[0]).toContain('[]')
  })
  it('named only after their role are the same person', () => {
    const text =
      'Kenya will send 100 officers, its interior minister said. “We are ready,” Juma Kiprono told reporters.'
    expect(of(text, 'its interior minister')).toEqual(['its interior minister = Juma Kiprono [KE]'])
    expect(of(text, 'Juma Kiprono')).toEqual(['Juma Kiprono = Juma Kiprono [KE]'])
  })
  it('are told apart by pronouns', () => {
    const text = 'Swedish minister Anna Holm met Danish minister Jens Friis. She was brief. He was not.'
    expect(of(text, 'She')).toEqual(['She = Anna Holm [SE]'])
    expect(of(text, 'He')).toEqual(['He = Jens Friis [DK]'])
  })
})

describe('unnamed groups', () => {
  it('are known by the words that name them', () => {
    for (const [text, group] of [
      ['26 countries have signed.', '26 countries'],
      ['Several European nations have signed.', 'Several European nations'],
      ['Twenty-two of Vestania’s partners have signed.', "Twenty-two of Vestania's partners"],
      ['Nineteen of the 27 members have signed.', 'Nineteen of the 27 members'],
      ['The coalition has signed.', 'The coalition'],
      ['Seventeen have now promised ships.', 'Seventeen'],
    ] as const)
      expect(documentOf(text).mentions.flatMap((one) => one.group ?? [])).toContain(group)
  })
  it('are no counts of things', () => {
    expect(documentOf('Seventeen were killed and 40 ships left.').mentions).toEqual([])
  })
  it('leave named states alone', () => {
    expect(mentions('Germany and other countries signed.')).toEqual([
      'Germany = state [DE]',
      'other countries = other countries []',
    ])
  })
})

describe('what stands for something else', () => {
  it('takes up the state that was the subject', () => {
    expect(of('Turkey has two ships there. It will send more.', 'It')).toEqual(['It = pronoun [TR]'])
    expect(of('Estonia and Latvia signed. Both will send engineers.', 'Both')).toEqual(['Both = pronoun [EE LV]'])
    expect(of('Peru waits. Its Congress votes in May.', 'Congress')).toEqual([])
  })
  it('is its speaker in a quotation', () => {
    expect(of('“We will come,” Norwegian minister Siv Aas said.', 'We')).toEqual(['We = pronoun [NO]'])
  })
})
