/**
 * Controls but line breaks and tabs, marks that turn the direction of text around, byte order marks, the two code points
 * that no XML may hold, and halves of surrogate pairs.
 */
const harmful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text of a report as a file may hold it that others open: nothing in it moves, hides or turns what stands around it. */
export function harmless(text: string): string {
  return text.replace(harmful, '')
}

/** The same on one line, runs of white space as one space. */
export function harmlessLine(text: string): string {
  return harmless(text).replace(/\s+/g, ' ').trim()
}

/** `JSON.stringify` escapes the controls below U+0020 only; the others are escaped here, which changes no value. */
export function harmlessJson(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
