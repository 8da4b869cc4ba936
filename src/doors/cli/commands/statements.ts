import { Command, Option } from 'commander'
import { withExamples } from '../examples.ts'
import type { ListingOptions } from '../listing.ts'
import { askList, asListing } from '../listing.ts'

interface Options extends ListingOptions {
  readonly speaker?: string
  readonly actor?: string
  readonly report?: string
  readonly mode?: 'direct' | 'indirect' | 'mixed'
  readonly why?: true
}

export function statementsCommand(): Command {
  const command = asListing(
    new Command('statements')
      .summary('who said what')
      .description('List what was said, by whom, by way of whom, and in which report.')
      .option('--speaker <words>', 'only speakers with these words in their name')
      .option('--actor <name>', 'only those who speak for this actor')
      .option('--report <report>', 'only those in this report')
      .addOption(new Option('--mode <mode>', 'only this kind of speech').choices(['direct', 'indirect', 'mixed']))
      .option('--why', 'also the rules and words that made each value'),
  ).action(async (options: Options) => {
    const { askStatements } = await import('../../../pipeline/ask-statements.ts')
    const { printStatements } = await import('../print/statements.ts')
    const { limit: _limit, cursor: _cursor, why, ...question } = options
    await askList(
      command,
      options,
      (desk, page) => askStatements(desk, question, page),
      (items, paper) => printStatements(items, paper, { why: why === true }),
    )
  })
  return withExamples(command, [
    { command: 'surety statements --actor Norway', says: 'what was said for Norway' },
    { command: 'surety statements --speaker Vos --mode direct', says: 'quoted words of one speaker' },
    { command: 'surety statements --report wire-07.txt --why', says: 'all speech in one report, with reasons' },
  ])
}
