import { unreadWords } from '../../../publish/words/unread-words.ts'
import type { Added } from '../../../records/added.ts'
import type { ReportName } from '../../../records/report-name.ts'
import { refusedByReason } from '../../explain-refusal.ts'
import { counted } from '../../sentences.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { reportWords } from './report-words.ts'

/** Names in a sentence; the rest is counted. */
const named = 5

function names(reports: readonly ReportName[]): string {
  const shown = reports.slice(0, named).map(({ name, id }) => name ?? id.slice(0, 8))
  const more = reports.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more.toLocaleString('en')} more` : shown.join(', ')
}

function withdrawnNames({ withdrawn }: Added): string {
  const shown = withdrawn.slice(0, named).map(({ uri }) => cleanLine(uri))
  const more = withdrawn.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more.toLocaleString('en')} more` : shown.join(', ')
}

function families({ families: all, familiesJoined: joined }: Added): string {
  const told = `in ${counted(all, 'family', 'families')}`
  if (joined === 0) return told
  if (joined < all) return `${told}, ${joined.toLocaleString('en')} of them there before`
  return all === 1 ? `${told} that was there before` : `${told} that were there before`
}

function whyUnread({ why }: { readonly why: string }): string {
  return why === 'not-read' ? 'the next "surety add" without --no-read reads them' : unreadWords(why)
}

/** "340 bytes", "12 KB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

/** What became of what was given, a line for each thing worth knowing. What was refused is told apart, on stderr. */
export function printAdded(added: Added, paper: Paper): Printed {
  const { known, undated, unread, foreignParts, finished, refused } = added
  const lines: Line[] = [
    added.added.length === 0
      ? line('Nothing new was added.')
      : line(
          run(`Added ${counted(added.added.length, 'report')}`, 'good'),
          ` ${families(added)}: ${counted(added.positions, 'position')}, ${counted(added.statements, 'statement')}.`,
        ),
    ...(added.withdrawn.length === 0
      ? []
      : [
          line(
            run('Withdrawn: ', 'warning'),
            `${counted(added.withdrawn.length, 'item')} that an agency holds back or has cancelled (${withdrawnNames(added)}); what stands or will stand here under that name is on no board.`,
          ),
        ]),
    ...(added.originals.kept === 0
      ? []
      : [
          line(
            `Kept as received: ${counted(added.originals.kept, 'original')}, ${sizeWords(added.originals.bytes)} in ${sizeWords(added.originals.packed)}.`,
          ),
        ]),
    ...(known.length === 0
      ? []
      : [line(`Already in the ledger: ${counted(known.length, 'report')} (${names(known)}).`)]),
    ...(finished.length === 0
      ? []
      : [line(`Read now, left by an earlier run: ${counted(finished.length, 'report')} (${names(finished)}).`)]),
    ...(undated.length === 0
      ? []
      : [
          line(
            run('Undated: ', 'warning'),
            `${counted(undated.length, 'report')} (${names(undated)}); on no board with a date until "surety report set ID --published YYYY-MM-DD".`,
          ),
        ]),
    ...(unread.length === 0
      ? []
      : [
          line(
            run('Unread: ', 'warning'),
            `${counted(unread.length, 'report')} kept but not read (${[...new Set(unread.map(whyUnread))].join(', ')}): ${names(unread.map(({ report }) => report))}.`,
          ),
        ]),
    ...foreignParts
      .slice(0, named)
      .map(({ report, parts }) =>
        line(
          `${reportWords(report)} goes on with ${counted(parts, 'unrelated story', 'unrelated stories')}, set apart and not read.`,
        ),
      ),
    ...(foreignParts.length > named
      ? [line(`${counted(foreignParts.length - named, 'more page')} with unrelated stories.`)]
      : []),
    ...(refused.length === 0
      ? []
      : [
          line(
            run('Refused: ', 'bad'),
            `${refused.length.toLocaleString('en')} (${refusedByReason(refused)}), told above.`,
          ),
        ]),
  ]
  return lines.flatMap((one) => wrap(one, paper.width, 2))
}
