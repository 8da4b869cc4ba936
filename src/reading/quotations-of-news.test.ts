import { expect, test } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'

/** Statements of a text as "speaker: words", the words of direct ones in quotation marks. */
function told(text: string): readonly string[] {
  return documentOf(text).statements.map(({ speaker, mode, passage }) => {
    const words = mode === 'direct' ? `"${passage.quote}"` : passage.quote
    return `${speaker}: ${words}`
  })
}

test.each([
  ['Danish Defence Minister Lena Vang shook her head. “No.”', ['Lena Vang: "No."']],
  [
    'Asked whether the frigate would sail, the minister, Lena Vang, said: "Ask me in June."',
    ['Lena Vang: "Ask me in June."'],
  ],
  ['Asked by reporters if he would resign, Premier Otto Brandt was brief: "Never."', ['Otto Brandt: "Never."']],
  [
    'Premier Otto Brandt was unimpressed. "We have seen such plans before," he said. "They drown."\n"And they drown slowly."',
    [
      'Otto Brandt: "We have seen such plans before,"',
      'Otto Brandt: "They drown."',
      'Otto Brandt: "And they drown slowly."',
    ],
  ],
  [
    '"We will go," Otto Brandt, the premier, told reporters in Graz on Tuesday, "and we will come back."',
    ['Otto Brandt: "We will go,"', 'Otto Brandt: "and we will come back."'],
  ],
  [
    '"We will go," said Otto Brandt, a retired colonel who now runs the ministry, "whatever it costs."',
    ['Otto Brandt: "We will go,"', 'Otto Brandt: "whatever it costs."'],
  ],
  ['In a post on X, Premier Otto Brandt wrote: "The ships sail tonight."', ['Otto Brandt: "The ships sail tonight."']],
  ['"The ships sail tonight," Premier Otto Brandt posted on X.', ['Otto Brandt: "The ships sail tonight,"']],
  [
    '"The ships sail tonight," Premier Otto Brandt wrote on his Telegram channel on Monday.',
    ['Otto Brandt: "The ships sail tonight,"'],
  ],
  ['Otto Brandt, in a post on X late on Monday: "The ships sail tonight."', ['Otto Brandt: "The ships sail tonight."']],
  ['"The ships sail tonight." — Otto Brandt, premier', ['Otto Brandt: "The ships sail tonight."']],
  [
    '‘The ministers’ plan doesn’t float,’ said Premier Otto Brandt.',
    ['Otto Brandt: "The ministers’ plan doesn’t float,"'],
  ],
  ['„Wir“ is a word Otto Brandt avoids. „The ships sail tonight“, he said.', ['Otto Brandt: "The ships sail tonight"']],
  ['«The ships sail tonight», Premier Otto Brandt declared.', ['Otto Brandt: "The ships sail tonight"']],
  ['« The ships sail tonight », Premier Otto Brandt declared.', ['Otto Brandt: "The ships sail tonight"']],
  ['»The ships sail tonight«, said Premier Otto Brandt.', ['Otto Brandt: "The ships sail tonight"']],
  ['Premier Otto Brandt described the plan as "a boat without a bottom".', ['Otto Brandt: "a boat without a bottom"']],
  ['Premier Otto Brandt dismissed the plan as "a boat without a bottom".', ['Otto Brandt: "a boat without a bottom"']],
  ['Premier Otto Brandt spoke of "a boat without a bottom".', ['Otto Brandt: "a boat without a bottom"']],
  [`Austria's government blamed "technical reasons" for the delay.`, [`Austria's government: "technical reasons"`]],
  ['A spokesman put the delay down to "technical reasons".', ['A spokesman: "technical reasons"']],
  ['The ministry cited "technical reasons".', ['The ministry: "technical reasons"']],
  ['Officials in Vienna cited "a full calendar" and would not elaborate.', ['Officials in Vienna: "a full calendar"']],
  ['Premier Otto Brandt has a name for the plan: "the leaking tub".', ['Otto Brandt: "the leaking tub"']],
  [
    'Premier Otto Brandt, who has never liked the sea, wished the fleet "calm weather and short memories".',
    ['Otto Brandt: "calm weather and short memories"'],
  ],
  ['The opposition Green Party calls the fleet "a museum".', ['The opposition Green Party: "a museum"']],
  ['Russia warned of "consequences".', ['Russia: "consequences"']],
  [
    `Moscow's reaction was swift: "This will not go unanswered," foreign ministry spokeswoman Irina Volkova said.`,
    ['Irina Volkova: "This will not go unanswered,"'],
  ],
  [
    'A fisherman on the quay, Jens Holm, has seen three fleets come and go. "They scare the herring," he says.',
    ['Jens Holm: "They scare the herring,"'],
  ],
  [
    'The fisherman who owns the last boat, Jens Holm, mends his nets and waits. "They scare the herring," he tells visitors.',
    ['Jens Holm: "They scare the herring,"'],
  ],
  [
    'On the quay, old Jens Holm would rather be left alone. "They scare the herring," he complains.',
    ['Jens Holm: "They scare the herring,"'],
  ],
  [
    'One of them, who gives his name only as Jens, shrugs. "They scare the herring," he reckons, "but they buy it too."',
    ['Jens: "They scare the herring,"', 'Jens: "but they buy it too."'],
  ],
  [
    `"I was told," Brandt said, "'the ships sail tonight' and nothing else."`,
    ['Brandt: "I was told,"', `Brandt: "'the ships sail tonight' and nothing else."`],
  ],
  [
    `"The premier said to me: 'The ships sail tonight.' I believed him," Admiral Vera Kohl recalled.`,
    [`Vera Kohl: "The premier said to me: 'The ships sail tonight.' I believed him,"`],
  ],
  ['The so-called "coalition of the able" met in Graz.', []],
  ['Austria signed the "Graz Accord" on Monday.', []],
  [`The fleet's "mother ship", a converted ferry, lay at anchor.`, []],
  [
    'Premier Otto Brandt was asked about the cost.\n"We will find the money," he said.',
    ['Otto Brandt: "We will find the money,"'],
  ],
  [
    '"We will find the money," the premier said.\n"Some of it is already there."\nAsked where, he grinned. "Under the mattress."',
    [
      'the premier: "We will find the money,"',
      'the premier: "Some of it is already there."',
      'the premier: "Under the mattress."',
    ],
  ],
  [
    'Admiral Vera Kohl disagreed.\n"Nobody has asked the navy," she said.\n"Nobody ever does."',
    ['Vera Kohl: "Nobody has asked the navy,"', 'Vera Kohl: "Nobody ever does."'],
  ],
  [
    '“We have made our choice,” Premier Otto Brandt said in a televised address. “The fleet will sail.\n“It will sail in June, and it will come home in autumn.\n“That is a promise.”',
    [
      'Otto Brandt: "We have made our choice,"',
      'Otto Brandt: "The fleet will sail."',
      'Otto Brandt: "It will sail in June, and it will come home in autumn."',
      'Otto Brandt: "That is a promise."',
    ],
  ],
  ['"It is a start," was how Admiral Vera Kohl put it.', ['Vera Kohl: "It is a start,"']],
  ['"It is a start" was all Admiral Vera Kohl would say.', ['Vera Kohl: "It is a start"']],
  ['"It is a start," according to Admiral Vera Kohl.', ['Vera Kohl: "It is a start,"']],
  [`It was, in Admiral Vera Kohl's words, "a start".`, ['Vera Kohl: "a start"']],
  ['It was "a start", Admiral Vera Kohl conceded.', ['Vera Kohl: It was "a start"']],
  ['Would the fleet sail? "It will," Admiral Vera Kohl told parliament.', ['Vera Kohl: "It will,"']],
  [
    'Vera Kohl, the admiral, on her budget: "You sail with the boat you have."',
    ['Vera Kohl: "You sail with the boat you have."'],
  ],
  [
    'Admiral Vera Kohl chose her words with care. "I would not call it a fleet."',
    ['Vera Kohl: "I would not call it a fleet."'],
  ],
  [
    'Then Admiral Vera Kohl rose. "I would not call it a fleet. It is a queue."',
    ['Vera Kohl: "I would not call it a fleet. It is a queue."'],
  ],
  [`Premier Otto Brandt's "fleet within a year" has shrunk to three boats.`, ['Otto Brandt: "fleet within a year"']],
  [
    'Austria turned down the request ("fully booked until spring") but offered a tug.',
    ['Austria: "fully booked until spring"'],
  ],
  ['Austria will pay in June, "audit or no audit".', ['Austria: "audit or no audit"']],
  [
    `Greece's foreign ministry, meanwhile, demanded "clarity, not poetry".`,
    [`Greece's foreign ministry: "clarity, not poetry"`],
  ],
  ['An Egyptian communique spoke merely of "a pause".', ['An Egyptian communique: "a pause"']],
  ['Newspapers in Cairo call it "the tin armada".', ['Newspapers in Cairo: "the tin armada"']],
  [
    '"We are ready," Greek Prime Minister Eleni Doukas said, standing next to Turkish President Cem Aydin. "So are our friends."',
    ['Eleni Doukas: "We are ready,"', 'Eleni Doukas: "So are our friends."'],
  ],
  [
    '"We are ready," Greek Prime Minister Eleni Doukas said after talks with Turkish President Cem Aydin. He was less sure. "Perhaps in May," he said.',
    ['Eleni Doukas: "We are ready,"', 'Cem Aydin: "Perhaps in May,"'],
  ],
  [
    `Neither side would say more. "It was a good dinner," said Aydin's spokeswoman.`,
    [`Aydin's spokeswoman: "It was a good dinner,"`],
  ],
  ['- Will Greece send ships?\n- "Yes," said Prime Minister Eleni Doukas.', ['Eleni Doukas: "Yes,"']],
  [
    '"What ships?" asked Prime Minister Eleni Doukas. "Whose ships?"',
    ['Eleni Doukas: "What ships?"', 'Eleni Doukas: "Whose ships?"'],
  ],
  [
    'Prime Minister Eleni Doukas said Greece was "ready, willing and able" to sail.',
    ['Eleni Doukas: Greece was "ready, willing and able" to sail'],
  ],
  [
    'Prime Minister Eleni Doukas said she was tired. "But we go on," she added. "We always have."',
    ['Eleni Doukas: she was tired', 'Eleni Doukas: "But we go on,"', 'Eleni Doukas: "We always have."'],
  ],
  ['Prime Minister Eleni Doukas promised "every ship that floats".', ['Eleni Doukas: "every ship that floats"']],
  [
    'Prime Minister Eleni Doukas vowed that Greece would "stay the course".',
    ['Eleni Doukas: Greece would "stay the course"'],
  ],
  ['Nor was the admiral pleased. "They might have rung," she muttered.', ['the admiral: "They might have rung,"']],
  ['To Prime Minister Eleni Doukas it is simple. "Whoever sails, votes."', ['Eleni Doukas: "Whoever sails, votes."']],
  ['For Prime Minister Eleni Doukas, the plan is "a beginning".', ['Eleni Doukas: "a beginning"']],
  [
    '"Greece," the prime minister said, pausing for effect, "will be there."',
    ['the prime minister: "Greece,"', 'the prime minister: "will be there."'],
  ],
  ['"Greece will be there," comes the reply from Athens.', ['Athens: "Greece will be there,"']],
  ['Under the heading "Who pays?" the paper lists nine states.', []],
  [
    'Prime Minister Eleni Doukas said the word "fleet" had been chosen by others.',
    ['Eleni Doukas: the word "fleet" had been chosen by others'],
  ],
  [
    'Greek Prime Minister Eleni Doukas, for her part: "Greece sails when it likes."',
    ['Eleni Doukas: "Greece sails when it likes."'],
  ],
  [
    'Greek Prime Minister Eleni Doukas to reporters: "Greece sails when it likes."',
    ['Eleni Doukas: "Greece sails when it likes."'],
  ],
  [
    'Greek Prime Minister Eleni Doukas arrived late. Asked about the tugs, she was short with reporters: "Greece sails when it likes."',
    ['Eleni Doukas: "Greece sails when it likes."'],
  ],
  [
    'Greek Prime Minister Eleni Doukas does not like the question. "Greece sails when it likes." She pauses. "And where it likes."',
    ['Eleni Doukas: "Greece sails when it likes."', 'Eleni Doukas: "And where it likes."'],
  ],
  ['Admiral Vera Kohl lights a cigarette. "They never ask the navy."', ['Vera Kohl: "They never ask the navy."']],
  [
    '14:05 Greek Prime Minister Eleni Doukas: "We sail."\n14:20 Turkish Foreign Minister Cem Aydin: "So do we."',
    ['Eleni Doukas: "We sail."', 'Cem Aydin: "So do we."'],
  ],
  [
    'Greek Prime Minister Eleni Doukas and Turkish Foreign Minister Cem Aydin met in Graz. "It was a good dinner," he said. "It was a long one," she said.',
    ['Cem Aydin: "It was a good dinner,"', 'Eleni Doukas: "It was a long one,"'],
  ],
  ['"It was a good dinner," came the reply from Ankara.', ['Ankara: "It was a good dinner,"']],
  ['Turkish Foreign Minister Cem Aydin was asked about the dinner. "Good," came the answer.', ['Cem Aydin: "Good,"']],
  ['"Every boat counts", says the letter.', ['the letter: "Every boat counts"']],
  ['"Every boat counts" – Turkish Foreign Minister Cem Aydin', ['Cem Aydin: "Every boat counts"']],
  [`Turkish Foreign Minister Cem Aydin's verdict: "Every boat counts."`, ['Cem Aydin: "Every boat counts."']],
  [`Turkish Foreign Minister Cem Aydin's verdict was "every boat counts".`, ['Cem Aydin: "every boat counts"']],
  ['Turkish Foreign Minister Cem Aydin gave a one-word answer: "No."', ['Cem Aydin: "No."']],
  ['"No" was the answer of Turkish Foreign Minister Cem Aydin.', ['Cem Aydin: "No"']],
  [
    'Turkish Foreign Minister Cem Aydin spoke first. "Every boat counts," he said. Greek Prime Minister Eleni Doukas nodded. "And every tug."',
    ['Cem Aydin: "Every boat counts,"', 'Eleni Doukas: "And every tug."'],
  ],
  ['Turkish Foreign Minister Cem Aydin believes the fleet is "a family matter".', []],
  [
    '"The fleet is a family matter!" shouted Turkish Foreign Minister Cem Aydin. "Is that clear?"',
    ['Cem Aydin: "The fleet is a family matter!"', 'Cem Aydin: "Is that clear?"'],
  ],
  [
    '"Is the fleet a family matter?" a reporter asked. Turkish Foreign Minister Cem Aydin smiled. "It is now."',
    ['a reporter: "Is the fleet a family matter?"', 'Cem Aydin: "It is now."'],
  ],
  [
    'Turkish Foreign Minister Cem Aydin, 61, remembers the day. "We had two boats and one engine," he says. His wife, Leyla, laughs. "And no fuel," she says.',
    ['Cem Aydin: "We had two boats and one engine,"', 'Leyla: "And no fuel,"'],
  ],
  ['The harbour master, a heavy man called Stavros, spat. "Two boats," he said.', ['Stavros: "Two boats,"']],
  ['The harbour master spat. "Two boats," he said.', ['The harbour master: "Two boats,"']],
  [
    'A waiter at the Hotel Graz saw it all. "They did not tip," he said.',
    ['A waiter at the Hotel Graz: "They did not tip,"'],
  ],
  [
    'Two waiters saw it all. "They did not tip," said one. "Not a cent," said the other.',
    ['one: "They did not tip,"', 'the other: "Not a cent,"'],
  ],
  ['"They did not tip," one of the waiters said.', ['one of the waiters: "They did not tip,"']],
  ['A man in the crowd shouted: "Where are the boats?"', ['A man in the crowd: "Where are the boats?"']],
  ['Somebody shouted "Where are the boats?"', []],
  ['The crowd chanted "Where are the boats?"', ['The crowd: "Where are the boats?"']],
  [
    `"My grandmother used to say 'never lend a boat'," Turkish Foreign Minister Cem Aydin told the meeting.`,
    [`Cem Aydin: "My grandmother used to say 'never lend a boat',"`],
  ],
  [
    'Turkish Foreign Minister Cem Aydin would not be drawn. "You will see," was all he said.',
    ['Cem Aydin: "You will see,"'],
  ],
  ['"You will see." That was all Turkish Foreign Minister Cem Aydin said.', ['Cem Aydin: "You will see."']],
  ['"You will see." With that, Turkish Foreign Minister Cem Aydin left the room.', ['Cem Aydin: "You will see."']],
  [`Turkey's foreign ministry said in a statement: "You will see."`, [`Turkey's foreign ministry: "You will see."`]],
  [
    `In a statement, Turkey's foreign ministry said it regretted "this turn of events".`,
    [`Turkey's foreign ministry: it regretted "this turn of events"`],
  ],
  ['Turkey regretted "this turn of events".', ['Turkey: "this turn of events"']],
  [
    `Turkey's foreign ministry warned that the fleet "plays with fire".`,
    [`Turkey's foreign ministry: the fleet "plays with fire"`],
  ],
  [
    `Turkey's foreign ministry reacted with "surprise and regret".`,
    [`Turkey's foreign ministry: "surprise and regret"`],
  ],
  ['Turkey justified the step with "operational needs".', ['Turkey: "operational needs"']],
  ['Turkey withdrew its tug for "operational reasons".', ['Turkey: "operational reasons"']],
  ['Turkey, citing "operational reasons", withdrew its tug.', ['Turkey: "operational reasons"']],
  ['Turkey withdrew its tug, citing "operational reasons".', ['Turkey: "operational reasons"']],
  ['Turkey withdrew its tug because of what it called "operational reasons".', ['Turkey: "operational reasons"']],
  ['Turkey withdrew its tug ("operational reasons").', ['Turkey: "operational reasons"']],
  [`Turkey's withdrawal, officially for "operational reasons", surprised nobody.`, []],
  ['The fleet, dubbed "the bathtub" by sailors, lay at anchor.', []],
  [
    'The fleet, which Turkish Foreign Minister Cem Aydin has called "the bathtub", lay at anchor.',
    ['Cem Aydin: "the bathtub"'],
  ],
  [
    'The fleet, called "the bathtub" by Turkish Foreign Minister Cem Aydin, lay at anchor.',
    ['Cem Aydin: "the bathtub"'],
  ],
  ['It was described as "the bathtub" by Turkish Foreign Minister Cem Aydin.', ['Cem Aydin: "the bathtub"']],
  ['What Turkish Foreign Minister Cem Aydin calls "the bathtub" lay at anchor.', ['Cem Aydin: "the bathtub"']],
  ['Turkish Foreign Minister Cem Aydin, who calls it "the bathtub", stayed away.', ['Cem Aydin: "the bathtub"']],
  ['To Turkish Foreign Minister Cem Aydin it is "the bathtub".', ['Cem Aydin: "the bathtub"']],
  ['The sailors have a word for it: "the bathtub".', ['The sailors: "the bathtub"']],
  [
    `General Alessio Morandini insists on more.\nOVERHEARD\nNazira Kelmenova, Karavand's head of government, on asking for 9,000 and hearing 5,200: "You bargain with the carpet seller you have."`,
    ['Nazira Kelmenova: "You bargain with the carpet seller you have."'],
  ],
  [
    'By Imogen Farquhar, Diplomatic Editor\nForeign Minister Kwabena Poku counted 18 names in the ledger. The rest, he observed, "are still looking for their pens".',
    ['Kwabena Poku: "are still looking for their pens"'],
  ],
  [
    'Mayor Ana Brandt, a former teacher, walks the line every morning. "One step too far and you are abroad," she says. A farmer waves. "That is Jens," she says.',
    ['Ana Brandt: "One step too far and you are abroad,"', 'Ana Brandt: "That is Jens,"'],
  ],
  [
    'The line runs through the garden of Marta Holm, 71. "The tomatoes are in one country and the beans in the other," she says.',
    ['Marta Holm: "The tomatoes are in one country and the beans in the other,"'],
  ],
  [
    'Nobody asked Marta Holm, 71, whose garden it is. "They could have rung," she says.',
    ['Marta Holm: "They could have rung,"'],
  ],
  [`Jens Holm's boat is blue. He shrugs when asked about the fleet. "It pays," he says.`, ['Jens Holm: "It pays,"']],
  ['What does the owner of the boat think? "It pays," says Jens Holm.', ['Jens Holm: "It pays,"']],
  ['Ask Jens Holm, who owns the boat. "It pays," he will tell you.', ['Jens Holm: "It pays,"']],
  [
    'The owner of the boat, who would not give his name, shrugged. "It pays," he said.',
    ['The owner of the boat: "It pays,"'],
  ],
  [
    'A soldier at the checkpoint, no older than twenty, checks our papers. "Go, but go slowly," he says.',
    ['A soldier at the checkpoint: "Go, but go slowly,"'],
  ],
  [
    '"Go, but go slowly," the soldier at the checkpoint says, handing back our papers.',
    ['the soldier at the checkpoint: "Go, but go slowly,"'],
  ],
  ['"Go," the soldier says. And then, as an afterthought: "Slowly."', ['the soldier: "Go,"', 'the soldier: "Slowly."']],
  [
    'Minister Ana Brandt likes a joke. "A fleet," she told the dinner, "is a queue that floats." The guests laughed. "I mean it," she said.',
    ['Ana Brandt: "A fleet,"', 'Ana Brandt: "is a queue that floats."', 'Ana Brandt: "I mean it,"'],
  ],
  [
    'Minister Ana Brandt and her Danish colleague Lars Vang shook hands. "We are one," said he. "We are two," said she.',
    ['Lars Vang: "We are one,"', 'Ana Brandt: "We are two,"'],
  ],
  ['Minister Ana Brandt had promised "a fleet by Christmas". It is Easter.', ['Ana Brandt: "a fleet by Christmas"']],
  ['Minister Ana Brandt, asked if that was a yes: "It is not a no."', ['Ana Brandt: "It is not a no."']],
  [
    'Was that a yes? "It is not a no," said Minister Ana Brandt, and closed the door.',
    ['Ana Brandt: "It is not a no,"'],
  ],
  [
    'One minister called it "the longest dinner of my life", another "a second breakfast".',
    ['One minister: "the longest dinner of my life"', 'another: "a second breakfast"'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
