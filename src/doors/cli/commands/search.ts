import { Command } from 'commander'
import { withExamples } from '../examples.ts'
import type { ListingOptions } from '../listing.ts'
import { askList, asListing } from '../listing.ts'

export function searchCommand(): Command {
  const command = asListing(
    new Command('search')
      .summary('find words in the reports')
      .description('Find reports that have all of these words in their headline or text.')
      .argument('<words...>', 'what to look for; "…" for words that stand together'),
  ).action(async (words: readonly string[], options: ListingOptions) => {
    const { askSearch } = await import('../../../pipeline/ask-search.ts')
    const { printHits } = await import('../print/search-hits.ts')
    await askList(command, options, (desk, page) => askSearch(desk, words.join(' '), page), printHits)
  })
  return withExamples(command, [
    { command: 'surety search minehunters harbour', says: 'both words' },
    { command: `surety search '"air policing"'`, says: 'words that stand together' },
  ])
}
