import { Argument, Command } from 'commander'
import { type ConditionState, conditionStates } from '../../../records/condition.ts'
import { withExamples } from '../examples.ts'

interface Options {
  readonly asOf?: string
  readonly ownConditions?: true
}

export function conditionsCommand(): Command {
  const command = new Command('conditions')
    .summary('what positions hang on, and whether it holds')
    .description(
      'Print the register of conditions as of a date: each with its state over time as people set it, and every position that hangs on it.',
    )
    .option('--as-of <day>', 'the date, YYYY-MM-DD (default: the later of today and the newest report)')
    .option('--own-conditions', 'without what named actors inherit from unnamed groups')
    .action(async ({ asOf, ownConditions }: Options) => {
      const { ask } = await import('../session.ts')
      const { askConditions } = await import('../../../pipeline/ask-conditions.ts')
      const { printConditions } = await import('../print/conditions.ts')
      await ask(
        command,
        (desk) => askConditions(desk, { ...(asOf === undefined ? {} : { asOf }), ownOnly: ownConditions === true }),
        (register, paper, desk) => printConditions(register, desk.vocabulary.pack, paper),
      )
    })
  return withExamples(command, [
    { command: 'surety conditions', says: 'all of them, the most hung on first' },
    { command: 'surety conditions --as-of 2031-03-01', says: 'as they stood on a day' },
  ])
}

interface Setting {
  readonly on?: string
  readonly source: string
  readonly by?: string
}

function setCommand(): Command {
  const command = new Command('set')
    .summary('say whether a condition holds, from a day on')
    .description(
      'Say whether a condition holds from a day on, with a source. It is kept as an entry; what was said before stays, and holds for the days before.',
    )
    .argument('<condition>', 'its kind, with its party where it has one: ceasefire, partner:US, parliament:DE')
    .addArgument(new Argument('<state>', 'whether it holds').choices([...conditionStates]))
    .requiredOption('--source <words>', 'where that can be looked up: an address, a document')
    .option('--on <day>', 'the first day it holds, YYYY-MM-DD (default: today)')
    .option('--by <person>', 'who says so (default: the user of this machine)')
    .action(async (condition: string, state: ConditionState, { on, source, by }: Setting) => {
      const { ask } = await import('../session.ts')
      const { setCondition } = await import('../../../pipeline/set-condition.ts')
      const { systemUser } = await import('../../../outside/system-user.ts')
      const { printCondition } = await import('../print/conditions.ts')
      const said = { condition, state, source, by: by ?? systemUser(), ...(on === undefined ? {} : { on }) }
      await ask(
        command,
        (desk) => setCondition(desk, said),
        (registered, paper, desk) => printCondition(registered, desk.vocabulary.pack, paper),
      )
    })
  return withExamples(command, [
    {
      command: 'surety condition set ceasefire met --on 2031-03-01 --source "https://example.org/truce"',
      says: 'the truce holds from that day',
    },
    {
      command: 'surety condition set parliament:DE unmet --source "Bundestag, vote of 14 February"',
      says: 'a vote was lost',
    },
  ])
}

export function conditionCommand(): Command {
  return new Command('condition')
    .summary('say whether a condition holds')
    .description('Say whether a condition holds, from a day on, with a source.')
    .addCommand(setCommand())
}
