import { harmless, harmlessJson } from '../../../text/harmless.ts'

/**
 * Escape sequences of terminals: CSI ("ESC [ … letter"), strings that end with BEL or ST (titles, links, clipboard),
 * and two-character ones; also their single-byte C1 forms. Each alternative runs over a character once.
 */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g

/**
 * Text of a report made harmless for a terminal: nothing in it can move the cursor, colour, hide, rename the window or
 * turn lines around. Line breaks stay; tabs and carriage returns become spaces.
 */
export function clean(text: string): string {
  return harmless(text.replace(/\r\n?/g, '\n').replace(sequences, '')).replace(/\t/g, ' ')
}

/** The same on one line, runs of white space as one space. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}

/** JSON for a terminal or a pipe. */
export function cleanJson(value: unknown): string {
  return harmlessJson(JSON.stringify(value, null, 2))
}
