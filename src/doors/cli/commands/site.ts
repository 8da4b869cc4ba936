import { Command } from 'commander'
import { withExamples } from '../examples.ts'
import { wholeNumber } from '../listing.ts'
import { asPublication } from '../publishing.ts'
import type { SiteOptions } from '../run-site.ts'

/** Boards of so many days are held where nothing else is said: a year of a busy arrangement, in files of a few megabytes. */
const usualDays = 90

export function siteCommand(): Command {
  const command = new Command('site')
    .summary('the whole ledger as pages that need no server')
    .description(
      'Write the ledger into a folder as a site that opens from a file: index.html and what it loads, read-only, asking nothing of any network. Quotations are cut as in every publication, and of each report only they are written; --whole-texts is for texts that you may publish.',
    )
    .argument('<folder>', 'a new or an empty folder, or one that an earlier site was written to')
    .option('--days <n>', 'boards of so many days on which something happened, the newest', wholeNumber, usualDays)
    .option('--whole-texts', 'write texts and quotations whole, and versions side by side', false)
    .option('--force', 'write into a folder with other files too, and leave those that have other names', false)
    .option('--licence <licence...>', 'what the tables are published under, by short name or address')
  return withExamples(
    asPublication(command).action(async (folder: string, options: SiteOptions) => {
      const { runSite } = await import('../run-site.ts')
      await runSite(command, folder, options)
    }),
    [
      { command: 'surety site site', says: 'then open site/index.html' },
      { command: 'surety site site --days 20 --quote-length 80', says: 'smaller, with short quotations' },
      { command: 'surety site ../pages --force', says: 'beside other files of a web site' },
    ],
  )
}
