import { Command } from 'commander'
import { withExamples } from '../examples.ts'

interface Options {
  readonly all?: true
  readonly olderThan?: string
}

export function rereadCommand(): Command {
  const command = new Command('reread')
    .summary('read reports anew by this version')
    .description(
      'Read reports anew from the bytes they came as, or from their texts where those were not kept, by the present versions of intake and of the reader, and print what changed. Nothing is overwritten: what stood before stands with --known-at, and what people judged stays on its words.',
    )
    .argument('[report...]', 'ids, first letters of them, ids given on input, or file names')
    .option('--all', 'every report')
    .option('--older-than <version>', 'only what an earlier version made: rules@2 (the reader) or intake@2')
    .action(async (reports: readonly string[], { all, olderThan }: Options) => {
      const { runReread } = await import('../run-reread.ts')
      const asked = { reports, all: all === true, ...(olderThan === undefined ? {} : { olderThan }) }
      await runReread(command, asked)
    })
  return withExamples(command, [
    { command: 'surety reread wire-07.txt', says: 'one report' },
    { command: 'surety reread --all', says: 'everything, after a new release' },
    { command: 'surety reread --older-than rules@2', says: 'what the first version of the reader read' },
  ])
}
