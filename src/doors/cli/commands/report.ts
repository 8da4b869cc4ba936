import { Command } from 'commander'
import { withExamples } from '../examples.ts'

interface Setting {
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  readonly by?: string
}

function showCommand(): Command {
  const command = new Command('show')
    .summary('one report with all that was read in it')
    .description(
      'Print a report: what it is, its positions, statements, counts and meetings, and its text with what was not read set apart.',
    )
    .argument('<report>', 'its id, the first letters of it, the id given on input, or its file’s name')
    .option('--why', 'also the rules and words that made each value')
    .action(async (report: string, { why }: { readonly why?: true }) => {
      const { ask } = await import('../session.ts')
      const { askReport } = await import('../../../pipeline/ask-report.ts')
      const { printReport } = await import('../print/report-detail.ts')
      await ask(
        command,
        (desk) => askReport(desk, report),
        (detail, paper, desk) => printReport(detail, desk.vocabulary.pack, paper, { why: why === true }),
      )
    })
  return withExamples(command, [
    { command: 'surety report show wire-07.txt', says: 'by file name' },
    { command: 'surety report show wire-07.txt --why', says: 'with the reader’s reasons' },
  ])
}

function setCommand(): Command {
  const command = new Command('set')
    .summary('say of a report what its text does not')
    .description(
      'Set the day a report was published, its outlet or its address. It is kept as an entry of its own; the report stays as it was received.',
    )
    .argument('<report>', 'its id, the first letters of it, the id given on input, or its file’s name')
    .option('--published <day>', 'day of publication, YYYY-MM-DD')
    .option('--outlet <name>', 'who published it')
    .option('--url <address>', 'where it stands')
    .option('--by <person>', 'who says so (default: the user of this machine)')
    .action(async (report: string, setting: Setting) => {
      const { ask } = await import('../session.ts')
      const { setReport } = await import('../../../pipeline/set-report.ts')
      const { systemUser } = await import('../../../outside/system-user.ts')
      const { printReports } = await import('../print/reports.ts')
      await ask(
        command,
        (desk) => setReport(desk, report, { ...setting, by: setting.by ?? systemUser() }),
        (standing, paper) => printReports([standing], paper),
      )
    })
  return withExamples(command, [
    { command: 'surety report set wire-07.txt --published 2031-02-14', says: 'date an undated report' },
    { command: 'surety report set 3fa9c1d0 --outlet "Harbour Gazette"', says: 'name its outlet' },
  ])
}

export function reportCommand(): Command {
  return new Command('report')
    .summary('one report: show it, or set what its text does not say')
    .description('Show one report, or set what its text does not say.')
    .addCommand(showCommand())
    .addCommand(setCommand())
}
