/** A question is cut here; nobody types more, and each term costs a look-up. */
const mostTerms = 32

/** Words of a group stand so close together that one sentence holds them. */
export const nearness = 12

/** A person's words, and each phrase in quotation marks of any kind as one; those without a letter or digit are left out. */
export function termsOf(words: string): readonly string[] {
  const straight = words
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replaceAll('\0', ' ')
  const terms = straight.match(/"[^"]*"?|[^\s"]+/g) ?? []
  const found = terms.map((term) => term.replaceAll('"', '').trim()).filter((term) => /[\p{L}\p{N}]/u.test(term))
  return found.slice(0, mostTerms)
}
