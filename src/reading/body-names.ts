/** How far back a name is looked for, and how many words of it on each side of the noun. */
const reach = 20_000
const mostWords = 6

/**
 * The last name before an offset that holds a capitalised noun with other capitalised words around it: for "Department",
 * "Federal Department of Ports". Null where the noun stands alone or not at all.
 */
export function bodyNamed(plain: string, noun: string, before: number): string | null {
  const from = Math.max(0, before - reach)
  for (let at = plain.lastIndexOf(noun, before); at >= from && at >= 0; at = plain.lastIndexOf(noun, at - 1)) {
    const name = nameAround(plain, at, at + noun.length)
    if (name !== null) return name
    if (at === 0) break
  }
  return null
}

function nameAround(plain: string, start: number, end: number): string | null {
  const left = plain.slice(Math.max(0, start - 80), start).split(/\s/)
  let first = start
  for (let back = left.length - 2; back >= 0 && left.length - 2 - back < mostWords; back--) {
    const word = left[back] ?? ''
    if (!/^\p{Lu}[\p{L}'-]*$/u.test(word) || /^(?:The|A|An|In|On|At|But|And)$/.test(word)) break
    first -= word.length + 1
  }
  const last = rightEdge(plain, end)
  return first < start || last > end ? plain.slice(first, last).replace(/\s+/g, ' ') : null
}

/** Takes "of Foreign Affairs", "for Ports and Roads" behind the noun. */
function rightEdge(plain: string, end: number): number {
  const words = plain.slice(end, end + 100).split(/\s/)
  let last = end
  let at = end
  for (const word of words.slice(1, mostWords)) {
    at += word.length + 1
    if (/^\p{Lu}[\p{L}-]*$/u.test(word)) last = at
    else if (/^\p{Lu}[\p{L}-]*[.,;:]/u.test(word)) return at - (word.length - word.search(/[.,;:]/))
    else if (!/^(?:of|for|and|the)$/.test(word)) break
  }
  return last
}
