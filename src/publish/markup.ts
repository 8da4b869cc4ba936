import { harmless } from '../text/harmless.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML or XML, between tags or in a quoted attribute: it can become no markup of either. */
export function markup(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
