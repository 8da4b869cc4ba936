import type { Brief } from '../../records/brief.ts'
import type { Run } from './block.ts'

/** The notes of values, by their ids. */
export type Citing = (values: readonly string[]) => readonly Run[]

/** Values without a note of their own are carried by those that have one. */
export function citingIn({ notes }: Pick<Brief, 'notes'>): Citing {
  const numbers = new Map<string, number>(notes.map(({ value, number }) => [value, number]))
  return (values) => {
    const found = [...new Set(values.flatMap((value) => numbers.get(value) ?? []))].sort((one, other) => one - other)
    return found.length === 0 ? [] : [{ is: 'notes', numbers: found }]
  }
}
