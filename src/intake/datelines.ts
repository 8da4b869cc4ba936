import { dayIn, type FoundDay } from './dates.ts'

/** The place, agency and day that open a story: "VALETTA, Malta, Feb. 8 (Harbour Wire) - ". Offsets are into what was given. */
export interface Dateline {
  readonly place: string | null
  readonly agency: string | null
  /** May lack its year. */
  readonly day: FoundDay | null
  /** Where the story's own words begin; the length of what was given where the dateline is a line of its own. */
  readonly bodyFrom: number
  /** How sure it is one: `capitals`, `marked` by an agency or a day, or only a `plain` place and a dash. */
  readonly style: 'capitals' | 'marked' | 'plain'
}

/** Characters that a dateline can be long; places with a region, a day and an agency need some eighty. */
const longestDateline = 120
/** Words of a place or an agency. */
const mostWords = 6

const dash = /\s(?:-|--|\u2013|\u2014)\s|\s?\u2014\s?|\s--/
/** Small words inside names: "Port of Spain", "Frankfurt am Main". */
const small = /^(?:of|the|de|del|della|di|do|da|la|le|les|am|an|der|den|el|al|and|upon|sur|na|nad|i|y)$/

function isName(words: string): boolean {
  const parts = words.split(/[ \u00a0]+/)
  if (words === '' || parts.length > mostWords || !/^[\p{Lu}'"]/u.test(words)) return false
  return parts.every((part) => small.test(part) || /^["'(]?[\p{Lu}][\p{L}'.&/-]*[)"]?$/u.test(part))
}

function isCapitals(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? []
  return letters.length >= 3 && words === words.toUpperCase()
}

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/i

interface Prefix {
  readonly place: string | null
  readonly agency: string | null
  readonly day: FoundDay | null
}

/** What stands before the dash: places and a day between commas, an agency in brackets or between slashes. */
function prefixIn(words: string): Prefix | null {
  const bracketed = /[ ,]*[(/]([^()/]{2,60})[)/]\.?$/.exec(words)
  const agency = bracketed?.[1]?.trim() ?? null
  if (agency !== null && !isName(agency.split(/[,;]/)[0] ?? '')) return null
  const rest = bracketed === null ? words : words.slice(0, bracketed.index)
  const day = dayIn(rest)
  const named = day === null ? rest : `${rest.slice(0, day.start)},${rest.slice(day.end)}`
  const pieces = named.split(',').map((piece) => piece.trim())
  const names = pieces.filter(
    (piece) => piece !== '' && piece !== '.' && !weekday.test(piece) && !/^\d{1,2}[:.]\d\d$/.test(piece),
  )
  if (names.length > 3 || !names.every(isName)) return null
  const [place] = names
  if (place === undefined && agency === null) return null
  return { place: place ?? null, agency, day }
}

/** A dateline that is a whole line: "Valetta, 8 February 2029 (Harbour Wire)". It needs a day. */
function ownLine(line: string): Dateline | null {
  if (line.length > longestDateline || /[.!?]["']?$/.test(line)) return null
  const prefix = prefixIn(line)
  if (prefix === null || prefix.day === null || prefix.place === null) return null
  return { ...prefix, bodyFrom: line.length, style: isCapitals(prefix.place) ? 'capitals' : 'marked' }
}

/**
 * Find the dateline at the start of a paragraph, with straight quotation marks and plain spaces; null where there is
 * none. A colon follows a place in capitals only: "MINISTER: No." in a transcript looks the same, and the caller has to
 * tell the two apart by how often such words return.
 */
export function datelineIn(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, longestDateline + 4)
  const mark = dash.exec(head)
  const colon = /^[^:.!?]{3,80}:\s/.exec(head)
  const end =
    mark !== null && (colon === null || mark.index < colon[0].length) ? mark.index : (colon?.[0].length ?? 0) - 2
  if (end < 2) return ownLine(paragraph)
  const byColon = mark === null || mark.index !== end
  const prefix = prefixIn(head.slice(0, end).trim())
  if (prefix === null) return null
  const bodyFrom = byColon ? (colon?.[0].length ?? 0) : end + (mark?.[0].length ?? 0)
  const capitals = prefix.place !== null && isCapitals(prefix.place)
  if (capitals) return { ...prefix, bodyFrom, style: 'capitals' }
  if (byColon) return null
  if (prefix.agency !== null || prefix.day !== null) return { ...prefix, bodyFrom, style: 'marked' }
  // "Valetta - The council" is one, "Valetta - the capital - " is not.
  if ((prefix.place ?? '').split(' ').length > 3 || !/^["']?\p{Lu}/u.test(paragraph.slice(bodyFrom))) return null
  return { ...prefix, bodyFrom, style: 'plain' }
}
