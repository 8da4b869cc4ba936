import { Command } from 'commander'
import { withExamples } from '../examples.ts'
import { wholeNumber } from '../listing.ts'
import { asPublication, type PublishingOptions } from '../publishing.ts'

interface Options extends PublishingOptions {
  readonly to?: string
  readonly actor?: readonly string[]
  readonly component?: readonly string[]
  readonly limit?: number
  readonly output?: string
}

export function feedCommand(): Command {
  const command = new Command('feed')
    .summary('the newest changes as an Atom feed')
    .description(
      'Write the newest changes as an Atom feed. An item keeps its id whatever is added later, so that a reader shows it once; its date is when the ledger got the report that tells of it.',
    )
    .option('--to <day>', 'changes up to this day (default: the later of today and the newest report)')
    .option('--actor <name...>', 'only these actors, by name, capital or code')
    .option('--component <name...>', 'only these components')
    .option('--limit <n>', 'at most so many changes, the newest by the day they count for (default: 100)', wholeNumber)
    .option('--output <file>', 'write to this file instead of standard output')
  return withExamples(
    asPublication(command).action(async ({ to, actor, component, limit, output: file, ...look }: Options) => {
      const { reading, tellFailure } = await import('../session.ts')
      const { askFeed } = await import('../../../pipeline/ask-feed.ts')
      const { writeOut } = await import('../publishing.ts')
      await reading(command, {}, async ({ desk, output, globals }) => {
        const answer = await askFeed(desk, {
          ...(to === undefined ? {} : { to }),
          ...(actor === undefined ? {} : { actors: actor }),
          ...(component === undefined ? {} : { components: component }),
          ...(limit === undefined ? {} : { limit }),
        })
        if (!answer.ok) return tellFailure(output, answer.failure)
        if (globals.json) return output.json(answer.value)
        const { atomOf } = await import('../../../publish/feed/atom.ts')
        const { baseUrl, quoteLength } = look
        await writeOut(output, file, atomOf(answer.value, { base: baseUrl ?? null, quoteLength }))
      })
    }),
    [
      { command: 'surety feed --output changes.atom', says: 'to put on a web site' },
      { command: 'surety feed --actor Norway --base-url https://tables.example.org', says: 'one actor, with links' },
    ],
  )
}
