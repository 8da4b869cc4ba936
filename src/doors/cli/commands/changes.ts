import { Command, Option } from 'commander'
import { withExamples } from '../examples.ts'
import { wholeNumber } from '../listing.ts'

interface Options {
  readonly from?: string
  readonly since?: string
  readonly to?: string
  readonly actor?: readonly string[]
  readonly component?: readonly string[]
  readonly limit?: number
}

export function changesCommand(): Command {
  const command = new Command('changes')
    .summary('what changed between two days, and what does not agree')
    .description(
      'Print every change after one day and up to another, the weightiest first; then, apart from them, contradictions between independent texts, variances between versions of one text, and claims against an actor’s own word.',
    )
    .addOption(new Option('--from <day>', 'changes after this day, YYYY-MM-DD (default: a month before)'))
    .addOption(new Option('--since <day>', 'the same as --from').conflicts('from'))
    .option('--to <day>', 'and up to this one (default: the later of today and the newest report)')
    .option('--actor <name...>', 'only these actors, by name, capital or code')
    .option('--component <name...>', 'only these components')
    .option('--limit <n>', 'at most so many changes (default: 200)', wholeNumber)
    .action(async ({ from, since, to, actor, component, limit }: Options) => {
      const { ask } = await import('../session.ts')
      const { askChanges } = await import('../../../pipeline/ask-changes.ts')
      const { printChanges } = await import('../print/changes.ts')
      const after = from ?? since
      const question = {
        ...(after === undefined ? {} : { from: after }),
        ...(to === undefined ? {} : { to }),
        ...(actor === undefined ? {} : { actors: actor }),
        ...(component === undefined ? {} : { components: component }),
        ...(limit === undefined ? {} : { limit }),
      }
      const asked = `${optionWords('actor', actor)}${optionWords('component', component)}`
      await ask(
        command,
        (desk) => askChanges(desk, question),
        (view, paper) => printChanges(view, paper, asked),
      )
    })
  return withExamples(command, [
    { command: 'surety changes --since 2031-02-01', says: 'all that changed since a day' },
    { command: 'surety changes --from 2031-02-01 --to 2031-03-01 --actor Norway', says: 'a month of one actor' },
  ])
}

/** An option as a person would write it again; its values in quotation marks, since names have spaces. */
function optionWords(name: string, values: readonly string[] = []): string {
  return values.length === 0 ? '' : ` --${name} ${values.map((value) => JSON.stringify(value)).join(' ')}`
}
