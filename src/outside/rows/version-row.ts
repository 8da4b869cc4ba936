import type { Version } from '../../records/edition.ts'
import type { Act } from '../../records/entry.ts'

/** What may change which versions there are: a receipt, an address that was set, a withdrawal, an erasure. */
export const changing: readonly Act['kind'][] = ['received', 'set', 'withdrawn']

/** A version of a page or item, from its row and the id of its report. */
export function versionIn(row: Readonly<Record<string, unknown>>): Version {
  const { id, ord, until, withdrawn } = row
  return {
    report: String(id),
    ord: Number(ord),
    until: typeof until === 'string' ? until : null,
    withdrawn: withdrawn === 1,
  }
}
