import { Command, Option } from 'commander'
import type { Desk } from '../../../pipeline/desk.ts'
import { cellAddress } from '../../../publish/addresses.ts'
import type { History } from '../../../records/history.ts'
import { withExamples } from '../examples.ts'
import { asListing, type ListingOptions } from '../listing.ts'
import { baseUrl } from '../publishing.ts'

interface Options extends ListingOptions {
  readonly all?: true
  readonly asOf?: string
  readonly lifecycle?: true
  readonly why?: true
  readonly baseUrl?: string
}

/** Of a cell that has more: a position takes several lines. */
const shown = 50

/** The page of the cell as of the same date, below `base`. */
function addressOf({ actor, actorName, component, asOf }: History, { vocabulary }: Desk, base: string): string {
  const group = actor === 'group' && actorName !== vocabulary.gazetteer.nameOf(actor) ? actorName : null
  return cellAddress({ actor, group, component }, asOf, base)
}

export function historyCommand(): Command {
  const command = asListing(new Command('history'), shown)
    .summary('how a cell of the board came about')
    .description(
      'Print the positions of one actor on one component in order: their words in their sentence, who said them, by way of whom, in which report, and what changed. Of many it prints what stands and the latest, and says how to see the others.',
    )
    .argument('<actor>', 'a state or organisation by name, capital or code; "group" for unnamed groups')
    .argument('<component>', 'a component, such as troops')
    .addOption(new Option('--all', 'every position, however many').conflicts(['limit', 'cursor']))
    .option('--as-of <day>', 'seen from this date, YYYY-MM-DD')
    .option('--lifecycle', 'also what became of its promises: waiting, due, in force, lapsed, dropped, broken')
    .option('--why', 'also the rules and words that made each value')
    .option('--base-url <address>', 'where the ledger is served, for the link to this cell', baseUrl)
    .action(async (actor: string, component: string, options: Options) => {
      const { asOf, lifecycle, why, baseUrl: base = '' } = options
      const { ask } = await import('../session.ts')
      const { askHistory } = await import('../../../pipeline/ask-history.ts')
      const { printHistory } = await import('../print/history.ts')
      const question = { actor, component, lifecycle: lifecycle === true, ...(asOf === undefined ? {} : { asOf }) }
      const page = options.all === true ? null : { cursor: options.cursor ?? null, limit: options.limit }
      await ask(
        command,
        (desk) => askHistory(desk, question, page),
        (history, paper, desk) =>
          printHistory(history, desk.vocabulary.pack, paper, {
            why: why === true,
            address: addressOf(history, desk, base),
          }),
      )
    })
  return withExamples(command, [
    { command: 'surety history Norway sea', says: 'all that Norway was said to offer at sea' },
    { command: 'surety history NL troops --why', says: 'with the reader’s reasons' },
    { command: 'surety history group troops', says: '“26 countries”, “several governments”' },
  ])
}
