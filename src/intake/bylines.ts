import { dayIn } from './dates.ts'

/** Who wrote a report, as its byline prints it, and the agencies and papers that the byline names. */
export interface Byline {
  readonly names: string
  readonly credits: readonly string[]
}

const longestByline = 110
/** Words that only outlets and agencies carry in their names. */
const outletWord =
  /\b(?:news|newswire|wire|wires|agency|agencies|press|service|services|radio|tv|television|broadcasting|times|post|herald|gazette|tribune|courier|journal|chronicle|telegraph|guardian|observer|mail|review|monitor|ledger|echo|dispatch|register|quarterly|weekly|daily|magazine|media|online|network|portal|bulletin|standard|globe|sun|mirror|star|independent|examiner|inquirer|sentinel|today|reuters|ap|afp|dpa|upi|efe|ansa|apa|pti|tass|xinhua|bloomberg|interfax|ukrinform|anadolu)\b/i
const deskWord =
  /\b(?:staff|reporters?|correspondents?|desk|newsroom|agencies|editors?|editorial (?:team|board)|writers?|bureau)\b/i
const nameWord = /^["'(]?[\p{Lu}][\p{L}'.&-]*[)"]?$/u
const joining =
  /^(?:and|in|at|of|for|de|del|della|der|den|di|da|dos|du|la|le|van|von|ter|ten|el|al|bin|ibn|with|the|for)$/

/** A name: capitalised words and the small ones that join them. */
function isNames(words: string): boolean {
  const parts = words.split(' ').filter((part) => part !== '' && !/^[,&|/·]$/.test(part))
  if (parts.length === 0 || parts.length > 14) return false
  const named = parts.map((part) => part.replace(/[,;]$/, ''))
  return named.every((part) => nameWord.test(part) || joining.test(part)) && nameWord.test(named[0] ?? '')
}

/** Outlets among the names: acronyms, names of two words or more after the writer's own, and what carries an outlet's word. */
function creditsIn(names: string): string[] {
  const within = /\b(?:with|reporting (?:by|from)) (?:reporting (?:by|from) )?(?:the )?(.+)$/i.exec(names)?.[1]
  const pieces = names
    .replace(/ in [\p{Lu}][^,|]*$/u, '')
    .split(/ ?[,|/·;] ?| \u2013 | - | and (?=(?:the )?\p{Lu})/u)
    .map((piece) => piece.trim().replace(/^(?:the|for|of) /, ''))
  const staffOf =
    /^(?:the )?(\p{Lu}.{2,40}?)(?:'s)? (?:own )?(?:staff|correspondents?|reporters?|newsroom|bureau)\b/u.exec(
      names,
    )?.[1]
  const credits = pieces.filter((piece, i) => {
    if (!isNames(piece) || deskWord.test(piece)) return false
    if (outletWord.test(piece) || /^[A-Z]{2,6}$/.test(piece)) return true
    return i > 0 && piece.split(' ').length >= 2
  })
  if (within !== undefined && isNames(within)) credits.push(within.trim())
  if (staffOf !== undefined && isNames(staffOf) && !deskWord.test(staffOf)) credits.push(staffOf)
  return [...new Set(credits)]
}

const opening =
  /^(?:(?:exclusive|analysis|report|story|reporting|written|words|text|comment|opinion|review|interview|dispatch|commentary|update)(?: and \w+)? )?(?:by|from)[: ] ?/i
const roleOpening = /^(?:analysis|report|story|reporting|words|text)(?: and reporting)?: /i

/** What follows the names: a time, a date, a separator. */
function beforeDate(words: string): string {
  const day = dayIn(words)
  const head = day === null ? words : words.slice(0, day.start)
  const cut = /[|·•\d]|\s[-\u2013\u2014]\s/.exec(head)
  const names = cut === null ? head : head.slice(0, cut.index)
  return names.replace(
    /[\s,;:-]*(?:\b(?:published|updated|posted|on|mon|tues?|wed|thu|fri|sat|sun)[a-z]*)?[\s,;:-]*$/i,
    '',
  )
}

/**
 * Read a byline that says it is one, from a line with straight quotation marks: "By Ana Brook in Valetta", "From our
 * correspondent", "Staff reporter", "Gazette live desk". Null where it is none.
 */
export function bylineIn(line: string): Byline | null {
  if (line.length > longestByline || /[.!?;:"]$/.test(line)) return null
  const start = opening.exec(line) ?? roleOpening.exec(line)
  const names = beforeDate(start === null ? line : line.slice(start[0].length).trim())
  if (start !== null) {
    const own = deskWord.test(names) || (/^(?:our|the|a|an) /i.test(names) && outletWord.test(names))
    return own || isNames(names) ? { names, credits: creditsIn(names) } : null
  }
  if (names.split(' ').length > 10 || !deskWord.test(names)) return null
  const lower = names.split(' ').filter((word) => /^\p{Ll}/u.test(word) && !joining.test(word) && !deskWord.test(word))
  const isDesk = lower.every((word) => /^(?:live|reporting|own|our|foreign|special|by|table)$/.test(word))
  return isDesk ? { names, credits: creditsIn(names) } : null
}

/**
 * A byline without a word that says so, "Ana Brook, Harbour Gazette, Valetta"; to be asked only of lines under a
 * headline, because a subhead that lists countries looks the same.
 */
export function plainByline(line: string): Byline | null {
  if (line.length > longestByline) return null
  const names = beforeDate(line)
  const pieces = names.split(', ')
  if (!pieces.every((piece) => isNames(piece) && piece.split(' ').length <= 5)) return null
  const credits = creditsIn(names)
  if (pieces.length === 1 && credits.length === 0) return null
  return pieces.length > 1 && (pieces[0] ?? '').split(' ').length < 2 ? null : { names, credits }
}

/** A line that holds nothing but one name of up to five words: a site, an agency, a writer, an institution. */
export function isNameOnly(line: string): boolean {
  return line.length <= 60 && line.split(' ').length <= 5 && isNames(line)
}
