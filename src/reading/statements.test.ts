import { describe, expect, it } from 'vitest'
import { documentOf, said } from '../../tests/read-text.ts'

/** The statements of a text, as far as a test asks. */
const statements = (text: string) => documentOf(text).statements

describe('a statement', () => {
  it('is direct, indirect or mixed, and its words stand without the marks and without the verb', () => {
    const text =
      '“The bridge stays open,” Danish minister Nils Vang said. Vang said the bridge would stay open. He said it would stay “wide open” until May.'
    expect(statements(text).map((one) => [one.mode, one.passage.quote, one.speaker])).toEqual([
      ['direct', 'The bridge stays open,', 'Nils Vang'],
      ['indirect', 'the bridge would stay open', 'Nils Vang'],
      ['mixed', 'it would stay “wide open” until May', 'Nils Vang'],
    ])
  })
  it('may stand before its verb, behind it, or around it', () => {
    expect(said('The bridge stays open, minister Nils Vang said.')).toEqual(['Nils Vang: The bridge stays open'])
    expect(said('The bridge stays open, said minister Nils Vang, as long as it does not rain.')).toEqual([
      'Nils Vang: The bridge stays open',
      'Nils Vang: as long as it does not rain',
    ])
    expect(said('“It stays open,” said minister Nils Vang, “and that is final.”')).toEqual([
      'Nils Vang: It stays open,',
      'Nils Vang: and that is final.',
    ])
    expect(said('Without rain, minister Nils Vang said, nobody would come.')).toEqual(['Nils Vang: nobody would come'])
    expect(said('According to minister Nils Vang, the bridge stays open.')).toEqual([
      'Nils Vang: the bridge stays open',
    ])
    expect(said('The bridge stays open, according to two people who saw the letter.')).toEqual([
      'two people: The bridge stays open',
    ])
  })
  it('goes on in quotations that stand alone, also in the next paragraph', () => {
    expect(said('“We stay,” minister Lea Brink told reporters. “Nobody leaves.”\n“Not even in May.”')).toEqual([
      'Lea Brink: We stay,',
      'Lea Brink: Nobody leaves.',
      'Lea Brink: Not even in May.',
    ])
  })
  it('may hold another, which comes through its speaker', () => {
    const found = statements('Minister Lea Brink said Ottawa had told her that 200 instructors would come.')
    expect(found.map((one) => [one.speaker, one.via, one.passage.quote])).toEqual([
      ['Lea Brink', [], 'Ottawa had told her that 200 instructors would come'],
      ['Ottawa', ['Lea Brink'], '200 instructors would come'],
    ])
    expect(
      statements('President Ada Orsk said Paris had promised to send two batteries.').map((one) => [
        one.speaker,
        one.via,
      ]),
    ).toEqual([
      ['Ada Orsk', []],
      ['Paris', ['Ada Orsk']],
    ])
  })
  it('may be somebody’s way to put it, or what a paper says citing somebody', () => {
    expect(said('The plan is “a bridge without a river,” as minister Lea Brink put it.')).toEqual([
      'Lea Brink: a bridge without a river,',
    ])
    const cited = statements('According to the weekly Harbour, which cites minister Lea Brink, the port stays open.')
    expect(cited.map((one) => [one.speaker, ...one.via])).toEqual([['Lea Brink', 'Harbour']])
  })
  it('may be given in the words of somebody, before them or behind', () => {
    expect(
      said('“We are the ferry, not the lifeboat,” in the words of a Danish official who asked for no name.'),
    ).toEqual(['a Danish official: We are the ferry, not the lifeboat,'])
    expect(said('Any role remains, in the words of minister Lea Brink, “neither here nor there.”')).toEqual([
      'Lea Brink: neither here nor there.',
    ])
    expect(said('In the words of minister Lea Brink, the port stays open.')).toEqual(['Lea Brink: the port stays open'])
  })
  it('is of who gave that name, and of a man of any trade', () => {
    expect(said('“My wife does not know,” said one of them, who gave his name as Murat.')).toEqual([
      'Murat: My wife does not know,',
    ])
    expect(said('“Where is this famous port?” fumed baker Goran Petz, 54.')).toEqual([
      'Goran Petz: Where is this famous port?',
    ])
  })
  it('follows "allowed that", and not what is allowed to happen', () => {
    expect(said('Minister Lea Brink allowed that two ships might stay.')).toEqual(['Lea Brink: two ships might stay'])
    expect(said('Minister Lea Brink allowed her staff to go, and the port closed.')).toEqual([])
  })
  it('names the paper it came through', () => {
    const via = (text: string) => statements(text).map((one) => [one.speaker, ...one.via])
    expect(via('Le Quai cited minister Lea Brink as saying that the port stays open.')).toEqual([
      ['Lea Brink', 'Le Quai'],
    ])
    expect(via('The port stays open, minister Lea Brink told Radio Fjord.')).toEqual([['Lea Brink', 'Radio Fjord']])
    expect(via('Minister Lea Brink told the weekly Le Quai that the port stays open.')).toEqual([
      ['Lea Brink', 'Le Quai'],
    ])
    expect(via('Minister Lea Brink told parliament that the port stays open.')).toEqual([['Lea Brink']])
    expect(
      via('It was “too early,” minister Lea Brink told the table, according to one of those in the room.'),
    ).toEqual([['Lea Brink', 'one of those in the room']])
  })
  it('has a day of its own where the text gives one', () => {
    const [said1, said2] = statements(
      'In January minister Lea Brink said the port would close. On Monday she said it would stay open.',
    )
    expect(said1?.said).toEqual({ date: '2031-01-01', precision: 'month' })
    expect(said2?.said).toEqual({ date: '2031-05-05', precision: 'day' })
    expect(statements('Minister Lea Brink said the port would close.')[0]?.said).toEqual({
      date: '2031-05-08',
      precision: 'day',
    })
  })
  it('names the rule and the words that made it', () => {
    expect(statements('Minister Lea Brink said that the port would close.')[0]?.because).toMatchObject([
      { sign: 'speech:that-clause', words: 'said' },
      { sign: 'speaker:role', words: 'Minister' },
      { sign: 'speaker:stands-for', words: 'Lea Brink' },
    ])
  })
})

describe('a speaker', () => {
  it('goes by the fullest name the report gives', () => {
    expect(
      said('French minister Claire Dumas-Roy came late. “We stay,” she said. The minister added that nobody leaves.'),
    ).toEqual(['Claire Dumas-Roy: We stay,', 'Claire Dumas-Roy: nobody leaves'])
  })
  it('without a name goes by the role and is anonymous', () => {
    const [official, two, again] = statements(
      'A senior Belgian diplomat said the port would close. Two officials, who asked not to be named, said it would not. The diplomat added that it was late.',
    )
    expect(official).toMatchObject({
      speaker: 'A senior Belgian diplomat',
      anonymous: true,
      actor: 'BE',
      official: true,
    })
    expect(two).toMatchObject({ speaker: 'Two officials', anonymous: true })
    expect(again).toMatchObject({ speaker: 'A senior Belgian diplomat', anonymous: true })
  })
  it('may be a government, a capital or an institution, as written', () => {
    expect(statements('Austria said it would pay.')[0]).toMatchObject({
      speaker: 'Austria',
      actor: 'AT',
      official: true,
      anonymous: false,
    })
    expect(statements('The White House said it would pay.')[0]).toMatchObject({
      speaker: 'The White House',
      actor: 'US',
      official: true,
    })
    expect(statements('Vestania’s Foreign Ministry said it would not pay.')[0]).toMatchObject({
      speaker: "Vestania's Foreign Ministry",
      actor: null,
    })
  })
  it('of an opposition speaks for nobody', () => {
    expect(statements('Danish opposition leader Nils Vang said the port should close.')[0]).toMatchObject({
      actor: 'DK',
      official: false,
    })
  })
  it('may be several', () => {
    expect(said('French President Luc Morel and German Chancellor Anke Brand said they would meet again.')).toEqual([
      'Luc Morel and Anke Brand: they would meet again',
    ])
  })
})

describe('"its minister" is that of whom the sentence before is about', () => {
  it.each([
    ['Chile backed the plan that Peru had proposed.', 'CL'],
    ['Chile backed the plan, which Peru had proposed.', 'CL'],
    ['Chile thanked Peru on Monday.', 'CL'],
    ['Before Chile spoke, Peru left the room.', 'PE'],
  ])('%s', (text, actor) => {
    const found = statements(`${text} Its foreign minister said nobody was asked.`)
    expect(found.map((one) => one.actor)).toEqual([actor])
  })
})

describe('no statement', () => {
  it('is made of denials, refusals, wishes and hearsay', () => {
    for (const text of [
      'Minister Lea Brink declined to say when the port would close.',
      'Minister Lea Brink did not say when the port would close.',
      'Nobody would say whether this had been a surprise.',
      'Minister Lea Brink thought the port would close.',
      'The port is said to be closed.',
      'Minister Lea Brink urged Norway to close the port.',
      'The so-called “Harbour Group” met in Lund.',
      'It is the backing that many say is vital.',
    ])
      expect(said(text), text).toEqual([])
  })
  it('swallows what the report says itself', () => {
    expect(
      said('Poland said its ship would leave as soon as the port had opened, which it is due to do next week.'),
    ).toEqual(['Poland: its ship would leave as soon as the port had opened'])
    expect(said('The ministry said the vote was “a joke,” though it did not repeat its threat.')).toEqual([
      'The ministry: the vote was “a joke,”',
    ])
    expect(said('Norway said it could send a ship, and Peru is considering another.')).toEqual([
      'Norway: it could send a ship',
    ])
  })
})

describe('a transcript', () => {
  const text = [
    'Press conference in Lund',
    'PRESIDENT ADA VEST-LUND (Norway): Good evening. Norway will send two ships.',
    'QUESTION (Fjord Radio): Will there be soldiers?',
    'VEST-LUND: No. There will be none.',
    'NILS VANG (Minister, Denmark): We wait.',
    'VEST-LUND: The Danes told us that they would lend a tug.',
    'VANG: Thank you.',
  ].join('\n')
  it('gives one direct statement for each turn, and none for the questions', () => {
    expect(said(text).filter((one) => !one.startsWith('The Danes'))).toEqual([
      'Ada Vest-Lund: Good evening. Norway will send two ships.',
      'Ada Vest-Lund: No. There will be none.',
      'Nils Vang: We wait.',
      'Ada Vest-Lund: The Danes told us that they would lend a tug.',
      'Nils Vang: Thank you.',
    ])
  })
  it('takes who leads it for a speaker, unless they ask', () => {
    const led = `MODERATOR: Good evening. Two ministers are with us.\n${text}\nMODERATOR: That was the last one.`
    expect(
      statements(led)
        .filter(({ speaker }) => speaker === 'Moderator')
        .map((one) => one.anonymous),
    ).toEqual([true, true])
    const asks = `MODERATOR: Who pays?\n${text}\nMODERATOR: And who sails?`
    expect(said(asks).filter((one) => one.startsWith('Moderator'))).toEqual([])
  })
  it('knows whom the speakers serve, and what they say that others told them', () => {
    const found = statements(text)
    expect(found.map((one) => one.actor)).toEqual(['NO', 'NO', 'DK', 'NO', 'DK', 'DK'])
    expect(found.find((one) => one.mode === 'indirect')).toMatchObject({ speaker: 'The Danes', via: ['Ada Vest-Lund'] })
  })
})
