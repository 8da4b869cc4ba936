import { expect, test } from 'vitest'
import { newPlace } from './cli-desk.ts'

/** Reports of our own in languages that are not read. Each names states, stances and speakers that must not be read as English. */
const texts: Readonly<Record<string, { readonly language: string; readonly quoted: string; readonly text: string }>> = {
  'de.txt': {
    language: 'German',
    quoted: 'Ohne die Vereinigten Staaten geht es nicht',
    text: `Norwegen will 400 Soldaten schicken

OSLO - Norwegen will 400 Soldaten schicken, sobald ein Waffenstillstand gilt, sagte Ministerin Ingrid Moe am Montag. Frankreich will zwei Fregatten entsenden. „Ohne die Vereinigten Staaten geht es nicht“, sagte der Minister in Paris.`,
  },
  'fr.txt': {
    language: 'French',
    quoted: 'Nous tiendrons parole',
    text: `La France enverra 400 soldats

PARIS - La France enverra 400 soldats une fois le cessez-le-feu en vigueur, a déclaré le ministre Luc Arnaud lundi. « Nous tiendrons parole », a-t-il dit. La Norvège a promis des avions et la Pologne a exclu tout envoi de troupes.`,
  },
  'uk.txt': {
    language: 'Ukrainian',
    quoted: 'Ми дотримаємо слова',
    text: `Норвегія надішле 400 військових

ОСЛО - Норвегія надішле 400 військових після припинення вогню, заявила міністерка Інгрід Му в понеділок. «Ми дотримаємо слова», - сказала вона. Польща виключила відправлення військ.`,
  },
  'es.txt': {
    language: 'Spanish',
    quoted: 'Cumpliremos nuestra palabra',
    text: `España enviará 400 soldados

MADRID - España enviará 400 soldados cuando haya un alto el fuego, dijo la ministra Ana Robles el lunes. "Cumpliremos nuestra palabra", afirmó. Portugal prometió dos fragatas y Polonia descartó enviar tropas.`,
  },
  'pl.txt': {
    language: 'Polish',
    quoted: 'Dotrzymamy słowa',
    text: `Polska wyśle 400 żołnierzy

WARSZAWA - Polska wyśle 400 żołnierzy, gdy tylko wejdzie w życie zawieszenie broni, powiedział w poniedziałek minister Jan Kos. „Dotrzymamy słowa”, dodał. Norwegia obiecała samoloty.`,
  },
  'nl.txt': {
    language: 'Dutch',
    quoted: 'Wij houden ons woord',
    text: `Nederland stuurt 400 militairen

DEN HAAG - Nederland stuurt 400 militairen zodra er een wapenstilstand is, zei minister Kees Brand maandag. "Wij houden ons woord", zei hij. In Oslo was men het daarmee eens, en Warschau zegt dat het geen troepen zal sturen.`,
  },
}

test('reports in other languages are kept with their quotations, say their language, and give no position', () => {
  const place = newPlace()
  const all = Object.entries(texts)
  for (const [name, { text }] of all) place.write(name, `${text}\n`)
  const added = place.surety('add', '--published', '2031-02-14', ...Object.keys(texts)).out.replace(/\s+/g, ' ')
  const listed = place.surety('reports').out
  for (const [name, { language, quoted }] of all) {
    expect(added).toContain(`language: ${language}`)
    expect(listed).toContain(`not read: language: ${language}`)
    const shown = place.surety('report', 'show', name).out
    expect(shown).toMatch(new RegExp(`not read +language: ${language}`))
    expect(shown).toContain(`In quotation marks, not read\n  ${quoted}`)
  }
  const { positions, statements, counts, meetings, reports } = JSON.parse(
    place.surety('export', '--format', 'json').out,
  )
  expect(reports).toHaveLength(all.length)
  expect([...positions, ...statements, ...counts, ...meetings]).toEqual([])
})

test('two versions of one text in another language are one family', () => {
  const place = newPlace()
  const { text = '' } = texts['de.txt'] ?? {}
  place.write('a.txt', `${text}\n`)
  place.write('b.txt', `${text.replace('am Montag', 'heute')}\n`)
  place.surety('add', 'a.txt', '--published', '2031-02-14', '--outlet', 'Nordblatt')
  place.surety('add', 'b.txt', '--published', '2031-02-15', '--outlet', 'Hafenbote')
  const { families } = JSON.parse(place.surety('export', '--format', 'json').out)
  expect(families.map((one: readonly string[]) => one.toSorted())).toEqual([['a.txt', 'b.txt']])
})

test('foreign words in quotation marks stay words of their speaker in an English report', () => {
  const place = newPlace()
  place.write(
    'wire.txt',
    `Norway to send soldiers

OSLO - Norway will send 400 soldiers once a ceasefire holds, Defence Minister Ingrid Moe said on Monday. "Wir halten Wort", she told reporters in German.
`,
  )
  place.surety('add', 'wire.txt', '--published', '2031-02-14')
  const { statements } = JSON.parse(place.surety('export', '--format', 'json').out)
  expect(statements).toContainEqual(
    expect.objectContaining({
      speaker: 'Ingrid Moe',
      mode: 'direct',
      passage: expect.objectContaining({ quote: 'Wir halten Wort' }),
    }),
  )
})
