import type { Verification } from '../../../records/verification.ts'
import { explainFault } from '../../explain.ts'
import { counted } from '../../sentences.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'

/** More faults than this say the same thing again; `--json` has them all. */
const listed = 50

/** Whether the ledger is whole, what is wrong if not, and the hashes to keep. */
export function printVerification(verification: Verification, paper: Paper): Printed {
  const { ok, entries, reports, passages, originals, heads, faults } = verification
  const what = `${counted(entries, 'entry', 'entries')}, ${counted(reports, 'report')}, ${counted(passages, 'passage')}${originals === 0 ? '' : `, ${counted(originals, 'original')}`}`
  const more = faults.length - listed
  return [
    ok
      ? line(run('The ledger is whole', 'good'), `: ${what} checked.`)
      : line(run(`${counted(faults.length, 'fault')} found`, 'bad'), ` in ${what}:`),
    ...faults.slice(0, listed).flatMap((fault) => wrap(line('  ', explainFault(fault)), paper.width, 4)),
    ...(more > 0 ? [line(`  and ${counted(more, 'more', 'more')}; --json lists all.`)] : []),
    ...(ok ? heads.map(({ writer, number, hash }) => line(`head of ${writer}: ${number} ${hash}`)) : []),
  ]
}
