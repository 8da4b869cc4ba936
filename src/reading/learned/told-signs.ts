/** Kinds of signs that are words of the text, and values that end in one; the others are numbers and classes that tell a person nothing. */
const worded = new Set(['w', 'w2', 'b', 'a+1', 'a+2', 't-1', 't-2', 'tprep'])
const ofClause = /^(?:lemma|adj|adverb|mark|obj):([^:]*)/
const placeholder = /^(?:ACTOR|OTHER|THING|STUFF|NAME|NUM|[\^$]|\P{L}*)$/u

/** The strongest signs as words a person can look for in the passage, each once: "whether", "give", "no sign". */
export function toldSigns(names: readonly string[], count: number): string {
  const told: string[] = []
  for (const name of names) {
    const [kind = '', value = ''] = name.split('\t')
    const found = worded.has(kind) ? value : (ofClause.exec(value)?.[1] ?? '').replace(/[+-]$/, '')
    const words = found
      .split(' ')
      .filter((word) => !placeholder.test(word))
      .join(' ')
    if (words !== '' && !told.some((one) => one === words || one.split(' ').includes(words))) told.push(words)
    if (told.length === count) break
  }
  return told.join(', ')
}
