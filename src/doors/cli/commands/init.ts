import { Command } from 'commander'
import { withExamples } from '../examples.ts'
import type { InitOptions } from '../run-init.ts'

export function initCommand(): Command {
  const command = new Command('init')
    .summary('make a ledger and say what it is about')
    .description(
      'Make a ledger where there is none, and say which arrangement it is about and in the words of which pack it is read. In a ledger that is there, what is given takes the place of what stood, and its reports are read again.',
    )
    .option('--name <name>', 'what the arrangement is called')
    .option('--alias <name...>', 'other names that reports use for it')
    .option('--host <state>', 'the state it is for')
    .option('--adversary <state>', 'the state it is against')
    .option(
      '--pack <pack>',
      'the vocabulary of its field: one that ships, or a YAML file of your own, which the ledger keeps',
    )
    .option('--by <person>', 'who says so (default: the user of this machine)')
    .action(async (options: InitOptions) => {
      const { runInit } = await import('../run-init.ts')
      await runInit(command, options)
    })
  return withExamples(command, [
    { command: 'surety init', says: 'an empty ledger, surety.db in this folder' },
    {
      command: 'surety init --name "Strait Escort" --host Arvenia --adversary Kortana',
      says: 'a ledger about one arrangement',
    },
    { command: 'surety init --pack climate-pledges', says: 'a ledger of another field' },
    { command: 'surety init --pack harbour-aid.yaml', says: 'with a pack of your own (docs/pack.md)' },
  ])
}
