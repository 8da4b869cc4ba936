import { Command } from 'commander'
import { withExamples } from '../examples.ts'

function checkCommand(): Command {
  const command = new Command('check')
    .summary('is a pack of your own whole, and is it read as it says')
    .description(
      'Check a pack: every mistake with its line and what to do, then every example that it gives, read with its own words. No ledger is needed or changed.',
    )
    .argument('<pack>', 'a YAML file, or the id of a pack that ships')
    .action(async (words: string) => {
      const { runPackCheck } = await import('../run-pack.ts')
      await runPackCheck(command, words)
    })
  return withExamples(command, [{ command: 'surety pack check harbour-aid.yaml', says: 'what is wrong with it' }])
}

function showCommand(): Command {
  const command = new Command('show')
    .summary('the text of a pack')
    .description(
      'Print the YAML of a pack: the one this ledger is read with, as the ledger keeps it, or one that ships, to begin your own from.',
    )
    .argument('[pack]', 'the id of a pack that ships; without it the pack of this ledger')
    .action(async (words: string | undefined) => {
      const { runPackShow } = await import('../run-pack.ts')
      await runPackShow(command, words)
    })
  return withExamples(command, [
    { command: 'surety pack show > harbour-aid.yaml', says: 'the pack of this ledger, to change it' },
    { command: 'surety pack show climate-pledges', says: 'one that ships' },
  ])
}

export function packCommand(): Command {
  return new Command('pack')
    .summary('the vocabulary of a field: check your own, show one')
    .description('Check a pack of your own, or show the text of one. docs/pack.md says what stands in a pack.')
    .addCommand(checkCommand())
    .addCommand(showCommand())
}
