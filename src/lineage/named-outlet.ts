/** Words that many outlets share; they name none alone. */
const general = new Set(
  `the daily news press agency wire service times post herald courier tribune gazette journal radio tv world today online english
  edition international national report review media network echo mail express chronicle observer department ministry office of and for
  foreign affairs federal evening morning sunday weekly presse agence agencia agenzia agentur nachrichten`.split(/\s+/),
)

/**
 * The words by which a text names an outlet: its full name, its name without what stands in brackets, its initials in
 * capitals ("APA" for Antilles Press Agency, three or more words), or, as datelines and credits have it, its one
 * distinctive word in brackets ("(Northline)") and a code made of its letters ("(TCW)" for Transcontinental Wire). Null where it does
 * not. Without `brackets`, a name in brackets and a code do not count: they may be a questioner's or a speaker's.
 */
export function namedOutlet(text: string, outlet: string, brackets = true): string | null {
  const name = outlet
    .replace(/\([^)]*\)/g, '')
    .replace(/^the /i, '')
    .trim()
  if (name.length < 3) return null
  const at = indexOfName(text, name, brackets)
  if (at >= 0) return text.slice(at, at + name.length)
  const words = wordsOf(name)
  const initials = words.map((word) => word[0] ?? '').join('')
  if (words.length >= 3 && /^\p{Lu}{3,}$/u.test(initials) && indexOfName(text, initials, brackets) >= 0) return initials
  if (!brackets) return null
  const own = words.filter((word) => !general.has(word.toLowerCase()) && word.length >= 5)
  const alone = own.length === 1 ? `(${own[0]})` : ''
  if (alone !== '' && text.includes(alone)) return alone
  return codesIn(text).find((code) => isCodeOf(code, name)) ?? null
}

function wordsOf(name: string): string[] {
  return name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word))
}

/** Words of a few letters that stand in brackets or alone on their line, as agencies sign. */
function codesIn(text: string): string[] {
  return [...text.matchAll(/\((\p{L}{2,6})\)|^(\p{L}{2,6})$/gmu)].map((found) => found[1] ?? found[2] ?? '')
}

/** Words that an outlet's code passes over: "Agency of the North" is AN. */
const passedOver = new Set('the of and for de la le du des der die das und y e'.split(' '))

/**
 * Whether an agency may sign with a code: the first letters of all words of its name, in order ("AN" for Adriatic Newsroom);
 * of three letters and more, others of its name may stand between them ("TCW" for Transcontinental Wire, "dpa" for Deutsche
 * Presse-Agentur). A word in place of a code counts where it is the one word of its own that the name has.
 */
export function isCodeOf(code: string, outlet: string): boolean {
  const words = wordsOf(outlet.toLowerCase()).filter((word) => !passedOver.has(word))
  const letters = code.toLowerCase()
  if (words.length < 2 || letters.length > 6) return false
  const initials = words.map((word) => word[0] ?? '').join('')
  if (letters === initials) return true
  return letters.length >= 3 && isMadeOf(letters, words)
}

/** Each word gives its first letter, and then any of its others, in order. */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  let at = 0
  for (const [place, word] of words.entries()) {
    if (letters[at] !== word[0]) return false
    at++
    const next = words[place + 1]?.[0]
    for (let from = 1; at < letters.length && letters[at] !== next; at++) {
      const found = word.indexOf(letters[at] ?? '', from)
      if (found < 0) return false
      from = found + 1
    }
  }
  return at === letters.length
}

/** Where a name stands as whole words, case kept; -1 where nowhere. */
function indexOfName(text: string, name: string, brackets: boolean): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + name.length] ?? ' '
    const whole = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
    if (whole && (brackets || before !== '(')) return at
  }
  return -1
}
