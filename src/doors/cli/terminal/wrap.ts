import type { Line, Run } from './line.ts'
import { lineWidth } from './line.ts'
import { splitAt, widthOf } from './width.ts'

/** Words, each with the spaces before it; a no-break space is part of its word. A word whose letters change style ("said" and a plain comma) is one word of several runs. */
function words(runs: Line): Run[][] {
  const found: Run[][] = []
  for (const { text, style } of runs) {
    for (const piece of text.match(/[ \n]*[^ \n]+|[ \n]+$/g) ?? []) {
      const before = found.at(-1)
      if (before === undefined || /^[ \n]/.test(piece) || /[ \n]$/.test(before.at(-1)?.text ?? '')) found.push([])
      found.at(-1)?.push({ text: piece, style })
    }
  }
  return found
}

function withoutLeadingSpace(word: Line): Line {
  return word.map((part, at) => (at === 0 ? { ...part, text: part.text.trimStart() } : part))
}

/**
 * A line as lines of at most `width` columns, broken at spaces; a word wider than the line is broken where it
 * must be. Lines after the first start with `indent` spaces.
 */
export function wrap(runs: Line, width: number, indent = 0): readonly Line[] {
  const margin: Run = { text: ' '.repeat(indent), style: 'plain' }
  const done: Run[][] = []
  let current: Run[] = []
  let room = Math.max(1, width)
  let fresh = true
  const breakLine = () => {
    done.push(current)
    current = indent > 0 ? [margin] : []
    room = Math.max(1, width - indent)
    fresh = true
  }
  const put = ({ text, style }: Run) => {
    let rest = text
    while (widthOf(rest) > room) {
      const [taken, left] = splitAt(rest, room)
      // A character wider than the whole line stands over its edge rather than nowhere.
      if (taken === '' && fresh) break
      if (taken !== '') current.push({ text: taken, style })
      rest = left
      breakLine()
    }
    if (rest === '') return
    current.push({ text: rest, style })
    room -= widthOf(rest)
    fresh = false
  }
  for (const word of words(runs)) {
    const breaks = !fresh && lineWidth(word) > room
    if (breaks && word.every(({ text }) => text.trim() === '')) continue
    if (breaks) breakLine()
    for (const part of breaks ? withoutLeadingSpace(word) : word) put(part)
  }
  return [...done, current]
}
