const plainLetters = /^[A-Za-z-]*$/

/** A name as it is compared: lower case, without accents, dots and apostrophes. */
export function folded(name: string): string {
  if (plainLetters.test(name)) return name.toLowerCase()
  return name
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/đ/g, 'd')
}

/** Names are cut here before they are compared: the cost is quadratic in their length. */
const longestCompared = 40

/**
 * Likeness of two names, 0 to 1, after Jaro and Winkler (1990): shared letters near their places, with a premium for a common
 * beginning of up to four letters.
 */
export function alike(first: string, second: string): number {
  const a = first.slice(0, longestCompared)
  const b = second.slice(0, longestCompared)
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && a[prefix] === b[prefix] && a[prefix] !== undefined) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const takenA = new Array<boolean>(a.length).fill(false)
  const takenB = new Array<boolean>(b.length).fill(false)
  let shared = 0
  for (let at = 0; at < a.length; at++) {
    for (let to = Math.max(0, at - reach); to <= Math.min(b.length - 1, at + reach); to++) {
      if (takenB[to] || a[at] !== b[to]) continue
      takenA[at] = true
      takenB[to] = true
      shared++
      break
    }
  }
  if (shared === 0) return 0
  const lettersA = [...a].filter((_, at) => takenA[at])
  const lettersB = [...b].filter((_, at) => takenB[at])
  const swapped = lettersA.filter((letter, at) => letter !== lettersB[at]).length / 2
  return (shared / a.length + shared / b.length + (shared - swapped) / shared) / 3
}
