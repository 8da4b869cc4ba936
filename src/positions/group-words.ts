import { normalise } from '../text/normalise.ts'

/** The words that name an unnamed group, made comparable: case, kinds of quotation marks and spaces do not tell groups apart. */
export function groupKey(words: string | null): string {
  if (words === null) return ''
  return normalise(words).toLowerCase().replace(/\s+/g, ' ').trim()
}
