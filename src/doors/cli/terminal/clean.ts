/**
 * Escape sequences of terminals: CSI ("ESC [ … letter"), strings that end with BEL or ST (titles, links, clipboard),
 * and two-character ones; also their single-byte C1 forms. Each alternative runs over a character once.
 */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g

/** What is left of controls, marks that turn the direction of text around, and halves of surrogate pairs. */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text of a report made harmless for a terminal: nothing in it can move the cursor, colour, hide, rename the window or
 * turn lines around. Line breaks stay; tabs and carriage returns become spaces.
 */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(sequences, '').replace(controls, '').replace(/\t/g, ' ')
}

/** The same on one line, runs of white space as one space. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}

/**
 * JSON for a terminal or a pipe. `JSON.stringify` escapes the controls below U+0020 only; the others are escaped here,
 * which changes no value.
 */
export function cleanJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
