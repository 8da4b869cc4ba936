/** Words that many outlets share; they name none alone. */
const general = new Set(
  `the daily news press agency wire service times post herald courier tribune gazette journal radio tv world today online english
  edition international national report review media network echo mail express chronicle observer department ministry office of and for
  foreign affairs federal evening morning sunday weekly`.split(/\s+/),
)

/**
 * The words by which a text names an outlet: its full name, its name without what stands in brackets, its initials in
 * capitals ("APA" for Antilles Press Agency, three or more words), or its one distinctive word in brackets, as datelines
 * have it ("(Northline)"). Null where it does not. Without `brackets`, a name in brackets does not count: it may be a
 * questioner's or a speaker's.
 */
export function namedOutlet(text: string, outlet: string, brackets = true): string | null {
  const name = outlet
    .replace(/\([^)]*\)/g, '')
    .replace(/^the /i, '')
    .trim()
  if (name.length < 3) return null
  const at = indexOfName(text, name, brackets)
  if (at >= 0) return text.slice(at, at + name.length)
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const initials = words.map((word) => word[0] ?? '').join('')
  if (words.length >= 3 && /^\p{Lu}{3,}$/u.test(initials) && indexOfName(text, initials, brackets) >= 0) return initials
  if (!brackets) return null
  const own = words.filter((word) => !general.has(word.toLowerCase()) && word.length >= 5)
  const alone = own.length === 1 ? `(${own[0]})` : ''
  return alone !== '' && text.includes(alone) ? alone : null
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
