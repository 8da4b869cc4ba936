/** What the ending of a verb allows it to be. Regular `-ed` forms are both a past and a past participle. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'past-or-participle' | 'ing'

/** Irregular verbs of news English: base, past, past participle; alternatives are split by a slash. */
const irregular = `
arise arose arisen|be was/were been|bear bore borne|become became become|begin began begun|bind bound bound|break broke broken|bring brought brought
build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt
do did done|draw drew drawn|drive drove driven|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown
forgo forwent forgone|freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard
hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lose lost lost
make made made|mean meant meant|meet met met|overcome overcame overcome|overthrow overthrew overthrown|pay paid paid|put put put|read read read
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot
show showed shown|shut shut shut|sit sat sat|speak spoke spoken|spend spent spent|split split split|spread spread spread|stand stood stood
steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|take took taken|teach taught taught|tell told told|think thought thought
throw threw thrown|undertake undertook undertaken|understand understood understood|uphold upheld upheld|win won won|withdraw withdrew withdrawn
withhold withheld withheld|write wrote written|sweep swept swept|bend bent bent|sleep slept slept|flee fled fled|sink sank sunk|shrink shrank shrunk|tear tore torn
wear wore worn|foresee foresaw foreseen|undergo underwent undergone|forbid forbade forbidden|dig dug dug|spin spun spun|slide slid slid|unfreeze unfroze unfrozen
rebuild rebuilt rebuilt|resend resent resent|rethink rethought rethought|overrun overran overrun|retake retook retaken|weep wept wept|creep crept crept`

interface Form {
  readonly base: string
  readonly form: VerbForm
}

const forms = new Map<string, Form>()
for (const verb of irregular.trim().split(/[|\n]/)) {
  const [base = '', past = '', participle = ''] = verb.trim().split(' ')
  for (const word of past.split('/')) if (word !== base) forms.set(word, { base, form: 'past' })
  for (const word of participle.split('/')) {
    if (word === base) continue
    forms.set(word, { base, form: past.split('/').includes(word) ? 'past-or-participle' : 'participle' })
  }
}

/** Bases that only look like an -ing form. */
const ingBases = new Set('bring ring sing spring swing sting cling fling string wring sling'.split(' '))

/** The form of a verb by its spelling; `lemma` tells a base that ends in -s, -ed or -ing from an inflected form. */
export function verbForm(lower: string, lemma: string): VerbForm {
  const known = forms.get(lower)
  if (known !== undefined) return known.form
  if (lower.endsWith('ing') && !ingBases.has(lower)) return 'ing'
  if (lower === lemma) return 'base'
  if (lower.endsWith('ed')) return 'past-or-participle'
  if (lower.endsWith('s')) return 's'
  return 'base'
}

/** The base of an irregular form ("sent" -> "send"); null where it is none. */
export function irregularBase(lower: string): string | null {
  return forms.get(lower)?.base ?? null
}

/**
 * Bases that a word could be a form of, most likely first, the word itself among them: "shelters" -> shelters, shelter;
 * "supplies" -> supplies, supply. Only spelling is looked at; a lexicon decides which of them is a verb.
 */
export function possibleBases(lower: string): readonly string[] {
  const irregularOne = irregularBase(lower)
  if (irregularOne !== null) return [irregularOne]
  const bases = [lower]
  if (lower.endsWith('ies') || lower.endsWith('ied')) bases.push(`${lower.slice(0, -3)}y`)
  if (lower.endsWith('s') && !lower.endsWith('ss')) bases.push(lower.slice(0, -1))
  if (lower.endsWith('es')) bases.push(lower.slice(0, -2))
  if (lower.endsWith('ed')) bases.push(lower.slice(0, -1), lower.slice(0, -2), undoubled(lower.slice(0, -2)))
  if (lower.endsWith('ing')) {
    const stem = lower.slice(0, -3)
    bases.push(stem, `${stem}e`, undoubled(stem))
  }
  return bases
}

function undoubled(stem: string): string {
  const last = stem.at(-1) ?? ''
  return last === stem.at(-2) && /[bdgklmnprt]/.test(last) ? stem.slice(0, -1) : stem
}
