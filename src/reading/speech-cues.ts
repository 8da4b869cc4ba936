import { possibleBases } from '../text/verb-forms.ts'

/** What may stand behind a verb of saying as what was said. */
export type CueContent = 'clause' | 'bare' | 'that' | 'quote' | 'fragment'

/** A verb that makes reported speech. */
export interface SpeechCue {
  /** Base form; of several words, the verb first ("point out", "make clear"). */
  readonly verb: string
  /**
   * `clause`: a clause with or without "that", whatever stands between. `bare`: without "that" only where the clause starts at once.
   * `that`: a clause only behind "that" or before a comma; a verb that takes nothing else has "that" right behind it. `quote`: whole sentences in
   * quotation marks. `fragment`: quoted words that are the verb's object ("called it 'a menu'").
   */
  readonly takes: readonly CueContent[]
  /** The hearer stands right behind it ("told lawmakers that"). */
  readonly hearer: boolean
  /** Sentences of our own: {speaker}, [content]. Each is a test. */
  readonly examples: readonly string[]
}

const say: readonly CueContent[] = ['clause', 'quote', 'fragment']
const bare: readonly CueContent[] = ['bare', 'that', 'quote', 'fragment']
const that: readonly CueContent[] = ['that', 'quote', 'fragment']
const quote: readonly CueContent[] = ['quote', 'fragment']
const fragment: readonly CueContent[] = ['fragment']

function cue(verb: string, takes: readonly CueContent[], examples: readonly string[], hearer = false): SpeechCue {
  return { verb, takes, hearer, examples }
}

/** All verbs of saying that reading knows, with what each takes. */
export const speechCues: readonly SpeechCue[] = [
  cue('say', say, [
    '{Lena Brandt} said [the bridge would close].',
    '"[The bridge closes,]" said {Lena Brandt}.',
    '[The bridge closes], {Lena Brandt} says.',
  ]),
  cue(
    'tell',
    say,
    ['{Lena Brandt} told lawmakers [the bridge would close].', '"[The bridge closes,]" {Lena Brandt} told reporters.'],
    true,
  ),
  cue('add', say, [
    '[The bridge would close], {Lena Brandt} added.',
    '{Lena Brandt} added that [the bridge would close].',
  ]),
  cue('state', say, ['{Lena Brandt} stated that [the bridge would close].']),
  cue('write', say, [
    '{Lena Brandt} wrote that [the bridge would close].',
    '"[The bridge closes,]" wrote {Lena Brandt}.',
  ]),
  cue('announce', bare, [
    '{Denmark} announced that [it would send two frigates].',
    '[Denmark will send two frigates], {Lena Brandt} announced.',
  ]),
  cue('declare', that, ['{Lena Brandt} declared that [the bridge was closed].']),
  cue('insist', bare, [
    '{Lena Brandt} insisted that [the bridge would close].',
    '{Lena Brandt} insists [the bridge is safe].',
  ]),
  cue('argue', bare, ['{Lena Brandt} argued that [the bridge should close].']),
  cue('maintain', bare, ['{Lena Brandt} maintained that [the bridge was safe].']),
  cue('claim', say, ['{Lena Brandt} claimed [the bridge was safe].']),
  cue('assert', that, ['{Lena Brandt} asserted that [the bridge was safe].']),
  cue('contend', that, ['{Lena Brandt} contends that [the bridge is safe].']),
  cue('stress', bare, ['{Lena Brandt} stressed that [the bridge was safe].']),
  cue('emphasise', that, ['{Lena Brandt} emphasised that [the bridge was safe].']),
  cue('emphasize', that, ['{Lena Brandt} emphasized that [the bridge was safe].']),
  cue('underline', that, ['{Lena Brandt} underlined that [the bridge was safe].']),
  cue('underscore', that, ['{Lena Brandt} underscored that [the bridge was safe].']),
  cue('note', bare, ['[The bridge was safe], {Lena Brandt} noted.']),
  cue('observe', that, ['{Lena Brandt} observed that [nobody had asked her].']),
  cue('remark', that, ['"[Nobody asked me,]" {Lena Brandt} remarked.']),
  cue('comment', quote, ['"[Nobody asked me,]" {Lena Brandt} commented.']),
  cue('explain', bare, ['{Lena Brandt} explained that [the bridge was too old].']),
  cue('reiterate', bare, ['{Lena Brandt} reiterated that [the bridge would close].']),
  cue('repeat', bare, ['{Poland} repeated that [no ships would be sent].']),
  cue('confirm', bare, ['{Lena Brandt} confirmed that [the bridge would close].']),
  cue('acknowledge', bare, ['{Lena Brandt} acknowledged that [the bridge was old].']),
  cue('admit', bare, ['{Lena Brandt} admitted [the bridge was old].']),
  cue('concede', bare, ['{Lena Brandt} conceded that [the bridge was old].']),
  cue('complain', bare, ['{Lena Brandt} complained that [nobody had asked her].']),
  cue('warn', bare, [
    '{Lena Brandt} warned that [the bridge could fall].',
    '[The bridge could fall], {Lena Brandt} warned.',
  ]),
  cue('caution', bare, ['{Lena Brandt} cautioned that [nothing was signed].']),
  cue('predict', bare, ['{Lena Brandt} predicted that [the bridge would fall].']),
  cue('estimate', bare, ['{Lena Brandt} estimated that [repairs would cost two million].']),
  cue('reply', bare, ['"[Nobody asked me,]" {Lena Brandt} replied.']),
  cue('respond', that, ['"[Nobody asked me,]" {Lena Brandt} responded.']),
  cue('answer', bare, ['"[Nobody asked me,]" {Lena Brandt} answered.']),
  cue('retort', bare, [
    '"[Nobody asked me,]" {Lena Brandt} retorted.',
    '[It was not about to close], {Lena Brandt} retorted.',
  ]),
  cue('tweet', bare, ['"[The bridge closes,]" {Lena Brandt} tweeted.']),
  cue('post', that, ['"[The bridge closes,]" {Lena Brandt} posted on a network.']),
  cue('recall', that, ['{Lena Brandt} recalled that [the bridge had been closed before].']),
  cue('report', that, ['{Radio Nord} reported that [two ships had left].']),
  cue('reveal', bare, ['{Lena Brandt} revealed that [two ships had left].']),
  cue('disclose', that, ['{Lena Brandt} disclosed that [two ships had left].']),
  cue('indicate', bare, ['{Lena Brandt} indicated that [two ships would leave].']),
  cue('suggest', bare, ['{Lena Brandt} suggested that [two ships might leave].']),
  cue('hint', bare, ['{Lena Brandt} hinted that [two ships might leave].']),
  cue('signal', that, ['{Denmark} signalled that [it would send two ships].']),
  cue('promise', bare, ['{Lena Brandt} promised that [two ships would leave].']),
  cue('pledge', bare, ['{Lena Brandt} pledged that [two ships would leave].']),
  cue('vow', bare, ['{Lena Brandt} vowed that [two ships would leave].']),
  cue('swear', that, ['{Lena Brandt} swore that [two ships would leave].']),
  cue('guarantee', that, ['{Lena Brandt} guaranteed that [two ships would leave].']),
  cue('threaten', that, ['{Lena Brandt} threatened that [the bridge would close].']),
  cue('allege', that, ['{Lena Brandt} alleged that [money had gone missing].']),
  cue('deny', bare, ['{Lena Brandt} denied that [money had gone missing].']),
  cue('joke', bare, ['{Lena Brandt} joked that [the bridge was older than her mother].']),
  cue('quip', that, ['"[It is older than me,]" {Lena Brandt} quipped.']),
  cue('conclude', that, ['"[Nothing was signed,]" {Lena Brandt} concluded.']),
  cue('affirm', bare, ['{Lena Brandt} affirmed that [the bridge was safe].']),
  cue('reaffirm', that, ['{Denmark} reaffirmed that [it would send two ships].']),
  cue('testify', that, ['{Lena Brandt} testified that [nobody had asked her].']),
  cue('boast', that, ['{Lena Brandt} boasted that [the bridge would stand for ever].']),
  cue('point out', bare, [
    '{Lena Brandt} pointed out that [the bridge was old].',
    '[The bridge was old], {Lena Brandt} pointed out.',
  ]),
  cue('make clear', bare, [
    '{Lena Brandt} made clear that [the bridge would close].',
    '[The bridge will close], {Lena Brandt} made clear.',
  ]),
  cue('make plain', bare, ['{Lena Brandt} made plain that [the bridge would close].']),
  cue('go on', quote, ['"[The bridge closes,]" {Lena Brandt} went on.']),
  cue('continue', quote, ['"[The bridge closes,]" {Lena Brandt} continued.']),
  cue('demand', that, ['{Lena Brandt} demanded that [two ships stay].']),
  cue('propose', that, ['{Lena Brandt} proposed that [two ships stay].']),
  cue('recommend', that, ['{Lena Brandt} recommended that [two ships stay].']),
  cue('request', that, ['{Lena Brandt} requested that [two ships stay].']),
  cue('urge', quote, ['{Lena Brandt} urged lawmakers to "[find the door]".']),
  cue('ask', quote, ['"[Who pays?]" {Lena Brandt} asked.']),
  cue('wonder', quote, ['"[Who pays?]" {Lena Brandt} wondered.']),
  cue('inform', that, ['{Lena Brandt} informed the council that [two ships would leave].'], true),
  cue('assure', that, ['{Lena Brandt} assured lawmakers that [two ships would leave].'], true),
  cue('remind', that, ['{Lena Brandt} reminded lawmakers that [two ships had left].'], true),
  cue('notify', that, ['{Lena Brandt} notified the council that [two ships had left].'], true),
  cue('advise', that, ['{Lena Brandt} advised that [two ships stay].']),
  cue('agree', quote, ['"[Nobody was asked,]" {Lena Brandt} agreed.']),
  cue('exclaim', quote, ['"[Nobody was asked,]" {Lena Brandt} exclaimed.']),
  cue('shout', that, ['"[Nobody was asked,]" {Lena Brandt} shouted.']),
  cue('whisper', that, ['"[Nobody was asked,]" {Lena Brandt} whispered.']),
  cue('sigh', quote, ['"[Nobody was asked,]" {Lena Brandt} sighed.']),
  cue('counter', that, ['"[Nobody was asked,]" {Lena Brandt} countered.']),
  cue('object', that, ['"[Nobody was asked,]" {Lena Brandt} objected.']),
  cue('clarify', that, ['{Lena Brandt} clarified that [nothing was signed].']),
  cue('specify', that, ['{Lena Brandt} specified that [two ships would leave].']),
  cue('read', quote, ['"[Two ships will leave,]" {a statement} read.']),
  cue('call', fragment, ['{Lena Brandt} called the plan "[a menu without prices]".']),
  cue('describe', fragment, ['{Lena Brandt} described the plan as "[a menu without prices]".']),
  cue('dismiss', fragment, ['{Lena Brandt} dismissed the plan as "[a menu without prices]".']),
  cue('denounce', fragment, ['{Lena Brandt} denounced the plan as "[a menu without prices]".']),
  cue('condemn', fragment, ['{Lena Brandt} condemned "[a menu without prices]".']),
  cue('criticise', fragment, ['{Lena Brandt} criticised "[a menu without prices]".']),
  cue('criticize', fragment, ['{Lena Brandt} criticized "[a menu without prices]".']),
  cue('praise', fragment, ['{Lena Brandt} praised "[a menu without prices]".']),
  cue('hail', fragment, ['{Lena Brandt} hailed "[a great day for the harbour]".']),
  cue('welcome', fragment, ['{Lena Brandt} welcomed "[a great day for the harbour]".']),
  cue('thank', fragment, ['{Lena Brandt} thanked "[each of the crews]".']),
  cue('reject', fragment, ['{Lena Brandt} rejected any ship "[from bow to stern]".']),
  cue('accuse', fragment, ['{Lena Brandt} accused the council of "[a great silence]".']),
  cue('label', fragment, ['{Lena Brandt} labelled the plan "[a menu without prices]".']),
  cue('brand', fragment, ['{Lena Brandt} branded the plan "[a menu without prices]".']),
  cue('mock', fragment, ['{Lena Brandt} mocked "[a menu without prices]".']),
  cue('deplore', fragment, ['{Lena Brandt} deplored "[a menu without prices]".']),
  cue('lament', that, ['{Lena Brandt} lamented that [nobody had asked her].']),
  cue('speak', fragment, ['{Lena Brandt} spoke of "[a great day for the harbour]".']),
  cue('talk', fragment, ['{Lena Brandt} talked of "[a great day for the harbour]".']),
  cue('express', fragment, ['{Lena Brandt} expressed the wish for "[a large ship]".']),
  cue('refer', fragment, ['{Lena Brandt} referred to "[a menu without prices]".']),
  cue('appeal', fragment, ['{Lena Brandt} appealed to lawmakers to "[find the door]".']),
  cue('talk', fragment, ['{Lena Brandt} talked of "[a pause for the harbour]".']),
  cue('fume', quote, ['"[Nobody was asked,]" fumed {Lena Brandt}.']),
  cue('rage', quote, ['"[Nobody was asked,]" raged {Lena Brandt}.']),
  cue('grumble', quote, ['"[Nobody was asked,]" grumbled {Lena Brandt}.']),
  cue('thunder', quote, ['"[Nobody was asked,]" thundered {Lena Brandt}.']),
  cue('snap', quote, ['"[Nobody was asked,]" snapped {Lena Brandt}.']),
  cue('shrug', quote, ['"[Nobody was asked,]" shrugged {Lena Brandt}.']),
  cue('laugh', quote, ['"[Nobody was asked,]" laughed {Lena Brandt}.']),
  cue('cry', quote, ['"[Nobody was asked,]" cried {Lena Brandt}.']),
  cue('mutter', quote, ['"[Nobody was asked,]" muttered {Lena Brandt}.']),
  cue('growl', quote, ['"[Nobody was asked,]" growled {Lena Brandt}.']),
  cue('muse', quote, ['"[Nobody was asked,]" mused {Lena Brandt}.']),
  cue('scoff', quote, ['"[Nobody was asked,]" scoffed {Lena Brandt}.']),
  cue('interject', quote, ['"[Nobody was asked,]" interjected {Lena Brandt}.']),
  cue('protest', quote, ['"[Nobody was asked,]" protested {Lena Brandt}.']),
  cue('enthuse', quote, ['"[Nobody was asked,]" enthused {Lena Brandt}.']),
  cue('recount', quote, ['"[Nobody was asked,]" recounted {Lena Brandt}.']),
  cue('opine', quote, ['"[Nobody was asked,]" opined {Lena Brandt}.']),
  cue('hit back', that, ['{Lena Brandt} hit back that [nobody had asked her].']),
  cue('fire back', that, ['{Lena Brandt} fired back that [nobody had asked her].']),
  cue('shoot back', that, ['{Lena Brandt} shot back that [nobody had asked her].']),
  cue('chime in', that, ['{Lena Brandt} chimed in that [nobody had asked her].']),
  cue('weigh in', that, ['{Lena Brandt} weighed in that [nobody had asked her].']),
  cue('yell', quote, ['{Lena Brandt} yelled: "[Nobody was asked.]"']),
  cue('scream', quote, ['{Lena Brandt} screamed: "[Nobody was asked.]"']),
  cue('roar', quote, ['{Lena Brandt} roared: "[Nobody was asked.]"']),
  cue('bellow', quote, ['{Lena Brandt} bellowed: "[Nobody was asked.]"']),
  cue('bark', quote, ['{Lena Brandt} barked: "[Nobody was asked.]"']),
  cue('sneer', quote, ['{Lena Brandt} sneered: "[Nobody was asked.]"']),
  cue('jeer', quote, ['{Lena Brandt} jeered: "[Nobody was asked.]"']),
  cue('gush', quote, ['{Lena Brandt} gushed: "[Nobody was asked.]"']),
  cue('wail', quote, ['{Lena Brandt} wailed: "[Nobody was asked.]"']),
  cue('chant', quote, ['{Lena Brandt} chanted: "[Nobody was asked.]"']),
  cue('attack', fragment, ['{Lena Brandt} attacked "[a menu without prices]".']),
  cue('blast', fragment, ['{Lena Brandt} blasted "[a menu without prices]".']),
  cue('slam', fragment, ['{Lena Brandt} slammed "[a menu without prices]".']),
  cue('decry', fragment, ['{Lena Brandt} decried "[a menu without prices]".']),
  cue('tout', fragment, ['{Lena Brandt} touted "[a menu without prices]".']),
  cue('deride', fragment, ['{Lena Brandt} derided "[a menu without prices]".']),
  cue('ridicule', fragment, ['{Lena Brandt} ridiculed "[a menu without prices]".']),
  cue('lambast', fragment, ['{Lena Brandt} lambasted "[a menu without prices]".']),
  cue('castigate', fragment, ['{Lena Brandt} castigated "[a menu without prices]".']),
  cue('liken', fragment, ['{Lena Brandt} likened the plan to "[a menu without prices]".']),
  cue('allow', ['that'], ['{Lena Brandt} allowed that [two ships might stay].']),
  cue('hold', ['that'], ['{Lena Brandt} holds that [nobody was asked].']),
  cue('plead', that, ['{Lena Brandt} pleaded that [two ships stay].', '"[Nobody was asked,]" pleaded {Lena Brandt}.']),
  cue('let slip', ['that'], ['{Lena Brandt} let slip that [two ships would leave].']),
  cue('have it', ['that'], ['{The papers} have it that [two ships will leave].']),
  cue('let it be known', ['that'], ['{Lena Brandt} let it be known that [two ships would leave].']),
  cue('let it be understood', ['that'], ['{Lena Brandt} let it be understood that [two ships would leave].']),
  cue('call out', ['quote'], ['"[Nobody was asked,]" {Lena Brandt} called out.']),
  cue('cry out', ['quote'], ['"[Nobody was asked,]" {Lena Brandt} cried out.']),
  cue('call on', fragment, ['{Lena Brandt} called on lawmakers to "[find the door]".']),
]

const wordsOfCues = new Map(speechCues.map((one) => [one, one.verb.split(' ')]))

/** The words of a cue, the verb first: "point", "out". */
export function wordsOfCue(one: SpeechCue): readonly string[] {
  return wordsOfCues.get(one) ?? one.verb.split(' ')
}

/** Base forms of single-word cues, and the first words of the others. */
const byVerb = new Map<string, SpeechCue[]>()
for (const one of speechCues) {
  const first = one.verb.split(' ')[0] ?? one.verb
  byVerb.set(
    first,
    [...(byVerb.get(first) ?? []), one].sort((a, b) => b.verb.length - a.verb.length),
  )
}

/** Cues whose first word has this base form, those of several words first; empty where there are none. */
export function cuesOf(lemma: string): readonly SpeechCue[] {
  return byVerb.get(lemma) ?? []
}

/** Words of texts are looked up again and again; this many answers are kept. */
const mostKept = 20_000
const byWord = new Map<string, readonly SpeechCue[]>()
const none: readonly SpeechCue[] = []

/** Cues that a word of a text may be a form of ("warned" -> warn), those of several words first. */
export function cuesOfWord(lower: string): readonly SpeechCue[] {
  const kept = byWord.get(lower)
  if (kept !== undefined) return kept
  const found = possibleBases(lower).flatMap((base) => cuesOf(base))
  if (byWord.size >= mostKept) byWord.clear()
  byWord.set(lower, found.length === 0 ? none : found)
  return found
}

/** Verbs behind or before a name that show that it is somebody's: they take clauses or whole quotations. */
export function isSpeaking(lemma: string): boolean {
  return speakingVerbs.has(lemma)
}

const speakingVerbs: ReadonlySet<string> = new Set(
  [...byVerb].flatMap(([lemma, cues]) => (cues.some((one) => one.takes !== fragment) ? [lemma] : [])),
)
