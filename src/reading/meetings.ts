import type { Meeting, MeetingKind } from '../records/meeting.ts'
import { meetingId } from '../records/meeting.ts'
import { passageOf } from '../text/passage.ts'
import type { Clause } from './clause.ts'
import { ownSubjects, subjectsOf } from './clause.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { grammarOf, spanOf, textOf } from './grammar.ts'
import { meetingDay } from './meeting-day.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { sign, signAt } from './why-mention.ts'

/** Nouns for a meeting and the kind they name; null where those who meet tell. */
const nouns: ReadonlyMap<string, MeetingKind | null> = new Map<string, MeetingKind | null>([
  ['summit', 'summit'],
  ['conference', 'conference'],
  ['ministerial', 'ministerial'],
  ['talks', 'talks'],
  ['talk', 'talks'],
  ['call', 'call'],
  ['signing', 'signing'],
  ['review', 'review'],
  ['meeting', null],
  ['gathering', null],
  ['session', null],
  ['round', null],
])
const verbs = new Set('meet convene reconvene gather assemble confer sit return'.split(' '))
/** Who meets, and what that makes of the meeting. */
const circles: readonly (readonly [RegExp, MeetingKind])[] = [
  [/\bplanner/, 'planning'],
  [/\b(?:chiefs? of (?:staff|defen[cs]e)|commanders?)\b/, 'planning'],
  [/\bministers?\b/, 'ministerial'],
  [/\b(?:leaders?|presidents?|prime ministers|heads of (?:state|government))\b/, 'summit'],
  [/\bdonors?\b/, 'conference'],
]
/** Who meets at home or speaks to the press: no meeting of the arrangement. */
const domestic =
  /\b(?:parliament|cabinet|bundestag|congress|senate|party|lawmakers|news conference|press conference|opposition|court)\b/
const attendees =
  /^(?:ministers?|leaders?|planners?|members?|states|countries|governments|donors|commanders?|delegates|officials|envoys|diplomats|group|friends|presidents?|negotiators|partners|allies|chiefs?)$/

interface Found {
  readonly form: MeetingKind
  readonly first: number
  readonly last: number
  readonly clause: Clause
  readonly ahead: boolean
  /** `verb` or `noun`, with the word that means a meeting. */
  readonly rule: 'verb' | 'noun'
  readonly word: string
}

/** Meetings the document tells of with a place or a day: who met where and when. A parliament or a cabinet sitting is none. */
export function meetingsOf(document: ReadDocument): readonly Meeting[] {
  const meetings: Meeting[] = []
  const usual: MeetingKind = /\bsummit\b/i.test(document.plain.slice(0, 20_000)) ? 'summit' : 'talks'
  for (const read of grammarOf(document)) {
    for (const clause of read.clauses) {
      for (const found of [...byVerb(read, clause, usual), ...byNoun(read, clause, usual)]) {
        const meeting = meetingFrom(document, read, found)
        if (meeting !== null && !meetings.some((one) => same(one, meeting))) meetings.push(meeting)
      }
    }
  }
  return meetings
}

function same(a: Meeting, b: Meeting): boolean {
  const day = a.held.date === b.held.date || a.held.date === null || b.held.date === null
  const place = a.place === b.place || a.place === null || b.place === null
  return day && place && (a.held.date !== null || a.place !== null || a.form === b.form)
}

function meetingFrom(document: ReadDocument, read: ReadSentence, found: Found): Meeting | null {
  const place = placeIn(document, read, found)
  const held = meetingDay(read.words, found.first, found.last, document.published.date, found.ahead)
  if (place === null && held.date === null) return null
  const { start, end } = spanOf(read.words, found.first, found.last)
  const body = {
    kind: 'meeting' as const,
    report: document.report,
    form: found.form,
    held,
    place,
    passage: passageOf(document.text, start, end),
    because: [sign(`meeting:${found.rule}`, found.word), signAt(`form:${found.form}`, document.text, { start, end })],
  }
  return { ...body, id: meetingId(body) }
}

/** "Ministers will meet again in Vilnius on Feb 25." */
function byVerb(read: ReadSentence, clause: Clause, usual: MeetingKind): readonly Found[] {
  const { group } = clause
  if (group === null || group.negated || !verbs.has(group.lemma)) return []
  const subjects = subjectsOf(clause)
  const who = subjects.map((one) => lowerText(read, one.first, one.last)).join(' ')
  const met = subjects.some(
    (one) =>
      attendees.test(read.words[one.head]?.lower ?? '') ||
      (one.of !== null && attendees.test(read.words[one.of.head]?.lower ?? '')),
  )
  if (!met || domestic.test(who)) return []
  const ahead =
    group.modal === 'will' ||
    group.modal === 'is-to' ||
    group.modal === 'would' ||
    (!group.past && !group.perfect && group.modal === null)
  const first = ownSubjects(clause)[0]?.first ?? clause.first
  return [{ form: formOf(who, usual), first, last: clause.last, clause, ahead, rule: 'verb', word: group.lemma }]
}

function formOf(words: string, usual: MeetingKind): MeetingKind {
  return circles.find(([pattern]) => pattern.test(words))?.[1] ?? usual
}

/** "after a meeting of defence ministers in Riga Castle", "Thursday's conference". */
function byNoun(read: ReadSentence, clause: Clause, usual: MeetingKind): readonly Found[] {
  const found: Found[] = []
  for (let index = 0; index < clause.parts.length; index++) {
    const part = clause.parts[index]
    if (part?.kind !== 'noun' && part?.kind !== 'phrase') continue
    for (const phrase of part.phrases) {
      const word = read.words[phrase.head]
      const noun = word === undefined ? undefined : (nouns.get(word.lower) ?? nouns.get(word.lemma))
      if (noun === undefined || word?.tag === 'VERB') continue
      const last = reach(read, clause, index, phrase)
      const words = lowerText(read, phrase.first, last)
      if (domestic.test(words)) continue
      const ahead =
        clause.group?.modal === 'will' ||
        clause.group?.modal === 'is-to' ||
        /\b(?:next|planned|coming|upcoming)\b/.test(words)
      const form = noun === null ? formOf(words, usual) : noun
      found.push({ form, first: phrase.first, last, clause, ahead, rule: 'noun', word: word?.text ?? '' })
    }
  }
  return found
}

/** The phrases behind a noun that say where and when belong to it. */
function reach(read: ReadSentence, clause: Clause, index: number, phrase: NounPhrase): number {
  let last = phrase.last
  for (const part of clause.parts.slice(index + 1)) {
    const time = part.kind === 'noun' && part.phrases.every((one) => one.time)
    if (part.kind !== 'phrase' && !time) break
    const end = Math.max(...part.phrases.map((one) => one.last))
    if (read.words.slice(last + 1, end).some((word) => word.tag === 'VERB')) break
    last = end
  }
  return last
}

function lowerText(read: ReadSentence, first: number, last: number): string {
  return read.words
    .slice(first, last + 1)
    .map((word) => word.lower)
    .join(' ')
}

const online = /\b(?:online|virtual|video|telephone|phone)\b/

function placeIn(document: ReadDocument, read: ReadSentence, found: Found): string | null {
  if (online.test(lowerText(read, found.first, found.last))) return 'online'
  for (const part of found.clause.parts) {
    if (part.kind !== 'phrase' || (part.preposition !== 'in' && part.preposition !== 'at') || part.at > found.last)
      continue
    const phrase = part.phrases[0]
    const head = phrase === undefined ? undefined : read.words[phrase.head]
    if (phrase === undefined || phrase.time || head === undefined || !/^\p{Lu}/u.test(head.text)) continue
    return textOf(document, read.words, phrase.first, phrase.core).replace(/^the /, (article) =>
      head.text === 'Hague' ? 'The ' : article,
    )
  }
  return null
}
