/** No reason quotes more than this of a text (UTF-16 units). */
const longest = 120

/** Words of a text on one line, cut where they are long: what a reason quotes. */
export function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`
}
