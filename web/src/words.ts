import type { Dated } from '../../src/records/day.ts'
import type { Relation } from '../../src/records/derivation.ts'
import type { Credibility, CredibilityGrade, CredibilitySign } from '../../src/records/grade.ts'
import type { ChangeType, HistoryItem } from '../../src/records/history.ts'
import type { Stance } from '../../src/records/position.ts'

/** The wording of the pages, in one place. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const numbers = new Intl.NumberFormat('en')

/** "5 Sep 2031"; taken from the text of the day, so that no time zone moves it. */
export function dayWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
}

/** "3 – 6 Mar 2033", "28 Feb – 3 Mar 2033", "5 Sep 2031": from the first day to the last, what they share said once. */
export function spanWords(first: string, last: string): string {
  if (first === last) return dayWords(last)
  const from = dayWords(first).split(' ')
  const to = dayWords(last).split(' ')
  const kept = from[2] !== to[2] ? from : from[1] !== to[1] ? from.slice(0, 2) : from.slice(0, 1)
  return `${kept.join(' ')} – ${to.join(' ')}`
}

/** A day as exactly as it is known: "5 Sep 2031", "Sep 2031", "2031", "undated". */
export function datedWords({ date, precision }: Dated): string {
  if (date === null || precision === 'unknown') return 'undated'
  if (precision === 'day') return dayWords(date)
  return precision === 'month' ? dayWords(date).split(' ').slice(1).join(' ') : date.slice(0, 4)
}

/** A day as exactly as it is known, without its year where that is `year`: for tables that name it above. */
export function shortDatedWords(dated: Dated, year: string): string {
  const words = datedWords(dated)
  return words.endsWith(` ${year}`) ? words.slice(0, -5) : words
}

/** "1,200", "450 million": millions in words only where they say all of it. */
export function numberWords(value: number): string {
  const [unit, word] = Math.abs(value) >= 1e9 ? [1e9, 'billion'] : [1e6, 'million']
  const short = value / unit
  const exact = Math.abs(value) >= 1e6 && Number(short.toFixed(3)) === short
  return exact ? `${numbers.format(short)} ${word}` : numbers.format(value)
}

/** "1 report", "5 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`
}

/** What a cell's line is called: the actor, or the words of an unnamed group; some reports give none. */
export function lineName({ name, group }: { readonly name: string; readonly group: string | null }): string {
  return group === '' ? 'group without a name' : (group ?? name)
}

/** How an address names a cell's line: by the actor's id or the group's words, or all groups where it has none. */
export function lineId({ actor, group }: { readonly actor: string; readonly group: string | null }): string {
  return group === '' ? 'group' : (group ?? actor)
}

/** Highest rung first: the order of the legend. */
export const stanceOrder: readonly Stance[] = ['acting', 'pledged', 'open', 'undecided', 'refused', 'withdrawn']

export const stanceMeaning: Readonly<Record<Stance, string>> = {
  acting: 'has begun',
  pledged: 'says it will',
  open: 'says it could',
  undecided: 'says it has not decided',
  refused: 'says it will not',
  withdrawn: 'takes back what it pledged',
}

export const relationWords: Readonly<Record<Relation, string>> = {
  copy: 'copy',
  edit: 'edited version',
  abridgement: 'shortened version',
  expansion: 'extended version',
  paraphrase: 'reworded version',
  translation: 'translated version',
}

export const changeWords: Readonly<Record<ChangeType, string>> = {
  new: 'new',
  hardened: 'hardened',
  softened: 'softened',
  reversed: 'reversed',
  'condition-added': 'condition added',
  'condition-dropped': 'condition dropped',
  widened: 'widened',
  narrowed: 'narrowed',
  restated: 'restated',
}

/** Sections of a cell's history, in the order they are shown. */
export const standingWords: readonly (readonly [HistoryItem['standing'], string])[] = [
  ['stands', 'Stands'],
  ['restated', 'Says the same'],
  ['later', 'After this date'],
  ['superseded', 'Earlier'],
  ['past', 'Told as past'],
  ['undated', 'Undated: on no board'],
  ['rejected', 'Rejected by review'],
  ['replaced', 'In an earlier version of its page'],
  ['withdrawn', 'Withdrawn by its agency'],
]

const credibilityNames: Readonly<Record<Credibility, string>> = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
}

function credibilitySign({ sign, count }: CredibilitySign): string {
  if (sign === 'families') return counted(count ?? 0, 'independent text')
  if (sign === 'own-word') return 'the actor’s own word'
  if (sign === 'one-family') return 'one text only'
  if (sign === 'anonymous') return 'who says it is not named'
  return sign === 'contested' ? 'contested' : 'against its own word'
}

/** "2, probably true (the actor's own word, one text only)". */
export function credibilityWords({ grade, because }: CredibilityGrade): string {
  const reasons = because.map(credibilitySign).join(', ')
  return `${grade}, ${credibilityNames[grade]}${reasons === '' ? '' : ` (${reasons})`}`
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "English", "German"; "language not known" for a text too short to tell. */
export function languageWords(code: string): string {
  return code === 'und' ? 'language not known' : (languages.of(code) ?? code)
}

/** Why a report was not read ("language:uk"). */
export function unreadWords(why: string): string {
  const [kind, detail] = why.split(':')
  return kind === 'language' && detail !== undefined ? `not read: ${languageWords(detail)}` : `not read: ${why}`
}

/** "0.83" as "83 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
