import type { BackedUp } from '../../../pipeline/back-up.ts'
import type { Placed } from '../../../pipeline/place-all.ts'
import { unreadWords } from '../../../publish/words/unread-words.ts'
import type { Copied } from '../../../records/copied.ts'
import { decisionId } from '../../../records/decision.ts'
import { type Act, reportOf } from '../../../records/entry.ts'
import type { LoggedEntry } from '../../../records/ledger-store.ts'
import type { Merged, Repaired } from '../../../records/merged.ts'
import { counted } from '../../sentences.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import { decisionWords } from './decision-words.ts'
import type { Paper, Printed } from './paper.ts'
import { shortId } from './report-words.ts'

/** One entry a line: when it was recorded, what it is, what it says, by whom, and its place in its chain. */
export function printLog(entries: readonly LoggedEntry[], paper: Paper): Printed {
  if (entries.length === 0) return [line('No entry is like that.')]
  return entries.flatMap(({ recorded, act, writer, number, hash, outlet, name }) => {
    const by = personOf(act)
    const about = reportOf(act)
    return wrap(
      line(
        run(`${recorded.slice(0, 19).replace('T', ' ')}Z`, 'faint'),
        `  ${act.kind.padEnd(13)} `,
        saysWhat(act),
        about === null ? '' : run(`  ${[name ?? shortId(about), outlet].filter((one) => one !== null).join(', ')}`),
        by === null ? '' : run(`  by ${by}`, 'strong'),
        canBeUndone(act) ? `  decision ${shortId(decisionId({ writer, number }))}` : '',
        run(`  ${writer.slice(0, 8)}/${number} ${hash.slice(0, 12)}`, 'faint'),
      ),
      paper.width,
      22,
    )
  })
}

/** What `surety undo` takes by its id. */
function canBeUndone({ kind }: Act): boolean {
  return kind === 'decided' || kind === 'condition-set'
}

function personOf(act: Act): string | null {
  if (act.kind === 'decided') return act.decision.by
  if (act.kind === 'condition-set') return act.set.by
  return 'by' in act ? act.by : null
}

/** What an act says, in a few words. */
function saysWhat(act: Act): string {
  switch (act.kind) {
    case 'received':
      return `${act.rendition.length.toLocaleString('en')} characters`
    case 'placed': {
      const main = act.placement.derivations.find((one) => one.main)
      return main === undefined ? 'an origin' : `${main.relation} of ${shortId(main.from)}`
    }
    case 'read': {
      const { positions, statements, readBy, unread } = act.reading
      return unread === null
        ? `${counted(positions.length, 'position')}, ${counted(statements.length, 'statement')} by ${readBy}`
        : `not read: ${unreadWords(unread)}`
    }
    case 'set':
      return `${act.field}: ${act.to}`
    case 'arranged':
      return `about ${act.arrangement.name ?? act.arrangement.pack}`
    case 'packed':
      return `kept the pack ${act.pack.id}`
    case 'decided':
      return decisionWords(act.decision)
    case 'undone':
      return `took back ${shortId(act.decision)}: ${act.why}`
    case 'condition-set':
      return `${act.set.condition} ${act.set.state} from ${act.set.on}: ${act.set.source}`
    case 'withdrawn':
      return `${act.withdrawal.status}: ${act.withdrawal.uri}${act.withdrawal.why === null ? '' : ` (${act.withdrawal.why})`}`
    case 'watched':
      return act.order === null ? `no longer ${act.address}` : `${act.address} every ${act.order.every} min`
    case 'removed':
      return act.why
  }
}

export function printMerged({ entries, reports, families, writers }: Merged): Printed {
  if (entries === 0) return [line('Nothing new: everything in the other ledger is here already.')]
  const hint = 'Where both sides have versions of one text, "surety place" makes them one family.'
  return [
    line(
      `Took over ${counted(entries, 'entry', 'entries')} of ${counted(writers.length, 'writer')}: ${counted(reports, 'new report')}, ${counted(families, 'family', 'families')} now.`,
    ),
    ...(reports === 0 ? [] : [line(run(hint, 'faint'))]),
  ]
}

export function printCopied({ entries, all, reports, passages }: Copied, to: string): Printed {
  const what = `${counted(reports, 'report')} in ${counted(all, 'entry', 'entries')} with ${counted(passages, 'passage')}`
  const came = entries === 0 ? 'Nothing was left to copy' : `Copied ${counted(entries, 'entry', 'entries')}`
  return [line(`${came}: ${to} holds ${what}, and every one was checked.`)]
}

export function printPlaced({ reports, changed }: Placed): Printed {
  const what = changed === 0 ? 'nothing changed' : `the place of ${counted(changed, 'report')} changed`
  return [line(`Placed ${counted(reports, 'report')} anew: ${what}.`)]
}

export function printBackedUp({ file, entries }: BackedUp): Printed {
  return [line(`Copied ${counted(entries, 'entry', 'entries')} to ${file}.`)]
}

export function printRepaired({ reports }: Repaired): Printed {
  return [
    line(
      `Made anew all tables and indexes of ${counted(reports, 'report')}; "surety verify" says whether all is well.`,
    ),
  ]
}
