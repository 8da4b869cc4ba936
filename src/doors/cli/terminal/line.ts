import { styleText } from 'node:util'
import { clean } from './clean.ts'
import { widthOf } from './width.ts'

/** How a run of words looks; what each means in colour is decided in one place, below. */
export type Style =
  | 'plain'
  | 'strong'
  | 'faint'
  | 'heading'
  | 'marked'
  | 'good'
  | 'warning'
  | 'bad'
  | 'added'
  | 'dropped'
  | 'refused'
  | 'undecided'
  | 'open'
  | 'pledged'
  | 'acting'
  | 'withdrawn'

type Format = Parameters<typeof styleText>[0]

const formats: Readonly<Record<Style, Format | null>> = {
  plain: null,
  strong: 'bold',
  faint: 'dim',
  heading: ['bold', 'underline'],
  marked: ['bold', 'yellow'],
  good: 'green',
  warning: 'yellow',
  bad: ['bold', 'red'],
  added: 'green',
  dropped: 'red',
  refused: 'red',
  undecided: 'yellow',
  open: 'cyan',
  pledged: 'green',
  acting: ['bold', 'green'],
  withdrawn: 'magenta',
}

/** Words in one style. `run` makes them, and cleans what it is given. */
export interface Run {
  readonly text: string
  readonly style: Style
}

/** One line of a terminal, unpainted, so that its width can be measured. */
export type Line = readonly Run[]

export function run(text: string, style: Style = 'plain'): Run {
  return { text: clean(text).replace(/\n/g, ' '), style }
}

/** A line of runs; plain words may be given as they are. */
export function line(...parts: readonly (Run | string)[]): Line {
  return parts.map((part) => (typeof part === 'string' ? run(part) : part))
}

export function lineWidth(runs: Line): number {
  return runs.reduce((width, { text }) => width + widthOf(text), 0)
}

/** The line for a terminal, in colour or without; no space is left at its end, and no-break spaces have done their work. */
export function paint(runs: Line, colour: boolean): string {
  const last = runs.findLastIndex(({ text }) => text.trim() !== '')
  return runs
    .slice(0, last + 1)
    .map(({ text, style }, at) => {
      const format = formats[style]
      const words = (at === last ? text.trimEnd() : text).replaceAll('\u00a0', ' ')
      return colour && format !== null ? styleText(format, words, { validateStream: false }) : words
    })
    .join('')
}
