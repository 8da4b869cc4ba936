import { normalise } from '../text/normalise.ts'

/** Words looked at lately: a ledger names few groups, and says each again and again. */
const known = new Map<string, string>()
const mostKnown = 1000

/** The words that name an unnamed group, made comparable: case, kinds of quotation marks and spaces do not tell groups apart. */
export function groupKey(words: string | null): string {
  if (words === null) return ''
  const before = known.get(words)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const key = normalise(words).toLowerCase().replace(/\s+/g, ' ').trim()
  known.set(words, key)
  return key
}
