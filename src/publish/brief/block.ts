import type { Stance } from '../../records/position.ts'
import { noWords } from '../words/group-name.ts'

/** A stretch of text. `words` are somebody else's: they are kept apart from what stands around them. */
export type Run =
  | { readonly is: 'text' | 'strong' | 'faint' | 'words'; readonly text: string }
  /** A stance by its shape and, where `named`, by its word. */
  | { readonly is: 'stance'; readonly stance: Stance; readonly named: boolean }
  | { readonly is: 'link'; readonly text: string; readonly address: string }
  | { readonly is: 'notes'; readonly numbers: readonly number[] }

export type Runs = readonly Run[]

export interface Row {
  /** `group`: one head over the rows that follow it. */
  readonly kind: 'row' | 'group'
  readonly cells: readonly Runs[]
}

/** What a page is made of, before it is HTML or Markdown. */
export type Block =
  | { readonly is: 'title' | 'heading' | 'subheading'; readonly runs: Runs }
  | { readonly is: 'paragraph'; readonly runs: Runs }
  | { readonly is: 'list'; readonly items: readonly Runs[] }
  | {
      readonly is: 'table'
      /** `matrix` has many narrow columns; `lines` may be laid below each other where there is no room. */
      readonly shape: 'matrix' | 'lines'
      readonly caption: string
      readonly heads: readonly string[]
      readonly rows: readonly Row[]
    }
  | { readonly is: 'notes'; readonly notes: readonly { readonly number: number; readonly runs: Runs }[] }

export const text = (words: string): Run => ({ is: 'text', text: words })
export const strong = (words: string): Run => ({ is: 'strong', text: words })
export const faint = (words: string): Run => ({ is: 'faint', text: words })
/** The words by which an unnamed group goes, in quotation marks. */
export function groupWords(group: string): Run {
  return group.trim() === '' ? text(noWords) : words(`“${group}”`)
}

/** Words of a report, or of a person. */
export const words = (said: string): Run => ({ is: 'words', text: said })
