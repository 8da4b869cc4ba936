import { Command } from 'commander'
import { withExamples } from '../examples.ts'
import { wholeNumber } from '../listing.ts'

interface Options {
  readonly met?: readonly string[]
  readonly unmet?: readonly string[]
  readonly unknown?: readonly string[]
  readonly asOf?: string
  readonly component?: string
  readonly atLeast?: number
  readonly ownConditions?: true
}

export function whatIfCommand(): Command {
  const named = 'a condition as "surety conditions" lists it, or a kind for all of it'
  const command = new Command('what-if')
    .summary('what would be in force if some conditions held and others did not')
    .description(
      'Assume states of conditions and print what follows: what would be in force, due, waiting (and for what), freed, open, undecided, refused or withdrawn; what differs from today; which condition unlocks most; who waits for whom in a circle.',
    )
    .option('--met <condition...>', `assume that it holds: ${named}`)
    .option('--unmet <condition...>', 'assume that it does not')
    .option('--unknown <condition...>', 'assume that nobody knows')
    .option('--as-of <day>', 'the date, YYYY-MM-DD (default: the later of today and the newest report)')
    .option('--component <name>', 'also the smallest sets of conditions that bring this component into force')
    .option('--at-least <n>', 'for at least so many actors (with --component; default: 1)', wholeNumber)
    .option('--own-conditions', 'without what named actors inherit from unnamed groups')
    .action(async ({ ownConditions, ...asked }: Options) => {
      const { ask } = await import('../session.ts')
      const { askWhatIf } = await import('../../../pipeline/ask-what-if.ts')
      const { printWhatIf } = await import('../print/what-if.ts')
      await ask(
        command,
        (desk) => askWhatIf(desk, { ...asked, ownOnly: ownConditions === true }),
        (whatIf, paper) => printWhatIf(whatIf, paper),
      )
    })
  return withExamples(command, [
    { command: 'surety what-if --met ceasefire', says: 'the truce holds: what is due then' },
    { command: 'surety what-if --met ceasefire parliament --unmet partner:US', says: 'all votes won, no backstop' },
    { command: 'surety what-if --component sea --at-least 4', says: 'what it takes for four navies' },
  ])
}
