/** Words before a name that say the text, or a part of it, came from there. One group: the name and what follows it. */
const sources: readonly RegExp[] = [
  /^(?:source|sources|via|courtesy of|agency|agencies|read the original(?: article)? (?:on|at|in|from)): ?(.+)$/i,
  /^(?:©|\(c\)|copyright)(?: ?©| ?\(c\))? ?(?:(?:19|20)\d\d(?: ?[-\u2013] ?(?:19|20)\d\d)?)?,? ?(?:by )?(.+)$/i,
  /\b(?:this|the) (?:article|story|report|piece|text|item|analysis|commentary|interview)\b[^.]{0,40}?\b(?:first |originally )?(?:appeared|published|ran|produced|written|reprinted|republished|provided|distributed|supplied) (?:first |originally )?(?:in|on|by|at|from|with permission from|under licen[cs]e from) (.+)$/i,
  /^(?:first|originally) published (?:in|on|by|at) (.+)$/i,
  /^(?:\()?(?:with|includes?) (?:inputs?|reporting|material|information|additional reporting|files?|agency inputs) (?:by|from) (.+)$/i,
]
/** "Harbour Wire reporters in Valetta contributed to this report." */
const contributors =
  /(?:^|[.;] )(?:[Tt]he )?(\p{Lu}[\p{L}&'.-]*(?: \p{Lu}[\p{L}&'.-]*){0,4})(?:'s)? (?:staff|reporters?|writers?|correspondents?|journalists?|editors?|video journalists?)\b[^.]{0,160}\b(?:contributed|reported)\b/u
/** A story's last words: "(Harbour Wire)", "- Harbour Wire", "/HW/". */
const closing =
  /(?:[.!?]["']? ?|^)(?:[([/]([\p{Lu}][^()[\]/.]{1,50})[)\]/]|[-\u2013\u2014]{1,2} ?(\p{Lu}[\p{L}&' ]{1,40}))\.?$/u

/** The name at the start of what follows a credit: capitalised words and what joins them. */
function nameAt(words: string): string | null {
  const found =
    /^(?:the )?((?:\p{Lu}[\p{L}\d&'-]*|of|and|the|de|for|der)(?:(?: |\.(?=\p{L}))(?:\p{Lu}[\p{L}\d&'-]*|of|and|the|de|for|der|\d{1,3}(?!\d)))*)/u.exec(
      words.trim(),
    )
  const name = found?.[1]?.replace(/ (?:of|and|the|de|for|der|All|Ltd|Inc|LLC)$/u, '').trim()
  return name !== undefined && /\p{Lu}/u.test(name) && name.length <= 60 ? name : null
}

/** In text that ends with "The Harbour Daily." the article belongs to the name. */
function withArticle(words: string, name: string): string {
  return words.trim().startsWith(`The ${name}`) ? `The ${name}` : name
}

/**
 * Agencies and papers that a line at the end of a story credits, as printed; empty where it is no credit line.
 * `line` has straight quotation marks. Of a paragraph only the last 400 characters are looked at.
 */
export function creditsInLine(line: string): string[] {
  const text = line.slice(-400)
  for (const pattern of sources) {
    const rest = line.length <= 300 ? pattern.exec(text)?.[1] : undefined
    const name = rest === undefined ? null : nameAt(rest.replace(/^["']/, ''))
    if (name !== null && rest !== undefined) return [withArticle(rest, name)]
  }
  const contributed = contributors.exec(text)?.[1]?.trim()
  if (contributed !== undefined && contributed !== '') return [contributed]
  const last = closing.exec(text)
  const name = last?.[1] ?? last?.[2]
  return name === undefined || name.split(' ').length > 5 ? [] : [name.trim()]
}

/** The year of a copyright line; of a range, the last. */
export function copyrightYear(line: string): number | null {
  const found = /^(?:©|\(c\)|copyright)\D{0,60}((?:19|20)\d\d)(?: ?[-\u2013] ?((?:19|20)\d\d))?/i.exec(
    line.slice(0, 200),
  )
  return found === null ? null : Number(found[2] ?? found[1])
}
