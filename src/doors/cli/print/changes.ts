import { monthsBefore } from '../../../positions/days-between.ts'
import { conditionWord } from '../../../publish/words/condition-words.ts'
import { dayWords } from '../../../publish/words/day-words.ts'
import { groupName } from '../../../publish/words/group-name.ts'
import { confirmationWords, glyphs, voiceWords } from '../../../publish/words/stance-words.ts'
import type { ChangeItem, Changes, ClaimAgainst, NamedCell, Saying } from '../../../records/changes.ts'
import type { Day } from '../../../records/day.ts'
import { counted } from '../../sentences.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { shortId } from './report-words.ts'

/**
 * Changes by weight, then the three lists of what does not agree, each under its own head. `asked`: which cells were asked for,
 * as options of the command.
 */
export function printChanges(view: Changes, paper: Paper, asked = ''): Printed {
  const { from, to, changes, contradictions, variances, claims, more } = view
  const title = line(
    run(`Changes after ${dayWords(from)} up to ${dayWords(to)}`, 'strong'),
    run(`   ${counted(changes.length + more, 'change')}`, 'faint'),
  )
  const sections = [
    changes.length === 0 ? nothingChanged(view, asked) : changes.flatMap((one) => changeLines(one, view)),
    ...(more > 0
      ? [[line(run(`${more.toLocaleString('en')} more, of less weight: --limit ${changes.length + more}`, 'faint'))]]
      : []),
    section('Contradictions between independent texts', contradictions, ({ one, other }) => [one, other], view),
    section('Variances between versions of one text', variances, ({ here, there }) => [here, there], view),
    section('Claims against an own word', claims, claimSides, view),
  ]
  const body = sections.filter((lines) => lines.length > 0).flatMap((lines) => [blank, ...lines])
  return [title, ...body].flatMap((one) => wrap(one, paper.width, 6))
}

/** Where to look instead: a month up to the last day on which anything was said, or from the first on. */
function nothingChanged({ from, to, nearest }: Changes, asked: string): Printed {
  const nothing = line(`Nothing changed after ${dayWords(from)} up to ${dayWords(to)}.`)
  if (nearest === null || (nearest.before === null && nearest.after === null)) {
    return [nothing, line('Nothing was said before or after it either.')]
  }
  const { before, after } = nearest
  return [
    nothing,
    ...(before === null
      ? []
      : [seeLine('The last word before is of', before, `--from ${monthsBefore(before, 1)} --to ${before}${asked}`)]),
    ...(after === null ? [] : [seeLine('The first word after is of', after, `--from ${to} --to ${after}${asked}`)]),
  ]
}

function seeLine(says: string, day: Day, options: string): Line {
  return line(`${says} ${dayWords(day)}: `, run(`surety changes ${options}`, 'strong'))
}

function changeLines(change: ChangeItem, view: Changes): Printed {
  const { types, before, after, confirmations } = change
  const from = before === null ? '' : `${glyphs[before.stance]} ${before.stance} → `
  const head = line(
    run(dayWords(after.day).padEnd(12)),
    ' ',
    run(cellName(change, view), 'strong'),
    ': ',
    from,
    run(`${glyphs[after.stance]} ${after.stance}`, after.stance),
    run(`  ${types.map((type) => type.replace('-', ' ')).join(', ')}`, 'strong'),
    run(`  ${confirmationWords(confirmations)}`, 'faint'),
  )
  return [head, sayingLine(after, change), ...(before === null ? [] : [sayingLine(before, change, 'before: ')])]
}

function section<Item extends NamedCell>(
  name: string,
  items: readonly Item[],
  sides: (item: Item) => readonly (Saying | string)[],
  view: Changes,
): Printed {
  if (items.length === 0) return []
  const told = items.flatMap((item): readonly Line[] => [
    line(run(cellName(item, view), 'strong')),
    ...sides(item).map((side) => (typeof side === 'string' ? line('    ', side) : sayingLine(side, item))),
  ])
  return [line(run(name, 'heading')), ...told]
}

function claimSides({ claim, own }: ClaimAgainst): readonly (Saying | string)[] {
  return [claim, own ?? 'No own word is in the ledger.']
}

function cellName({ name, group, component }: NamedCell, { pack }: Changes): string {
  const called = pack.components.find(({ id }) => id === component)?.name ?? component
  return `${group === null ? name : groupName(name)}, ${called}`
}

/** The stance with its words, its voice, and the report they stand in. */
function sayingLine(saying: Saying, { actor }: NamedCell, label = ''): Line {
  const { stance, day, voice, quote, outlet, report, conditions } = saying
  const hung = conditions.map((one) => conditionWord(one, actor))
  return line(
    '    ',
    run(label, 'faint'),
    run(`${glyphs[stance]} ${stance}`, stance),
    hung.length === 0 ? '' : ` if ${hung.join(', ')}`,
    quote === '' ? '' : ` “${quote}”`,
    run(`  ${voiceWords[voice]}, ${dayWords(day)}, ${outlet ?? 'no outlet'} (${shortId(report)})`, 'faint'),
  )
}
