import { dayWords } from '../../../publish/words/day-words.ts'
import type { EditionMark } from '../../../records/edition.ts'
import type { EditCounts, VersionShown, VersionsView } from '../../../records/versions-view.ts'
import { counted } from '../../sentences.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { reportWords, shortId } from './report-words.ts'

const markWords: Readonly<Record<EditionMark['kind'], string>> = {
  update: 'update',
  correction: 'correction',
  clarification: 'clarification',
  retraction: 'retraction',
}

/** "2 passages changed, 1 added"; of an edit that touched no passage "the same text". */
export function editWords({ changed, added, dropped }: EditCounts): string {
  const told = [
    ...(changed === 0 ? [] : [`${counted(changed, 'passage')} changed`]),
    ...(added === 0 ? [] : [`${added} added`]),
    ...(dropped === 0 ? [] : [`${dropped} dropped`]),
  ]
  return told.length === 0 ? 'the same text as the one before' : `${told.join(', ')} against the one before`
}

/** Until when a version stands, in words. */
export function untilWords({ until, withdrawn }: Pick<VersionShown, 'until' | 'withdrawn'>): string {
  if (withdrawn !== null) {
    const by = withdrawn.by === null ? '' : ` by ${withdrawn.by}`
    return `${withdrawn.status === 'withheld' ? 'held back' : 'cancelled'}${by}${withdrawn.why === null ? '' : `: ${withdrawn.why}`}`
  }
  if (until === null) return 'stands'
  return until === '' || until.startsWith('0000') ? 'replaced by a later one' : `replaced from ${dayWords(until)} on`
}

function versionLines(version: VersionShown, asked: string): readonly Line[] {
  const { report, ord, day, url, marks, edit, removed } = version
  const stands = version.withdrawn === null && version.until === null
  return [
    line(
      run(`${ord}  `, 'strong'),
      run(day === null ? 'undated' : dayWords(day), 'strong'),
      `  ${reportWords(report)}  `,
      run(shortId(report.id), 'faint'),
      run(report.id === asked ? '  (this one)' : '', 'faint'),
      run(`  ${cleanLine(untilWords(version))}`, stands ? 'good' : 'warning'),
    ),
    ...(edit === null ? [] : [line(`   ${editWords(edit)}`)]),
    ...marks.map(({ kind, words }) => line(`   says: ${markWords[kind]}: `, run(cleanLine(words), 'faint'))),
    ...(removed ? [line(run('   its text was removed', 'faint'))] : []),
    ...(url === null ? [] : [line(run(`   ${cleanLine(url)}`, 'faint'))]),
  ]
}

/** The versions of a page, earliest first, with how to see two of them side by side. */
export function printVersions({ report, versions }: VersionsView, paper: Paper): Printed {
  const last = versions.at(-1)
  const before = versions.at(-2)
  const hint =
    last === undefined || before === undefined
      ? []
      : [line(run(`"surety compare ${shortId(before.report.id)} ${shortId(last.report.id)}" shows the edit.`, 'faint'))]
  return [
    ...(versions.length === 1 ? [line('No other version of this report is known.')] : []),
    ...versions.flatMap((one) => versionLines(one, report).flatMap((each) => wrap(each, paper.width, 3))),
    ...hint,
  ]
}
