const upper = /^\p{Lu}/u

/** Whether a word starts with a capital letter of any script. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x80 ? code >= 65 && code <= 90 : upper.test(text)
}
