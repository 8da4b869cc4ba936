/** Characters that mean the same in news text, one UTF-16 unit each, so that no offset moves. */
const same: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u00B4': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u2033': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\u2013': '\u2013',
  '\u2014': '\u2014',
  '\u2015': '\u2014',
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200A': ' ',
  '\u202F': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u3000': ' ',
  '\u200B': ' ',
  '\uFEFF': ' ',
  '\u00AD': '-',
  '\u2028': '\n',
  '\u2029': '\n',
  '\r': ' ',
  '\t': ' ',
}
const pattern = new RegExp(`[${Object.keys(same).join('')}]`, 'g')

/** Control characters mean nothing in a text, and neither do the colours and moves of a terminal (ECMA-48, "CSI") that may be left in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for.
const controls = /\u001B\[[0-9;:?]{0,16}[A-Za-z]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/**
 * The text with straight quotation marks, plain hyphens and plain spaces, and spaces for control characters. Each character is replaced by exactly one
 * UTF-16 unit, so offsets in the result are offsets in the original. Letters keep their case and accents.
 */
export function normalise(text: string): string {
  return text
    .replace(pattern, (character) => same[character] ?? character)
    .replace(controls, (found) => ' '.repeat(found.length))
}
