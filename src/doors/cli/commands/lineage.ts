import { Command } from 'commander'
import { withExamples } from '../examples.ts'

export function lineageCommand(): Command {
  const command = new Command('lineage')
    .summary('which text a report was made from')
    .description(
      'Draw the family of a report as a tree: how each text was made from the one above it, how much they share, and the signs that tell.',
    )
    .argument('<report>', 'its id, the first letters of it, the id given on input, or its file’s name')
    .action(async (report: string) => {
      const { ask } = await import('../session.ts')
      const { askLineage } = await import('../../../pipeline/ask-lineage.ts')
      const { printLineage } = await import('../print/lineage.ts')
      await ask(command, (desk) => askLineage(desk, report), printLineage)
    })
  return withExamples(command, [
    { command: 'surety lineage wire-07.txt', says: 'by file name' },
    { command: 'surety lineage 3fa9c1d0 --json', says: 'by the start of its id' },
  ])
}
