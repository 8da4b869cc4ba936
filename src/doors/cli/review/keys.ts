import type { Position } from '../../../records/position.ts'
import { stances } from '../../../records/position.ts'

/** What one key asks for. */
export type Wish = 'confirm' | 'correct' | 'reject' | 'note' | 'skip' | 'undo' | 'help' | 'quit'

export const keys: readonly { readonly key: string; readonly wish: Wish; readonly says: string }[] = [
  { key: 'y', wish: 'confirm', says: 'the words say so' },
  { key: 'e', wish: 'correct', says: 'correct a field' },
  { key: 'x', wish: 'reject', says: 'the words do not say so' },
  { key: 'n', wish: 'note', says: 'note' },
  { key: 's', wish: 'skip', says: 'skip' },
  { key: 'u', wish: 'undo', says: 'undo the last' },
  { key: '?', wish: 'help', says: 'what the keys do' },
  { key: 'q', wish: 'quit', says: 'leave' },
]

/** The wish of a key as a terminal names it; arrows, space and escape do what one expects. */
export function wishOf(key: string): Wish | null {
  const same: Readonly<Record<string, Wish>> = { right: 'skip', space: 'skip', down: 'skip', escape: 'quit' }
  return keys.find((one) => one.key === key.toLowerCase())?.wish ?? same[key] ?? null
}

/** A field that can be corrected, and the key that chooses it. */
export interface Correctable {
  readonly key: string
  readonly field: string
  readonly asks: string
  readonly now: (position: Position) => string
}

export const correctable: readonly Correctable[] = [
  { key: 's', field: 'stance', asks: `stance (${stances.join(', ')})`, now: ({ stance }) => stance },
  { key: 'a', field: 'actor', asks: 'actor', now: ({ actor }) => actor },
  { key: 'c', field: 'component', asks: 'component', now: ({ component }) => component },
  {
    key: 'o',
    field: 'conditions',
    asks: 'conditions, with commas between them, or none',
    now: ({ conditions }) =>
      conditions.map(({ kind, party }) => (party === null ? kind : `${kind}:${party}`)).join(', ') || 'none',
  },
  {
    key: 'q',
    field: 'quantity',
    asks: 'quantity ("6 minehunters", or none)',
    now: ({ quantity }) => (quantity === null ? 'none' : `${quantity.value} ${quantity.unit}`),
  },
  { key: 'p', field: 'place', asks: 'place, or none', now: ({ place }) => place ?? 'none' },
  { key: 'd', field: 'said', asks: 'day it was said (YYYY-MM-DD)', now: ({ said }) => said.date ?? 'not given' },
  { key: 'b', field: 'due', asks: 'day it is to be done by, or none', now: ({ due }) => due?.date ?? 'none' },
  { key: 'v', field: 'voice', asks: 'voice (own, claim, report)', now: ({ voice }) => voice },
  { key: 't', field: 'past', asks: 'told as past (yes, no)', now: ({ past }) => (past ? 'yes' : 'no') },
  {
    key: 'k',
    field: 'caveats',
    asks: 'caveats, with semicolons between them, or none',
    now: ({ caveats }) => caveats.join('; ') || 'none',
  },
  { key: 'g', field: 'group', asks: 'words that name the group, or none', now: ({ group }) => group ?? 'none' },
  { key: 'w', field: 'quote', asks: 'words of the report it rests on', now: ({ passage }) => passage.quote },
]
