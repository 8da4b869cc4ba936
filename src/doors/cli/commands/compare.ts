import { Command } from 'commander'
import { withExamples } from '../examples.ts'

export function compareCommand(): Command {
  const command = new Command('compare')
    .summary('two reports side by side')
    .description(
      'Print two reports aligned passage by passage, with what was added (+), dropped (-), changed (~) and moved (>); changed names, numbers and stances come first.',
    )
    .argument('<a>', 'a report')
    .argument('<b>', 'another report')
    .action(async (a: string, b: string) => {
      const { ask } = await import('../session.ts')
      const { askCompare } = await import('../../../pipeline/ask-compare.ts')
      const { printComparison } = await import('../print/comparison.ts')
      await ask(command, (desk) => askCompare(desk, a, b), printComparison)
    })
  return withExamples(command, [
    { command: 'surety compare wire-07.txt gazette-02.txt', says: 'what the reprint left out' },
    { command: 'surety compare 3fa9c1d0 88b2e7aa --json', says: 'the alignment for a program' },
  ])
}
