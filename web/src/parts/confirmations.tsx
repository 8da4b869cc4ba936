import type { Confirmations as Confirmed } from '../../../src/records/board.ts'
import { counted } from '../words.ts'

/** "5/2 own": five reports, two independent families, the actor's own word among them; for the eye, where the words stand elsewhere. */
export function ConfirmationMarks({ of }: { readonly of: Confirmed }) {
  return (
    <span className="confirmations" title={confirmationWords(of)}>
      {of.reports}/{of.families}
      {of.own ? <span className="own"> own</span> : null}
    </span>
  )
}

/** The same with its words for those who listen. */
export function Confirmations({ of }: { readonly of: Confirmed }) {
  return (
    <>
      <ConfirmationMarks of={of} />
      <span className="hidden"> ({confirmationWords(of)})</span>
    </>
  )
}

export function confirmationWords({ reports, families, own }: Confirmed): string {
  const word = own ? ', own word' : ', not its own word'
  return `${counted(reports, 'report')}, ${counted(families, 'independent text')}${word}`
}
