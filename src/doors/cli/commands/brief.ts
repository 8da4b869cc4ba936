import { Command, Option } from 'commander'
import { withExamples } from '../examples.ts'
import { wholeNumber } from '../listing.ts'
import { asPublication, type PublishingOptions } from '../publishing.ts'

interface Options extends PublishingOptions {
  readonly asOf?: string
  readonly from?: string
  readonly since?: string
  readonly met?: readonly string[]
  readonly unmet?: readonly string[]
  readonly unknown?: readonly string[]
  readonly changes?: number
  readonly format: 'html' | 'markdown'
  readonly output?: string
}

export function briefCommand(): Command {
  const named = 'a condition as "surety conditions" lists it, or a kind for all of it'
  const command = new Command('brief')
    .summary('a page to print or publish, with a note for every value')
    .description(
      'Write one page: the board, what changed, what would be in force, the counts, and a note for every value with its words, outlet, date, address and id. HTML is one file without script that prints on A4; Markdown has footnotes.',
    )
    .option('--as-of <day>', 'the date, YYYY-MM-DD (default: the later of today and the newest report)')
    .addOption(new Option('--from <day>', 'changes after this day (default: a month before)'))
    .addOption(new Option('--since <day>', 'the same as --from').conflicts('from'))
    .option('--changes <n>', 'at most so many changes, the weightiest (default: 50)', wholeNumber)
    .option('--met <condition...>', `assume that it holds: ${named}`)
    .option('--unmet <condition...>', 'assume that it does not')
    .option('--unknown <condition...>', 'assume that nobody knows')
    .addOption(new Option('--format <format>', 'the format').choices(['html', 'markdown']).default('html'))
    .option('--output <file>', 'write to this file instead of standard output')
  return withExamples(
    asPublication(command).action(async ({ format, output: file, from, since, baseUrl, ...asked }: Options) => {
      const { reading, tellFailure } = await import('../session.ts')
      const { askBrief } = await import('../../../pipeline/ask-brief.ts')
      const { writeOut } = await import('../publishing.ts')
      const after = from ?? since
      await reading(command, {}, async ({ desk, output, globals }) => {
        const answer = await askBrief(desk, {
          ...asked,
          ...(after === undefined ? {} : { from: after }),
          ...(baseUrl === undefined ? {} : { base: baseUrl }),
        })
        if (!answer.ok) return tellFailure(output, answer.failure)
        if (globals.json) return output.json(answer.value)
        const { briefHtml } = await import('../../../publish/brief/html.ts')
        const { briefMarkdown } = await import('../../../publish/brief/markdown.ts')
        await writeOut(output, file, format === 'html' ? briefHtml(answer.value) : briefMarkdown(answer.value))
      })
    }),
    [
      { command: 'surety brief --output brief.html', says: 'a page to print' },
      { command: 'surety brief --as-of 2031-03-01 --since 2031-02-01', says: 'a month, as it stood at its end' },
      {
        command: 'surety brief --met ceasefire --unmet partner:US --format markdown',
        says: 'with a what-if, as Markdown',
      },
      {
        command: 'surety brief --base-url https://tables.example.org --output brief.html',
        says: 'every value leads to its cell on your server',
      },
    ],
  )
}
