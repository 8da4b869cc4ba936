import type { Confirmations as Confirmed } from '../../../src/records/board.ts'
import { counted } from '../words.ts'

/** "5/2 own": five reports, two independent families, the actor's own word among them. */
export function Confirmations({ of }: { readonly of: Confirmed }) {
  return (
    <span className="confirmations" title={confirmationWords(of)}>
      {of.reports}/{of.families}
      {of.own ? <span className="own"> own</span> : null}
      <span className="hidden"> ({confirmationWords(of)})</span>
    </span>
  )
}

export function confirmationWords({ reports, families, own }: Confirmed): string {
  const word = own ? ', own word' : ', not its own word'
  return `${counted(reports, 'report')}, ${counted(families, 'independent text')}${word}`
}
