import { Command } from 'commander'
import { withExamples } from '../examples.ts'

export function versionsCommand(): Command {
  const command = new Command('versions')
    .summary('the versions of a page or item, and what was changed')
    .description(
      'Print the versions of the page or the agency item that a report is of, earliest first: the day each is of, what it says of a correction or an update, how much of the one before it changed, and from when on it no longer stands. The board rests on the latest.',
    )
    .argument('<report>', 'its id, the first letters of it, the id given on input, or its file’s name')
    .action(async (report: string) => {
      const { ask } = await import('../session.ts')
      const { askVersions } = await import('../../../pipeline/ask-versions.ts')
      const { printVersions } = await import('../print/versions.ts')
      await ask(command, (desk) => askVersions(desk, report), printVersions)
    })
  return withExamples(command, [
    { command: 'surety versions 3fa9c1d0', says: 'how a page was changed' },
    { command: 'surety versions 3fa9c1d0 --json', says: 'the same for a program' },
  ])
}
