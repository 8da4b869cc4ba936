/** No reason quotes more than this of a text (UTF-16 units). */
const longest = 120

/** White space other than single spaces: most words of a text have none. */
const unevenSpace = /\s{2}|[^\S ]/

/** Words of a text on one line, cut where they are long: what a reason quotes. */
export function oneLine(words: string): string {
  const line = (unevenSpace.test(words) ? words.replace(/\s+/g, ' ') : words).trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`
}
