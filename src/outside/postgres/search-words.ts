/** A word of a text: letters, digits, and the signs above them, as the search index of a ledger in a file has it. */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu

/** A word that is longer is no word; the server would leave it out and count it. */
const longestWord = 200
/** The server keeps no more than a megabyte of a text's words. In bytes, some 65,000 words. */
const mostBytes = 400_000

/** A word where it stands. */
export interface WordAt {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Small letters without the signs above them. */
export function plain(written: string): string {
  return written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, longestWord)
}

export function wordsIn(text: string): readonly WordAt[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    word: plain(found),
    start: index,
    end: index + found.length,
  }))
}

/** A text as the server is given it to make its words of: nothing is left in it that another parser would take apart. */
export function searchable(text: string): string {
  let bytes = 0
  const kept: string[] = []
  for (const { 0: found } of text.matchAll(word)) {
    const one = plain(found)
    bytes += Buffer.byteLength(one) + 1
    if (bytes > mostBytes) break
    kept.push(one)
  }
  return kept.join(' ')
}
