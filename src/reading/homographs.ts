const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words of news English that are as often a noun as a verb, in their base: which of the two one is, its place tells. */
export const homographs = list(`
  aid air aim answer appeal approach arm attack award back ban bar base battle bid block blow board boost borrow bow break bridge build call
  camp campaign care cause chair challenge champion change charge check claim clamp cost count course cover crack crew cross cure cut damage
  date deal debate delay demand design dispatch display dispute dock doubt draft drill drive drop dump end escape escort estimate exchange
  exercise face fall fear feed field fight file fill film fire fit flag flow focus follow force form freeze front fuel fund gain gather gear gift
  grant ground group guarantee guard guide halt hand harm head help hike hint hold hope host hunt impact increase influence interest invite
  issue joke judge jump land launch lay lead leak lease leave lend level lift limit line link list load loan lock look loss mandate march mark
  market master match matter mention mind mine miss mix monitor mount move name need note notice number object offer open operate order own
  pace pack part pass patrol pause pay permit pilot place plan plant play pledge plot point police pool port position post pound practice
  praise present press pressure prize process profile profit program progress project promise protest pull pump purchase push query question
  quote raid raise range rank rate reach record reform refund refuse regard release relief remark remedy repair reply report request rescue
  research reserve rest result retreat return review reward ride ring rise risk role roll root rotate round route row rule run rush sail
  sanction sample save scale score screen seal search seat sense service set shape share shell shelter shield shift ship shock shoot shot show
  shut sign signal sit slot spare speed spell spend split sponsor spot staff staffing stage stake stand start state station stay step stick stock
  stop store storm strain stress stretch strike structure struggle study style supply support surge surprise survey suspect switch table talk
  tank target task tax team tear term test thank tie time top total touch tour track trade traffic train transfer transit transport travel treat
  trial trip trouble truck trust try turn twist update upgrade use value veto view visit voice vote vow wage wait walk want watch wave
  welcome wish witness wonder work worry wound yield
  amount average hinge rest rally stall surface trigger pressure schedule waiver pilot rain rein`)

/** Nouns without a plural ending that take a plural verb. */
export const plurals = list(
  'people police staff public government military army crew team press majority men women children cabinet side',
)

/** Words after which a clause opens, so that a noun and its verb stand there. */
export const openers = list(
  'once when if until till unless whenever while after before as because where wherever provided that whether unless if',
)

/** Numbers that end a sum. */
export const sums = list('hundred thousand million billion')
