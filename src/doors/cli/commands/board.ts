import { Command } from 'commander'
import { withExamples } from '../examples.ts'

interface Options {
  readonly asOf?: string
  readonly actor?: readonly string[]
  readonly component?: readonly string[]
  readonly all?: true
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
    .option('--all', 'also components in which nobody has a stance')
    .action(async ({ asOf, actor, component, all }: Options) => {
      const { ask } = await import('../session.ts')
      const { askBoard } = await import('../../../pipeline/ask-board.ts')
      const { printBoard } = await import('../print/board.ts')
      const question = {
        ...(asOf === undefined ? {} : { asOf }),
        ...(actor === undefined ? {} : { actors: actor }),
        ...(component === undefined ? {} : { components: component }),
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
    { command: 'surety board --json', says: 'the same for a program' },
  ])
}
