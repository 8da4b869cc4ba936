import { Command, Option } from 'commander'
import type { Stance } from '../../../records/position.ts'
import { withExamples } from '../examples.ts'

interface Options {
  readonly asOf?: string
  readonly actor?: readonly string[]
  readonly component?: readonly string[]
  readonly outlet?: readonly string[]
  readonly atLeast?: Stance
  readonly ownOnly?: true
  readonly independentOnly?: true
  readonly all?: true
  readonly minGrade?: string
}

export function boardCommand(): Command {
  const command = new Command('board')
    .summary('who stands where on what, as of a date')
    .description(
      'Print the table actor by component as of a date: stances, conditions, and how many reports, independent families and own words carry each.',
    )
    .option('--as-of <day>', 'the date, YYYY-MM-DD (default: the later of today and the newest report)')
    .option('--actor <name...>', 'only these actors, by name, capital or code')
    .option('--component <name...>', 'only these components')
    .option('--outlet <name...>', 'only what reports of these outlets say')
    .addOption(
      new Option('--at-least <stance>', 'only stances on this rung or above').choices([
        'undecided',
        'open',
        'pledged',
        'acting',
      ]),
    )
    .option('--own-only', 'only what actors say themselves')
    .option('--independent-only', 'only what at least two independent texts carry')
    .option(
      '--min-grade <grade>',
      'only outlets graded so or better (B), only stances as credible or more (3), or both (B3)',
    )
    .option('--all', 'also components in which nobody has a stance')
    .action(async ({ asOf, actor, component, outlet, atLeast, ownOnly, independentOnly, all, minGrade }: Options) => {
      const { ask } = await import('../session.ts')
      const { askBoard } = await import('../../../pipeline/ask-board.ts')
      const { printBoard } = await import('../print/board.ts')
      const question = {
        ...(asOf === undefined ? {} : { asOf }),
        ...(actor === undefined ? {} : { actors: actor }),
        ...(component === undefined ? {} : { components: component }),
        ...(outlet === undefined ? {} : { outlets: outlet }),
        ...(atLeast === undefined ? {} : { atLeast }),
        ownOnly: ownOnly === true,
        independentOnly: independentOnly === true,
        ...(minGrade === undefined ? {} : { minGrade }),
      }
      await ask(
        command,
        (desk) => askBoard(desk, question),
        (board, paper) => printBoard(board, paper, { all: all === true }),
      )
    })
  return withExamples(command, [
    { command: 'surety board', says: 'the newest board' },
    { command: 'surety board --as-of 2031-03-01', says: 'as it stood on a day' },
    { command: 'surety board --actor Norway NL --component sea', says: 'two actors, one component' },
    { command: 'surety board --at-least pledged --independent-only', says: 'promises that two texts carry' },
    { command: 'surety board --json', says: 'the same for a program' },
  ])
}
