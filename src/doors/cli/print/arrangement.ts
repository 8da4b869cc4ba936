import type { Arrangement } from '../../../records/arrangement.ts'
import { line, run } from '../terminal/line.ts'
import type { Printed } from './paper.ts'

/** What the ledger is about. */
export function printArrangement(
  arrangement: Arrangement,
  { ledger, fresh }: { readonly ledger: string; readonly fresh: boolean },
): Printed {
  const { name, names, host, adversary, pack, packHash = null } = arrangement
  const fact = (what: string, value: string | null) =>
    value === null || value === '' ? [] : [line(run(`  ${what.padEnd(11)}`, 'faint'), value)]
  return [
    line(run(fresh ? `Made the ledger ${ledger}` : `The ledger ${ledger}`, 'strong')),
    ...fact('about', name),
    ...fact('also called', names.filter((one) => one !== name).join(', ')),
    ...fact('host', host),
    ...fact('adversary', adversary),
    ...fact('pack', packHash === null ? pack : `${pack}, your own, kept in this ledger (${packHash.slice(0, 8)})`),
  ]
}
