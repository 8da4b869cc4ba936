import { Command } from 'commander'
import { withExamples } from '../examples.ts'

export function countsCommand(): Command {
  const command = new Command('counts')
    .summary('every stated count beside the others, and who of them is known')
    .description(
      'Print each stated size of a group with what it counts, who said it and when, the actors known by name by then, how many must be unnamed, and by what it differs from the other counts.',
    )
    .option('--as-of <day>', 'the date, YYYY-MM-DD (default: the later of today and the newest report)')
    .action(async ({ asOf }: { readonly asOf?: string }) => {
      const { ask } = await import('../session.ts')
      const { askCounts } = await import('../../../pipeline/ask-counts.ts')
      const { printCounts } = await import('../print/counts.ts')
      await ask(command, (desk) => askCounts(desk, asOf === undefined ? {} : { asOf }), printCounts)
    })
  return withExamples(command, [
    { command: 'surety counts', says: '“26 of 35”, and how many of the 26 have a name' },
    { command: 'surety counts --as-of 2031-03-01', says: 'those said until a day' },
  ])
}
