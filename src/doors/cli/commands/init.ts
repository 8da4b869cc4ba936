import { Command } from 'commander'
import { withExamples } from '../examples.ts'

interface Options {
  readonly name?: string
  readonly alias?: readonly string[]
  readonly host?: string
  readonly adversary?: string
  readonly pack?: string
  readonly by?: string
}

export function initCommand(): Command {
  const command = new Command('init')
    .summary('make a ledger and say what it is about')
    .description(
      'Make a ledger where there is none, and say which arrangement it is about. In a ledger that is there, what is given takes the place of what stood.',
    )
    .option('--name <name>', 'what the arrangement is called')
    .option('--alias <name...>', 'other names that reports use for it')
    .option('--host <state>', 'the state it is for')
    .option('--adversary <state>', 'the state it is against')
    .option('--pack <pack>', 'the vocabulary of its field')
    .option('--by <person>', 'who says so (default: the user of this machine)')
    .action(async ({ alias, by, ...given }: Options) => {
      const { inSession, tellFailure } = await import('../session.ts')
      const { arrange } = await import('../../../pipeline/arrange.ts')
      const { systemUser } = await import('../../../outside/system-user.ts')
      const { printArrangement } = await import('../print/arrangement.ts')
      await inSession(command, { create: true }, async ({ desk, output, globals, fresh }) => {
        const names = alias === undefined ? {} : { names: alias }
        const answer = await arrange(desk, { ...given, ...names, by: by ?? systemUser() })
        if (!answer.ok) return tellFailure(output, answer.failure)
        if (globals.json) return output.json(answer.value)
        await output.print(printArrangement(answer.value, { ledger: globals.ledger, fresh }))
      })
    })
  return withExamples(command, [
    { command: 'surety init', says: 'an empty ledger, surety.db in this folder' },
    {
      command: 'surety init --name "Strait Escort" --host Arvenia --adversary Kortana',
      says: 'a ledger about one arrangement',
    },
  ])
}
