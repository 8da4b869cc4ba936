/**
 * What sort of role a noun names. Decides whether a person's word is their actor's own. `body`: a ministry, a government, an army;
 * `land`: a noun for the state itself ("the country").
 */
export type RoleSort =
  | 'leader'
  | 'minister'
  | 'spokesperson'
  | 'official'
  | 'diplomat'
  | 'military'
  | 'head'
  | 'lawmaker'
  | 'opposition'
  | 'expert'
  | 'media'
  | 'private'
  | 'body'
  | 'land'

/** Heads of role phrases in lower case and singular, by sort. The longest that fits counts. */
const heads: Readonly<Record<RoleSort, string>> = {
  leader: `president|vice president|vice-president|prime minister|deputy prime minister|premier|chancellor|vice chancellor|vice-chancellor|taoiseach|tánaiste|tanaiste
king|queen|crown prince|prince|emir|sultan|head of state|head of government|heads of state|heads of government|first lady|pope|interim president|leader of the nation`,
  minister: `minister|vice-minister|vice minister|deputy minister|treasurer|foreign minister|secretary|state secretary|secretary of state|undersecretary|under-secretary|undersecretary of state|attorney general|chancellor of the exchequer|commissioner
high representative|foreign policy chief|foreign affairs chief|defence chief|defense chief|security chief|chief diplomat|top diplomat|chief of staff|national security adviser|national security advisor|federal councillor
cabinet minister|counterpart|colleague|opposite number|junior minister|home secretary|foreign secretary|defence secretary|defense secretary|interior secretary|treasury secretary|health secretary|trade secretary|chief of foreign politics`,
  spokesperson:
    'spokesman|spokeswoman|spokesperson|spokespeople|press secretary|press officer|press chief|government speaker',
  official: `official|adjutant|comptroller|auditor|aide|adviser|advisor|negotiator|civil servant|envoy to the talks|insider|bureaucrat|functionary|government source|source|undersecretary-general|national security official
special representative|mediator|inspector|regulator|officeholder|authority`,
  diplomat:
    'diplomat|ambassador|envoy|special envoy|consul|chargé|chargé d’affaires|attaché|permanent representative|delegate|emissary|representative',
  military: `general|admiral|vice admiral|rear admiral|colonel|commander|commodore|major|captain|marshal|air marshal|lieutenant|sergeant|brigadier|chief of defence|chief of defense|officer|commandant
field marshal|boatswain|corporal|soldier|chief of the general staff|army chief|navy chief|air force chief|military chief|force commander|chief of the defence staff|defence staff chief|paratrooper|pilot`,
  head: `guest|under-secretary-general|undersecretary-general|assistant secretary-general|deputy secretary-general|secretary-general|secretary general|director-general|director general|general director|chair|chairman|chairwoman|chairperson|coordinator|co-ordinator|host|head|chief|leader|boss|director|president of the commission|executive director|managing director|chief executive
deputy head|guide|organiser|organizer|governor|mayor|convener|rapporteur|secretariat head|founder|co-founder|country director|regional director|commission president|council president`,
  lawmaker: `lawmaker|senator|congressman|congresswoman|legislator|parliamentarian|mp|mep|speaker|deputy|councillor|councilor|member of parliament|member of congress|backbencher|party leader|faction leader|whip|deputies
speaker of parliament|parliament speaker|parliamentary speaker|peer|lord|representative of the people|vice-president of the bundestag`,
  opposition:
    'opposition leader|opposition politician|opposition lawmaker|opposition mp|opposition spokesman|opposition spokeswoman|leader of the opposition|shadow minister|candidate|rebel|dissident|separatist|militant',
  expert: `analyst|expert|professor|economist|historian|researcher|fellow|scholar|scientist|academic|commentator|pollster|strategist|observer of the region|lecturer|political scientist|consultant|specialist
military analyst|think-tanker|sceptic|skeptic|critic|author|writer|pundit|engineer`,
  media:
    'journalist|reporter|correspondent|editor|columnist|presenter|anchor|broadcaster|photographer|blogger|interviewer|moderator',
  private: `activist|campaigner|farmer|resident|doctor|nurse|surgeon|teacher|shopkeeper|driver|fisherman|baker|widow|mother|father|villager|shepherd|student|worker|trade unionist|union leader|lawyer|bishop|archbishop|priest|imam|rabbi
businessman|businesswoman|owner|manager|volunteer|aid worker|sailor|refugee|survivor|witness|neighbour|neighbor|pensioner|retiree|person|people|man|woman|mayor of the village|insurer|banker|investor|trader|protester|demonstrator
parent|relative|rescuer|captain of the ship|skipper|plumber|mechanic|nun|gang leader|warlord|tycoon|shipowner|shopper|tourist|judge|prosecutor|policeman|policewoman|police chief|firefighter|musician|singer|actor|cook|miner
wife|husband|son|daughter|brother|sister|cousin|uncle|aunt|grandmother|grandfather|girl|boy|waiter|waitress|chambermaid|barber|butcher|hotelier|innkeeper|clerk|porter|vendor|peasant|herder|carpenter
tailor|cobbler|postman|cleaner|midwife|librarian|schoolteacher|headmaster|headmistress|monk|gardener|docker|electrician|bricklayer|veteran|bystander|passenger|commuter|motorist|customer|cashier|barman
bartender|harbour master|harbourmaster|harbormaster|ferryman|beekeeper|trucker|lorry driver|truck driver|taxi driver|bus driver|housewife|apprentice|pharmacist|landlord|landlady|caretaker|doorman|interpreter|translator|pastor|vicar`,
  body: `foreign affairs committee|defence committee|defense committee|security committee|parliamentary committee|government|interim government|ministry|foreign ministry|defence ministry|defense ministry|interior ministry|finance ministry|health ministry|cabinet|parliament|army|military|navy|air force|presidency|embassy
administration|foreign office|department|chancellery|prime minister's office|president's office|office|command|general staff|armed forces|high command|mission|delegation|secretariat|regime|leadership|council of ministers|ministry of defence|ministry of defense
ministry of foreign affairs|department of defence|department of foreign affairs|foreign service|coast guard|border guard|police force|intelligence service|intelligence agency|security council|supreme court|election commission|central bank`,
  land: 'country|kingdom|republic|nation|island nation|island|host country|host nation|host state|neighbour|neighbor|grand duchy|federation|monarchy|sultanate|emirate',
}

/** Plurals that adding an -s does not give. */
const irregularPlurals: Readonly<Record<string, string>> = {
  spokesmen: 'spokesman',
  spokeswomen: 'spokeswoman',
  congressmen: 'congressman',
  congresswomen: 'congresswoman',
  chairmen: 'chairman',
  policemen: 'policeman',
  fishermen: 'fisherman',
  businessmen: 'businessman',
  housewives: 'housewife',
  wives: 'wife',
  postmen: 'postman',
  men: 'man',
  women: 'woman',
  secretaries: 'secretary',
  deputies: 'deputy',
  attachés: 'attaché',
  chiefs: 'chief',
  authorities: 'authority',
  countries: 'country',
  ministries: 'ministry',
  embassies: 'embassy',
  monarchies: 'monarchy',
  duchies: 'duchy',
  armies: 'army',
  navies: 'navy',
  'secretaries-general': 'secretary-general',
}

/** Words that make whoever holds the role speak for nobody but themselves. */
const notInOffice = new Set([
  'former',
  'ex',
  'retired',
  'late',
  'opposition',
  'shadow',
  'onetime',
  'one-time',
  'would-be',
  'exiled',
  'ousted',
  'deposed',
  'rebel',
  'dissident',
  'separatist',
  'then',
])

/** Sorts whose word is their actor's own, if they hold the office. */
const speakingSorts: ReadonlySet<RoleSort> = new Set([
  'leader',
  'minister',
  'spokesperson',
  'official',
  'diplomat',
  'military',
  'head',
])

/** Courtesy titles and ranks that stand before a name and say nothing of office, with the gender they show. */
export const honorifics: ReadonlyMap<string, 'male' | 'female' | null> = new Map(
  Object.entries<'male' | 'female' | null>({
    mr: 'male',
    'mr.': 'male',
    mrs: 'female',
    'mrs.': 'female',
    ms: 'female',
    'ms.': 'female',
    miss: 'female',
    sir: 'male',
    dame: 'female',
    lord: 'male',
    lady: 'female',
    dr: null,
    'dr.': null,
    prof: null,
    'prof.': null,
    herr: 'male',
    frau: 'female',
    monsieur: 'male',
    madame: 'female',
    señor: 'male',
    señora: 'female',
    father: 'male',
    sister: 'female',
    sheikh: 'male',
  }),
)

/** Abbreviated ranks and titles before a name, and the role they stand for. */
export const shortTitles: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'gen.': 'general',
    'lt.': 'lieutenant',
    'col.': 'colonel',
    'maj.': 'major',
    'capt.': 'captain',
    'adm.': 'admiral',
    'brig.': 'brigadier',
    'sgt.': 'sergeant',
    'cmdr.': 'commander',
    'sen.': 'senator',
    'rep.': 'congressman',
    'gov.': 'governor',
    'pres.': 'president',
    pm: 'prime minister',
    fm: 'foreign minister',
    'sec.': 'secretary',
    'amb.': 'ambassador',
  }),
)

/** Offices that only one state or organisation has. */
export const officeOf: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    taoiseach: 'IE',
    tánaiste: 'IE',
    tanaiste: 'IE',
    'chancellor of the exchequer': 'GB',
    'home secretary': 'GB',
    pope: 'VA',
    congressman: 'US',
    congresswoman: 'US',
    'federal councillor': 'CH',
  }),
)

/** A role noun of the lexicon, in one of its forms. */
export interface RoleHead {
  /** As the lexicon lists it, in the singular: "foreign minister". */
  readonly head: string
  readonly sort: RoleSort
  readonly plural: boolean
}

interface HeadForm extends RoleHead {
  readonly words: readonly string[]
}

const byFirstWord = new Map<string, HeadForm[]>()

function addForm(text: string, head: RoleHead): void {
  for (const words of [text.split(/[ -]/), text.split(' ')]) {
    const first = words[0] ?? ''
    const forms = byFirstWord.get(first) ?? []
    if (forms.some((form) => form.words.join(' ') === words.join(' '))) continue
    forms.push({ ...head, words })
    forms.sort((a, b) => b.words.length - a.words.length)
    byFirstWord.set(first, forms)
  }
}

for (const [sort, words] of Object.entries(heads) as [RoleSort, string][]) {
  for (const head of words.split(/[|\n]/)) {
    addForm(head, { head, sort, plural: head === 'people' })
    const cut = Math.max(head.lastIndexOf(' '), head.lastIndexOf('-'))
    const last = head.slice(cut + 1)
    const irregular = Object.entries(irregularPlurals).filter(([, singular]) => singular === last || singular === head)
    for (const [plural, singular] of irregular)
      addForm(singular === head ? plural : head.slice(0, cut + 1) + plural, { head, sort, plural: true })
    if (irregular.length === 0) addForm(`${head}s`, { head, sort, plural: true })
  }
}

/** Something with words in lower case; a hyphen may stand between them as a word of its own. */
interface Lower {
  readonly lower: string
}

/** Whether a role noun may start with this word in lower case; `roleHeadAt` tells whether one does. */
export function mayStartRole(lower: string): boolean {
  return byFirstWord.has(lower)
}

/** The longest role noun that starts at a word, with the last word it takes; null where none does. */
export function roleHeadAt(words: readonly Lower[], at: number): (RoleHead & { readonly last: number }) | null {
  const forms = byFirstWord.get(words[at]?.lower ?? '')
  if (forms === undefined) return null
  for (const form of forms) {
    const last = takes(words, at, form.words)
    if (last >= at) return { head: form.head, sort: form.sort, plural: form.plural, last }
  }
  return null
}

/** The last word that a phrase takes from a place, hyphens skipped; -1 where it does not stand there. */
function takes(words: readonly Lower[], from: number, phrase: readonly string[]): number {
  let at = from
  for (let next = 0; next < phrase.length; next++) {
    if (next > 0 && words[at]?.lower === '-') at++
    if (words[at]?.lower !== phrase[next]) return -1
    at++
  }
  return at - 1
}

/** Ranks and jobs that speak for a state only where the text says which: "a Danish officer", but "the ship's captain". */
const lowRanks = new Set([
  'captain',
  'pilot',
  'soldier',
  'sailor',
  'boatswain',
  'officer',
  'sergeant',
  'corporal',
  'paratrooper',
  'colleague',
])

/** Whether such a role speaks for somebody only if its words name an actor. */
export function needsActor(head: string): boolean {
  return lowRanks.has(head)
}

/** Whether somebody with this role speaks for their actor, by its sort and the words before its head. */
export function speaksFor(sort: RoleSort, words: readonly string[]): boolean {
  return speakingSorts.has(sort) && !words.some((word) => notInOffice.has(word))
}

/** Whether words before the head say that the office is not held (any more). */
export function outOfOffice(words: readonly string[]): boolean {
  return words.some((word) => notInOffice.has(word))
}

const female = new Set([
  'queen',
  'spokeswoman',
  'chairwoman',
  'congresswoman',
  'businesswoman',
  'policewoman',
  'woman',
  'widow',
  'mother',
  'nun',
  'first lady',
  'lady',
  ...'wife daughter sister aunt grandmother girl waitress chambermaid headmistress housewife landlady midwife'.split(
    ' ',
  ),
])
const male = new Set([
  'king',
  'prince',
  'spokesman',
  'chairman',
  'congressman',
  'businessman',
  'policeman',
  'man',
  'father',
  'priest',
  'bishop',
  'imam',
  'lord',
  'pope',
  'emir',
  'sultan',
  'fisherman',
  ...'husband son brother uncle grandfather boy postman barman ferryman headmaster landlord doorman'.split(' '),
])

/** The gender that a role noun shows; null for most. */
export function genderOfRole(head: string): 'male' | 'female' | null {
  return female.has(head) ? 'female' : male.has(head) ? 'male' : null
}
