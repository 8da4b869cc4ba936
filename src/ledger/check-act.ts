import type { Act } from '../records/entry.ts'
import type { RenditionId } from '../records/ids.ts'
import { sha256 } from '../records/ids.ts'
import type { Words } from '../records/ledger-rules.ts'
import type { Passage } from '../records/passage.ts'
import type { Reading } from '../records/reading.ts'
import { checkDecision } from './check-decision.ts'

/** What rests on a passage: a value, or what it says of one. */
export type PassageOf =
  | 'statement'
  | 'position'
  | 'condition of position'
  | 'quantity of position'
  | 'count'
  | 'meeting'

/** Every passage of a reading, with the kind and id of the value that rests on it. */
export function eachPassage(reading: Reading, visit: (of: PassageOf, id: string, passage: Passage) => void): void {
  for (const { id, passage } of reading.statements) visit('statement', id, passage)
  for (const { id, passage, conditions, quantity } of reading.positions) {
    visit('position', id, passage)
    for (const condition of conditions) visit('condition of position', id, condition.passage)
    if (quantity !== null) visit('quantity of position', id, quantity.passage)
  }
  for (const { id, passage } of reading.counts) visit('count', id, passage)
  for (const { id, passage } of reading.meetings) visit('meeting', id, passage)
}

/**
 * Objects to an act that does not fit the words it is about, before it can become an entry.
 * @throws RangeError naming the value: a wrong passage, seal or decision is a bug of the room that made it.
 */
export function checkAct(act: Act, wordsOf: (rendition: RenditionId) => Words | null): void {
  if (act.kind === 'received') checkSeal(act, wordsOf(act.rendition.id))
  if (act.kind === 'read') checkPassages(act.reading, wordsOf(act.reading.rendition))
  if (act.kind === 'decided') checkDecision(act.decision, wordsOf)
  if (act.kind === 'undone' && (act.by.trim() === '' || act.why.trim() === '')) {
    throw new RangeError('Who takes a decision back has a name and a reason.')
  }
  if (act.kind === 'condition-set' && (act.set.by.trim() === '' || act.set.source.trim() === '')) {
    throw new RangeError('The state of a condition has a person and a source.')
  }
  if (act.kind === 'watched' && (act.by.trim() === '' || act.address.trim() === '' || (act.order?.every ?? 1) < 1)) {
    throw new RangeError('A source that is watched has an address, somebody who wants it, and at least a minute.')
  }
  if (act.kind === 'packed' && sha256(act.pack.yaml) !== act.pack.hash) {
    throw new RangeError(`Pack ${act.pack.id} is kept under the hash of another text.`)
  }
}

function checkSeal({ rendition }: Act & { readonly kind: 'received' }, words: Words | null): void {
  if (words === null) throw new RangeError(`Rendition ${rendition.id} came without its text.`)
  if (words.text.length !== rendition.length || sha256(words.text) !== rendition.textHash) {
    throw new RangeError(`Rendition ${rendition.id} is sealed with the hash of another text.`)
  }
}

function checkPassages(reading: Reading, words: Words | null): void {
  if (words === null) return
  eachPassage(reading, (of, id, { start, end, quote, in: place }) => {
    const within = place === 'text' ? words.text : (words.headline ?? '')
    if (end <= start || within.slice(start, end) !== quote) {
      throw new RangeError(
        `The ${of} ${id} of report ${reading.report} rests on ${start}-${end}, where other words stand.`,
      )
    }
  })
}
