import type { Vocabulary } from '../../packs/vocabulary.ts'
import { useOf } from '../../packs/word-vectors.ts'
import type { Clause } from '../clause.ts'
import type { ReadSentence } from '../grammar.ts'
import { isNegative } from '../contributions.ts'
import { stanceOfDoing, stanceOfFrame } from '../stance-of.ts'
import type { VerbGroup } from '../verb-group.ts'
import { demandVerbs, isSpeech } from '../verb-lists.ts'
import { verbMatches } from '../given.ts'
import type { ActorSighting } from './actor-sightings.ts'
import type { Standing } from './anatomy.ts'
import { holdingClause, standings } from './anatomy.ts'
import type { SentenceCandidates } from './candidates.ts'
import type { ThingSighting } from './thing-sightings.ts'

/** What the model is told of a candidate: names of what holds of it. The same name in every field and pack. */
export type Features = readonly string[]

const conditional = new Set('if unless once until till provided subject pending without only before when conditional depending'.split(' '))
const denying = new Set('not no never nor neither none nothing nobody cannot without'.split(' '))
const hedges = new Set('not no never nor neither none nothing nobody yet still only also both each already ready willing may might could would should will can must shall ever even'.split(' '))

/** One sentence prepared: what is the same for all of its candidates is found once. */
export class SentenceFeatures {
  readonly #one: SentenceCandidates
  readonly #read: ReadSentence
  readonly #standings: readonly Standing[]
  readonly #vocabulary: Vocabulary
  readonly #shared: readonly string[]
  readonly #clauses = new Map<Clause, readonly string[]>()
  readonly #words: readonly string[]

  constructor(one: SentenceCandidates, vocabulary: Vocabulary) {
    this.#one = one
    this.#read = one.read
    this.#vocabulary = vocabulary
    this.#standings = standings(one.read)
    this.#words = this.#placeholders()
    this.#shared = this.#ofSentence()
  }

  /** Words as the model sees them: names, numbers and things are placeholders. */
  #placeholders(): readonly string[] {
    const { actors, things } = this.#one
    const names: string[] = this.#read.words.map((word) => (word.tag === 'NUM' ? 'NUM' : word.tag === 'PROPN' ? 'NAME' : word.lemma))
    for (const thing of things)
      for (let at = thing.first; at >= 0 && at <= thing.last; at++)
        if (!['general', 'arrangement', 'joins', 'action', 'verb'].includes(thing.source)) names[at] = 'THING'
    for (const actor of actors)
      if (actor.source !== 'pronoun' && actor.source !== 'number')
        for (let at = actor.first; at >= 0 && at <= actor.last; at++) names[at] = 'ACTOR'
    return names
  }

  #ofSentence(): readonly string[] {
    const { words, statements } = this.#read
    const out: string[] = []
    const last = words.at(-1)?.text ?? ''
    if (last === '?') out.push('s:question')
    if (words.every((word) => word.text !== '.' && word.text !== '"')) out.push('s:nostop')
    const colon = words.findIndex((word) => word.text === ':')
    if (colon >= 0 && colon < 6) out.push('s:colon')
    out.push(`s:length:${Math.min(5, words.length >> 3)}`)
    if (this.#read.clauses.every((clause) => clause.group === null)) out.push('s:noverb')
    if (words.some((word) => conditional.has(word.lower))) out.push('s:conditional')
    if (this.#read.index === 0) out.push('s:first')
    if (words.some((word) => /^(?:1[89]|20)\d\d$/.test(word.text))) out.push('s:year')
    if (statements.length > 0) out.push('s:statement')
    const actors = new Set(this.#one.actors.filter((one) => one.first >= 0).map((one) => one.holder.actor))
    out.push(`s:actors:${Math.min(4, actors.size)}`)
    return out
  }

  /** Signs of a clause's verb: its word, its class, its mood, and what the lexicon says of it. */
  #ofClause(clause: Clause): readonly string[] {
    const before = this.#clauses.get(clause)
    if (before !== undefined) return before
    const out: string[] = []
    const group = clause.group ?? clause.gapped?.group ?? null
    out.push(`rel:${clause.relation}`)
    if (clause.marker !== '') out.push(`mark:${clause.marker}`)
    if (group === null) out.push('verb:none')
    else this.#ofVerb(clause, group, out)
    this.#clauses.set(clause, out)
    return out
  }

  #ofVerb(clause: Clause, group: VerbGroup, out: string[]): void {
    const mood = `${group.modal ?? (group.form === 'finite' ? (group.past ? 'past' : 'present') : group.form)}${group.perfect ? '+perf' : ''}${group.progressive ? '+prog' : ''}${group.passive ? '+pass' : ''}`
    const no = group.negated ? '-' : '+'
    out.push(`mood:${mood}`, `mood:${mood}${no}`, `neg:${no}`)
    if (group.expected) out.push('expected')
    if (group.yet) out.push('yet')
    if (group.main === null) out.push('verb:left-out')
    out.push(`lemma:${group.lemma}`, `lemma:${group.lemma}${no}`, `lemma:${group.lemma}:${mood}`)
    const use = useOf(group.lemma)
    if (use !== null) out.push(`fine:${use.fine}`, `fine:${use.fine}${no}`, `coarse:${use.coarse}${no}`, `coarse:${use.coarse}:${mood}${no}`)
    for (const adverb of group.adverbs) out.push(`adverb:${adverb}`)
    if (isSpeech(group.lemma)) out.push('speech')
    if (demandVerbs.has(group.lemma)) out.push(`demand${no}`)
    const frames = verbMatches(this.#read, clause, this.#vocabulary.frames.verbs)
    for (const { value } of frames) {
      const stance = stanceOfFrame(value, group, group.negated)
      out.push(`frame:${value.stance}${no}`, `frames:${stance}`, `frame:${value.stance}:${mood}`)
    }
    const acts = verbMatches(this.#read, clause, this.#vocabulary.acts)
    for (const { value } of acts) out.push(`act:${value}`, `act:${value}:${mood}${no}`)
    const doing = stanceOfDoing(group, 'component', { thing: false, subject: false })
    out.push(`doing:${doing}`)
    if (acts.length > 0) out.push(`actdoing:${doing}`)
    for (const part of clause.parts) {
      if (part.kind === 'adjective') {
        const adjective = this.#read.words[part.at]
        out.push(`adj:${adjective?.lemma}`, `adj:${adjective?.lemma}${no}`)
        for (const { value } of this.#vocabulary.frames.adjectives.at(this.#read.words, part.at))
          out.push(`adjframe:${value.stance}${no}`)
        const like = useOf(adjective?.lower ?? '')
        if (like !== null) out.push(`adjfine:${like.fine}${no}`)
      } else if (part.kind === 'adverb') out.push(`adverb:${part.words}`)
      else if (part.kind === 'noun' && part.after)
        for (const phrase of part.phrases) {
          for (let at = phrase.first; at <= phrase.core; at++)
            for (const { value } of this.#vocabulary.frames.nouns.at(this.#read.words, at)) out.push(`nounframe:${value.stance}${no}`, `nounframe:${phrase.determiner === 'no' ? 'no' : 'some'}:${value.stance}${no}`)
          out.push(`obj:${this.#words[phrase.head]}`)
        }
    }
  }

  of(actor: ActorSighting, thing: ThingSighting): Features {
    const out: string[] = [...this.#shared]
    const { words } = this.#read
    out.push(`a:${actor.source}`, `t:${thing.source}`, `at:${actor.source}:${thing.source}`, `g:${actor.holder.actor === 'group'}`)
    if (actor.place) out.push('a:place')
    if (thing.component === this.#vocabulary.pack.unspecified) out.push('t:unspecified')
    if (thing.component === this.#vocabulary.pack.money) out.push('t:money')
    const a = actor.first >= 0 ? this.#standings[actor.last] : undefined
    const t = thing.first >= 0 ? this.#standings[thing.last] : undefined
    out.push(`arole:${a?.role ?? 'absent'}`, `trole:${t?.role ?? 'absent'}`, `roles:${a?.role ?? 'absent'}:${t?.role ?? 'absent'}`)
    // The clause of the thing; where no word names it, that of the actor; where neither does, the first.
    const at = t?.clause ?? a?.clause ?? this.#read.clauses[0] ?? null
    const held = actor.first >= 0 ? holdingClause(at, actor.last) : null
    const path = held === null ? 'none' : held.steps.slice(0, -1).map((one) => one.relation).join('>')
    out.push(`path:${path}`, `path:${path}:${t?.role ?? 'absent'}:${actor.source}`)
    if (held !== null) out.push('held')
    if (at !== null) for (const sign of this.#ofClause(at)) out.push(`c|${sign}`, `c|${held === null ? 'loose' : path}|${sign}`)
    if (held !== null && held.clause !== at) for (const sign of this.#ofClause(held.clause)) out.push(`h|${sign}`)
    const top = held?.clause ?? at
    const negative = [t?.phrase, a?.role === 'subject' ? a.phrase : null].some((one) => one !== null && one !== undefined && isNegative(this.#read, one))
    out.push(`negative:${negative}`)
    // Every verb that tells: the holder's clause, those inside down to the thing, or the thing's own.
    const telling = held === null ? (at === null ? [] : [at]) : held.steps
    for (const clause of telling) for (const sign of this.#ofClause(clause)) if (/^(?:frame|adjframe|nounframe|lemma|fine|mood|act|neg|adverb|adj|expected|yet|demand)/.test(sign)) out.push(`v|${sign}`)
    const plain = this.#plainStance(telling, negative)
    out.push(`plain:${plain}`, `plain:${plain.replace(/^[a-z]+-/, '')}`, `plain:${held === null ? 'loose' : 'held'}:${plain}`)
    for (let up = top?.parent ?? null, steps = 0; up !== null && steps < 3; up = up.parent, steps++)
      for (const sign of this.#ofClause(up)) if (/^(?:lemma|frame|speech|demand|rel|mood|neg|mark)/.test(sign)) out.push(`up|${sign}`)
    if (a?.clause !== undefined && a.clause !== null && a.clause !== at && held === null)
      for (const sign of this.#ofClause(a.clause)) if (/^(?:lemma|frame|mood|speech|act|rel)/.test(sign)) out.push(`a|${sign}`)
    this.#around(actor, thing, a, t, out)
    this.#ofStory(actor, thing, out)
    this.#bag(actor, thing, at, out)
    return out
  }

  #around(actor: ActorSighting, thing: ThingSighting, a: Standing | undefined, t: Standing | undefined, out: string[]): void {
    const words = this.#words
    const { things, actors } = this.#one
    if (actor.first >= 0) {
      out.push(`a-1:${words[actor.first - 1] ?? '^'}`, `a+1:${words[actor.last + 1] ?? '$'}`, `a+2:${words[actor.last + 1] ?? '$'} ${words[actor.last + 2] ?? '$'}`)
      out.push(`apos:${Math.min(4, actor.first >> 2)}`)
    }
    if (thing.first >= 0) {
      out.push(`t-1:${words[thing.first - 1] ?? '^'}`, `t-2:${words[thing.first - 2] ?? '^'} ${words[thing.first - 1] ?? '^'}`, `t+1:${words[thing.last + 1] ?? '$'}`)
      if (t?.phrase !== null && t?.phrase !== undefined) {
        out.push(`tdet:${t.phrase.determiner}`, `tnum:${t.phrase.number !== null}`)
        if (t.phrase.head > thing.last || t.phrase.head < thing.first) out.push(`thead:${words[t.phrase.head]}`, 'thead:other')
        out.push(`tprep:${words[t.phrase.first - 1] ?? '^'}`)
      }
    }
    if (actor.first >= 0 && thing.first >= 0) {
      const [from, to] = actor.last < thing.first ? [actor.last, thing.first] : [thing.last, actor.first]
      const gap = to - from
      const side = actor.last < thing.first ? 'before' : actor.first > thing.last ? 'behind' : 'in'
      out.push(`side:${side}`, `gap:${side}:${gap <= 1 ? 1 : gap <= 3 ? 3 : gap <= 6 ? 6 : gap <= 12 ? 12 : gap <= 20 ? 20 : 30}`)
      const others = new Set(actors.filter((one) => one.first > from && one.last < to && one.holder.actor !== actor.holder.actor).map((one) => one.holder.actor)).size
      const subjects = actors.filter((one) => one.first > from && one.last < to && one.holder.actor !== actor.holder.actor && this.#standings[one.last]?.role === 'subject').length
      out.push(`others:${side}:${Math.min(3, others)}`, `rivals:${side}:${Math.min(2, subjects)}`)
      const between = new Set(things.filter((one) => one.first > from && one.last < to && one.component !== thing.component).map((one) => one.component)).size
      out.push(`things:${Math.min(3, between)}`)
      if (a?.phrase !== null && a?.phrase !== undefined && a.phrase === t?.phrase) out.push('samephrase', `samephrase:${actor.source}:${a.role}`)
      if (a?.clause !== undefined && a.clause === t?.clause) out.push('sameclause')
      if (gap <= 14)
        for (let at = from + 1; at < to; at++) {
          out.push(`b:${words[at]}`)
          const use = useOf(this.#read.words[at]?.lower ?? '')
          if (use !== null) out.push(`bf:${use.fine}`)
        }
      let semicolon = false
      for (let at = from + 1; at < to; at++) if (/^[;:]$/.test(words[at] ?? '')) semicolon = true
      if (semicolon) out.push('stopbetween')
    }
    const same = things.filter((one) => one.component === thing.component && one.first >= 0).length
    out.push(`tsame:${Math.min(3, same)}`)
    const own = things.filter((one) => one.first >= 0 && !['general', 'arrangement', 'joins'].includes(one.source))
    if (thing.first < 0 || ['general', 'arrangement', 'joins'].includes(thing.source)) out.push(`betterthings:${thing.source}:${Math.min(2, own.length)}`)
    if (actor.first < 0) out.push(`betteractors:${actor.source}:${Math.min(2, actors.filter((one) => one.first >= 0).length)}`)
    const speaks = this.#read.statements[0]
    if (speaks !== undefined) out.push(`spoken:${speaks.official ? (speaks.actor === actor.holder.actor ? 'own' : 'other') : 'outside'}`, `mode:${speaks.mode}`)
  }

  /** How the report as a whole goes with the pair. */
  #ofStory(actor: ActorSighting, thing: ThingSighting, out: string[]): void {
    const { story, read } = this.#one
    const kind = thing.first < 0 ? thing.source : ['noun', 'verb', 'action', 'money'].includes(thing.source) ? 'clear' : 'vague'
    const count = story.components.get(thing.component) ?? 0
    const share = story.named === 0 ? 0 : count / story.named
    out.push(`share:${kind}:${share > 0.5 ? 5 : share > 0.3 ? 3 : share > 0.15 ? 2 : share > 0.05 ? 1 : 0}`)
    const here = kind === 'clear' && actor.first >= 0 ? 1 : 0
    const together = (story.together.get(`${actor.holder.actor}|${thing.component}`) ?? 0) - here
    out.push(`together:${kind}:${Math.min(3, together)}`)
    const others = [...story.components.keys()].filter((other) => other !== thing.component)
    const best = Math.max(0, ...others.map((other) => story.together.get(`${actor.holder.actor}|${other}`) ?? 0))
    out.push(`elsewhere:${kind}:${together > best ? 'most' : together === best ? 'same' : 'less'}`)
    if (thing.first < 0) {
      const back = [1, 2, 3].find((steps) => story.bySentence[read.index - steps]?.has(thing.component) === true) ?? 4
      out.push(`back:${thing.source}:${back}`)
      const rivals = [1, 2, 3].slice(0, back).flatMap((steps) => [...(story.bySentence[read.index - steps] ?? [])]).filter((one) => one !== thing.component)
      out.push(`backrivals:${Math.min(2, new Set(rivals).size)}`)
    }
    out.push(`often:${Math.min(4, story.actors.get(actor.holder.actor) ?? 0)}`)
  }

  /** The stretch of the sentence that is about the pair: around both, up to a strong mark or another who acts. */
  #stretch(actor: ActorSighting, thing: ThingSighting, clause: Clause | null): { readonly first: number; readonly last: number } {
    const { words } = this.#read
    const marks = [actor.first, actor.last, thing.first, thing.last].filter((at) => at >= 0)
    const low = marks.length > 0 ? Math.min(...marks) : (clause?.first ?? 0)
    const high = marks.length > 0 ? Math.max(...marks) : (clause?.last ?? words.length - 1)
    let first = low
    while (first > 0 && low - first < 12 && !this.#breaks(first - 1, actor)) first--
    let last = high
    while (last < words.length - 1 && last - high < 12 && !this.#breaks(last + 1, actor)) last++
    return high - low > 30 ? { first: Math.max(low, (thing.first < 0 ? high : thing.first) - 20), last: high } : { first, last }
  }

  /** Whether a stretch ends at a word: a strong mark, or the start of somebody else's clause. */
  #breaks(at: number, actor: ActorSighting): boolean {
    const word = this.#read.words[at]
    if (word === undefined || /^[;:?!]$/.test(word.text)) return true
    if (word.lower === 'but' || word.lower === 'while' || word.lower === 'whereas') return true
    return this.#one.actors.some(
      (one) => one.first === at && one.holder.actor !== actor.holder.actor && this.#standings[at]?.role === 'subject',
    )
  }

  #bag(actor: ActorSighting, thing: ThingSighting, clause: Clause | null, out: string[]): void {
    const words = this.#words
    const { first, last } = this.#stretch(actor, thing, clause)
    let no = 0
    const frames: string[] = []
    for (let at = first; at <= last; at++) {
      const word = words[at] ?? ''
      if (denying.has(word)) no++
      out.push(`w:${word}`)
      if (at > first) out.push(`w2:${words[at - 1]} ${word}`)
      const use = useOf(this.#read.words[at]?.lower ?? '')
      if (use !== null && !hedges.has(word)) out.push(`wf:${use.fine}`)
      for (const { value } of this.#vocabulary.frames.adjectives.at(this.#read.words, at)) frames.push(`a-${value.stance}`)
      for (const { value } of this.#vocabulary.frames.nouns.at(this.#read.words, at)) frames.push(`n-${value.stance}`)
      for (const { value } of this.#vocabulary.frames.verbs.at(this.#read.words, at)) frames.push(`v-${value.stance}`)
    }
    out.push(`no:${Math.min(2, no)}`)
    for (const frame of new Set(frames)) out.push(`wfr:${frame}`, `wfr:${frame}:${Math.min(2, no)}`)
  }

  /** What a plain reading of the verbs from the holder down to the thing would say. */
  #plainStance(telling: readonly Clause[], negative: boolean): string {
    for (const clause of telling.toReversed()) {
      const group = clause.group ?? clause.gapped?.group ?? null
      if (group === null) continue
      const no = group.negated !== negative
      const frame = verbMatches(this.#read, clause, this.#vocabulary.frames.verbs)[0]?.value
      if (frame !== undefined && (frame.when !== 'ahead' || group.modal !== null)) return `verb-${stanceOfFrame(frame, group, no)}`
      for (const part of clause.parts) {
        if (part.kind === 'adjective') {
          const adjective = this.#vocabulary.frames.adjectives.at(this.#read.words, part.at)[0]?.value
          if (adjective !== undefined) return `adj-${stanceOfFrame(adjective, group, no)}`
        } else if (part.kind === 'noun' && part.after)
          for (const phrase of part.phrases)
            for (let at = phrase.first; at <= phrase.core; at++) {
              const noun = this.#vocabulary.frames.nouns.at(this.#read.words, at)[0]?.value
              if (noun !== undefined) return `noun-${stanceOfFrame(noun, group, no || phrase.determiner === 'no')}`
            }
      }
    }
    const last = telling[0]
    const group = last?.group ?? last?.gapped?.group ?? null
    if (last === undefined || group === null) return 'none'
    const sense = verbMatches(this.#read, last, this.#vocabulary.acts)[0]?.value ?? 'component'
    return `do-${stanceOfDoing(group, sense, { thing: negative, subject: false })}`
  }
}
