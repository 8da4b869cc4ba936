/** Numbered places of parameters, made once for each text. */
const numbered = new Map<string, string>()

/** PostgreSQL numbers its parameters: `?` becomes `$1`, `$2` … No text of ours has a question mark for anything else. */
export function withPlaces(text: string): string {
  const known = numbered.get(text)
  if (known !== undefined) return known
  let at = 0
  const made = text.replace(/\?/g, () => `$${++at}`)
  numbered.set(text, made)
  return made
}

/**
 * Values as PostgreSQL takes them. Flags are kept as 1 and 0, as in a ledger of one file.
 * @throws TypeError naming the place of a value that cannot be stored.
 */
export function bound(values: readonly unknown[]): unknown[] {
  return values.map((value, at) => {
    if (typeof value === 'string') return withoutZero(value)
    if (typeof value === 'boolean') return value ? 1 : 0
    if (value === null || typeof value === 'number') return value
    if (value instanceof Uint8Array) return asBuffer(value)
    if (Array.isArray(value)) return arrayText(value)
    throw new TypeError(
      `Parameter ${at + 1} is ${value === undefined ? 'undefined' : typeof value}; it cannot be stored.`,
    )
  })
}

/** No text of PostgreSQL can hold a zero character; the last code point of all, which stands for no character, is kept for it. */
const forZero = '\u{10ffff}'

export function withoutZero(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', forZero) : text
}

/** A text as it was before it was kept. */
export function withZero(text: string): string {
  return text.includes(forZero) ? text.replaceAll(forZero, '\0') : text
}

/** The driver sends a view of the same bytes. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A list as one parameter: `{1,2}`, or `{"a","b"}`. */
function arrayText(list: readonly unknown[]): string {
  return `{${list.map(elementText).join(',')}}`
}

function elementText(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'string') return `"${withoutZero(value).replace(/[\\"]/g, '\\$&')}"`
  throw new TypeError(`A list holds ${value === undefined ? 'undefined' : typeof value}; it cannot be stored.`)
}
