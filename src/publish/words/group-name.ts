/** How a line of an unnamed group is called: by its words, in quotation marks; some reports give it none ("most of them"). */
export function groupName(words: string): string {
  return words.trim() === '' ? noWords : `“${words}”`
}

export const noWords = 'unnamed groups'
