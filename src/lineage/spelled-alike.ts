/** A word as it is compared by its letters: small, without accents, cut at a length no name has. */
export function plainWord(word: string): string {
  return word.slice(0, 40).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

const endings =
  /^(?:|s|y|n|an|ian|ans|ians|ese|ish|i|is|er|ers|ed|ing|al|a|o|e|es|ies|ia|ic|ics|ern|ary|ist|ists|ite|ites|ism|istan|land)$/

/** Whether one of two plain words is an inflected form of the other, or both of one stem: "german", "germany", "germans". */
export function inflected(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same >= Math.min(4, a.length, b.length) && endings.test(a.slice(same)) && endings.test(b.slice(same))
}

/** Spellings that differ between British and American houses, and old ones of the same word: "defence", "centre", "labour". */
const houses: readonly (readonly [RegExp, string])[] = [
  [/ence(?=s?$)/, 'ense'],
  [/our(?=$|[a-z])/, 'or'],
  [/re(?=s?$)/, 'er'],
  [/is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, 'iz'],
  [/ys(?=(?:e|ed|es|ing)$)/, 'yz'],
  [/ogue(?=s?$)/, 'og'],
  [/amme(?=s?$)/, 'am'],
  [/ae|oe/, 'e'],
  [/ll(?=(?:ed|ing|er|ers|or|ors)$)/, 'l'],
]

function inOneHouse(word: string): string {
  return houses.reduce((kept, [spelling, other]) => kept.replace(spelling, other), word)
}

/** Whether two plain words are one in two houses: by spelling, or as a month in full and in short. */
export function houseStyle(a: string, b: string): boolean {
  if (inOneHouse(a) === inOneHouse(b)) return true
  return isMonth(a) && isMonth(b) && a.slice(0, 3) === b.slice(0, 3)
}

const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

export function isMonth(word: string): boolean {
  return month.test(word)
}
