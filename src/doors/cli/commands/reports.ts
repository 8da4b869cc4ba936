import { Command } from 'commander'
import { withExamples } from '../examples.ts'
import type { ListingOptions } from '../listing.ts'
import { askList, asListing } from '../listing.ts'

export function reportsCommand(): Command {
  const command = asListing(
    new Command('reports')
      .summary('what is in the ledger')
      .description('List the reports, newest first, undated last, each with its place in its family.'),
  ).action(async (options: ListingOptions) => {
    const { askReports } = await import('../../../pipeline/ask-reports.ts')
    const { printReports } = await import('../print/reports.ts')
    await askList(command, options, askReports, printReports)
  })
  return withExamples(command, [
    { command: 'surety reports', says: 'the list' },
    { command: 'surety reports --limit 20 --json', says: 'the newest twenty for a program' },
  ])
}
