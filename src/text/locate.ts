import type { Passage } from '../records/passage.ts'

/** Where the words of a passage stand in a text. Losing them is an answer, not an error. */
export type Located =
  | { readonly found: 'in-place'; readonly start: number; readonly end: number }
  | { readonly found: 'moved'; readonly start: number; readonly end: number; readonly shift: number }
  | { readonly found: 'lost'; readonly because: 'wording-gone' | 'wording-ambiguous' }

/** The words that stood around a passage where it was made; they decide between several places. */
export interface Surrounded {
  readonly prefix: string
  readonly suffix: string
}

/** More places than this are a phrase, not a passage: no surroundings make one of them certain, and looking costs time. */
const mostPlaces = 1000

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length <= mostPlaces; at = text.indexOf(words, at + 1)) {
    places.push(at)
  }
  return places
}

/** How many characters two texts share, counted from the end of both (`back`) or from their start. */
function agreement(a: string, b: string, back: boolean): number {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && (back ? a[a.length - 1 - n] === b[b.length - 1 - n] : a[n] === b[n])) n++
  return n
}

/**
 * Find a passage's words again in a text that may have changed. A step runs only when the one before it did not decide:
 *  1. in place   - the words stand where they stood
 *  2. one place  - they stand once in the text
 *  3. surrounded - of several places, one agrees best with the words that stood around the passage
 *  4. lost       - the words are gone, or two places are equally good: a tie is never guessed
 * Offsets are UTF-16 units, end exclusive. An empty quote is lost.
 */
export function locate(text: string, passage: Pick<Passage, 'start' | 'end' | 'quote'>, around?: Surrounded): Located {
  const { start, end, quote } = passage
  if (quote === '') return { found: 'lost', because: 'wording-gone' }
  // 1. in place
  if (text.slice(start, end) === quote) return { found: 'in-place', start, end }
  const moved = (at: number): Located => ({ found: 'moved', start: at, end: at + quote.length, shift: at - start })
  // 2. one place
  const places = placesOf(text, quote)
  const [first, second] = places
  if (first === undefined) return { found: 'lost', because: 'wording-gone' }
  if (second === undefined) return moved(first)
  // 3. surrounded
  if (around === undefined || places.length > mostPlaces) return { found: 'lost', because: 'wording-ambiguous' }
  const scored = places.map((at) => ({
    at,
    agrees:
      agreement(text.slice(Math.max(0, at - around.prefix.length), at), around.prefix, true) +
      agreement(text.slice(at + quote.length, at + quote.length + around.suffix.length), around.suffix, false),
  }))
  const best = Math.max(...scored.map((place) => place.agrees))
  const [only, tie] = scored.filter((place) => place.agrees === best)
  // 4. lost
  if (only === undefined || tie !== undefined || best === 0) return { found: 'lost', because: 'wording-ambiguous' }
  return moved(only.at)
}
