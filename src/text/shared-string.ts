/**
 * The engine's one copy of a string that is compared again and again: two such strings are the same object or differ, so that
 * comparing them looks at no letter. Names of properties are kept so.
 */
export function shared(text: string): string {
  for (const name in { [text]: true }) return name
  return text
}
