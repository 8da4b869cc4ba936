/** Where a text stops being JSON, and what was wrong there. */
export interface JsonFault {
  /** UTF-16 offset; the length of the text where it ends too early. */
  readonly at: number
  readonly reason: 'unexpected-end' | 'unexpected-character' | 'bad-string' | 'bad-number' | 'bad-word'
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\r\n]*/y
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** What may stand in a string as it is: all but the quotation mark, the backslash and the control characters. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c
}

/** The offset behind a string that begins at `at`, or the fault in it. */
function stringFrom(text: string, at: number): number | JsonFault {
  let here = at + 1
  for (;;) {
    while (here < text.length && isPlain(text.charCodeAt(here))) here++
    if (here >= text.length) return { at: here, reason: 'unexpected-end' }
    if (text[here] === '"') return here + 1
    const after = skip(escapeSequence, text, here)
    if (after === here) return { at: here, reason: 'bad-string' }
    here = after
  }
}

function scalarFrom(text: string, at: number): number | JsonFault {
  const first = text[at] ?? ''
  if (first === '"') return stringFrom(text, at)
  if (/[-\d]/.test(first)) {
    const after = skip(number, text, at)
    return after === at ? { at, reason: 'bad-number' } : after
  }
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length
  if (/[a-z]/i.test(first)) return { at, reason: 'bad-word' }
  return { at, reason: 'unexpected-character' }
}

/** What may come next inside an object or a list. */
type Expects = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'comma-or-end'

/**
 * Find the first place where a text is not JSON (RFC 8259); null where it is. `JSON.parse` does not tell the place of
 * every error, and people need it. Linear, and a list of open brackets instead of recursion, so that depth costs no stack.
 */
export function jsonFault(text: string): JsonFault | null {
  const open: string[] = []
  let expects: Expects = 'value'
  let here = skip(space, text, 0)
  for (;;) {
    if (here >= text.length) return { at: here, reason: 'unexpected-end' }
    const character = text[here] ?? ''
    const closing = open.at(-1)
    if (character === closing && expects !== 'value' && expects !== 'name') {
      open.pop()
      here++
      expects = 'comma-or-end'
    } else if (expects === 'comma-or-end') {
      if (character !== ',') return { at: here, reason: 'unexpected-character' }
      here++
      expects = closing === '}' ? 'name' : 'value'
    } else if (expects === 'name' || expects === 'name-or-end') {
      const after = character === '"' ? stringFrom(text, here) : here
      if (typeof after !== 'number') return after
      const colon = skip(space, text, after)
      if (after === here || text[colon] !== ':') {
        return { at: colon, reason: colon >= text.length ? 'unexpected-end' : 'unexpected-character' }
      }
      here = colon + 1
      expects = 'value'
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']')
      here++
      expects = character === '{' ? 'name-or-end' : 'value-or-end'
    } else {
      const after = scalarFrom(text, here)
      if (typeof after !== 'number') return after
      here = after
      expects = 'comma-or-end'
    }
    here = skip(space, text, here)
    if (open.length === 0) return here >= text.length ? null : { at: here, reason: 'unexpected-character' }
  }
}
