import { describe, expect, it } from 'vitest'
import { documentOf, said } from '../../tests/read-text.ts'

/** Speaker, actor and first words of each statement. */
function heard(text: string): readonly string[] {
  return documentOf(text).statements.map(
    (one) => `${one.speaker} [${one.actor ?? '-'}]: ${one.passage.quote.slice(0, 30)}`,
  )
}

describe('who says what', () => {
  it('in agency copy', () => {
    expect(
      heard(`BERLIN (Tagesruf) -- Germany is ready to lead a mission to Tamaria, Chancellor Ulrike Baerwald said Tuesday.
"Somebody has to count the crates," Baerwald said at a news conference with her Kenyan guest, President Daniel Mutua. "We will."
Mutua, for his part, said Nairobi would lend the mission a harbor.
The plan drew a sharp reply from Tamaria, whose ambassador to the United Nations, Ousmane Keita, accused Berlin of "playing sheriff."
Norwegian officials, speaking on condition of anonymity, said Oslo could add two patrol planes.
But the opposition leader in the Bundestag, Friedhelm Kranz, warned that the government had "no exit." A lawmaker from his party, Ines Wolff, went further, saying the mission was illegal.
Its under-secretary-general, Marta Ruiz, told Deutsche Welle that "every crate counts," and the African Union's commissioner for peace and security, Bakary Sow, said the AU would second 20 inspectors.
Baerwald and Mutua agreed that the mission should start in June, they said in a joint statement.
A White House official said the U.S. "looks forward to seeing details." The official declined to say more.`),
    ).toEqual([
      'Ulrike Baerwald [DE]: Germany is ready to lead a mis',
      'Ulrike Baerwald [DE]: Somebody has to count the crat',
      'Ulrike Baerwald [DE]: We will.',
      'Daniel Mutua [KE]: Nairobi would lend the mission',
      'Ousmane Keita [-]: playing sheriff.',
      'Norwegian officials [NO]: Oslo could add two patrol plan',
      'Friedhelm Kranz [DE]: the government had "no exit."',
      'Ines Wolff [-]: the mission was illegal',
      'Marta Ruiz [-]: every crate counts,',
      'Bakary Sow [african-union]: the AU would second 20 inspect',
      'Ulrike Baerwald and Daniel Mutua [-]: Baerwald and Mutua agreed that',
      'A White House official [US]: the U.S. "looks forward to see',
    ])
  })
  it('on a live page', () => {
    expect(
      heard(`18:20 Hungary's prime minister leaves without a word. His spokesman, Balint Kiraly, says Budapest "needs to sleep on it".
17:55 BREAKING: Slovakia will join the watch, Prague's deputy foreign minister tells our reporter.
16:10 An EU diplomat: "It is 22 against 5. Do the maths."
15:30 Poland will be "at the front of the queue", says Premier Donata Wisniewska. "We were not consulted," Rafal Olszok, the agriculture minister, wrote on X.
12:15 "This is theatre," the Russian embassy tweets.`),
    ).toEqual([
      'Balint Kiraly [HU]: Budapest "needs to sleep on it',
      "Prague's deputy foreign minister [CZ]: Slovakia will join the watch",
      'An EU diplomat [EU]: It is 22 against 5. Do the mat',
      'Donata Wisniewska [PL]: Poland will be "at the front o',
      'Rafal Olszok [PL]: We were not consulted,',
      'the Russian embassy [RU]: This is theatre,',
    ])
  })
  it('in a list with heads', () => {
    expect(
      heard(`- FRANCE: President Armand Colbert has promised two frigates. "They sail on Monday," he said on television.
- GREECE: Will send a corvette if its parliament agrees, Athens says.
- EGYPT: The foreign minister, Samir Wahba, says Cairo "will not be dragged into it."
- UNITED KINGDOM: Her predecessor, Colin Drew, said it should come home.
- TURKEY: "We were not asked," a senior Turkish official said. He added that Ankara would consider a request.`),
    ).toEqual([
      'Armand Colbert [FR]: They sail on Monday,',
      'Athens [GR]: Will send a corvette if its pa',
      'Samir Wahba [EG]: Cairo "will not be dragged int',
      'Colin Drew [-]: it should come home',
      'a senior Turkish official [TR]: We were not asked,',
      'a senior Turkish official [TR]: Ankara would consider a reques',
    ])
  })
  it('in an interview, where the paper asks', () => {
    expect(
      said(`The Harbour Gazette spoke to Tomas Reuter, who commands the contingent.
Gazette: Admiral, will the ships stay?
Reuter: Yes. Two of them will.
Gazette: The Danes have left.
Reuter: They have their reasons.`),
    ).toEqual(['Tomas Reuter: Yes. Two of them will.', 'Tomas Reuter: They have their reasons.'])
  })
  it('in the record of a parliament, where members ask in their own name', () => {
    expect(
      said(`House of Assembly of Norland, Official Report.
THE MINISTER (MRS EDDA HALE): Madam Speaker, the Danish ships are in port.
MR OTTO BRUN (Harbour): Will they stay?
THE MINISTER: They will.
MR BRUN: And who pays for the fuel?
THE MINISTER: The Danes do.`),
    ).toEqual([
      'Edda Hale: Madam Speaker, the Danish ships are in port.',
      'Otto Brun: Will they stay?',
      'Edda Hale: They will.',
      'Otto Brun: And who pays for the fuel?',
      'Edda Hale: The Danes do.',
    ])
  })
  it('with asides in what is said', () => {
    expect(
      said(`France hesitates between jets and a tanker, its ambassador conceded, and might end up with neither.
NATO is not involved and, according to its spokesman, Jan Peeters, has not been consulted.
Ottawa has tied the ships to a text that "even a sailor can read", in the words of a naval officer.`),
    ).toEqual([
      'its ambassador: France hesitates between jets and a tanker',
      'its ambassador: and might end up with neither',
      'Jan Peeters: has not been consulted',
      'a naval officer: even a sailor can read',
    ])
  })
  it('by office, where two ministers of one state speak', () => {
    expect(
      heard(`Peru's foreign minister, Ana Soto, spoke first. Its defence minister was blunter. "We will not go," he said.
Prime Minister Jan Nowak was clear. "Not one soldier," he told parliament.`),
    ).toEqual(['Its defence minister [PE]: We will not go,', 'Jan Nowak [-]: Not one soldier,'])
    expect(
      said(
        `Ana Soto, Peru's foreign minister, met Luis Vega, the Peruvian defence minister. "We will not go," the defence minister said. "Never," the foreign minister added.`,
      ),
    ).toEqual(['Luis Vega: We will not go,', 'Ana Soto: Never,'])
  })
  it('in letters and features', () => {
    expect(
      heard(`I was in the room when our minister, Dame Olive Hart, told the assembly that we should send the tug. "A tug is a promise," she said, and promises cost money.
The chairman of the port authority, Mr Ferdinand Okoye, has written to say that he agrees with me.
Asked by this paper whether Kenya would come, its high commissioner, Wanja Mburu, replied with a smile. "Nairobi has boats," she said. "It also has needs."
Türkiye, Egypt and Jordan said in a joint statement that they would not send soldiers.
The report's author, Thabo Nkosi, is blunter. "It has failed already," he said by telephone.
Nobody in cabinet said a word. Here is what governments have said so far.`),
    ).toEqual([
      'Olive Hart [-]: we should send the tug',
      'Olive Hart [-]: A tug is a promise,',
      'Ferdinand Okoye [-]: he agrees with me',
      'Wanja Mburu [KE]: Nairobi has boats,',
      'Wanja Mburu [KE]: It also has needs.',
      'Türkiye and Egypt and Jordan [-]: they would not send soldiers',
      'Thabo Nkosi [-]: It has failed already,',
    ])
  })
})
