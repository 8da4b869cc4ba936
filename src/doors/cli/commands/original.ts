import { Command } from 'commander'
import { withExamples } from '../examples.ts'

export function originalCommand(): Command {
  const command = new Command('original')
    .summary('the bytes of a report as they were received')
    .description(
      'Write the bytes that a report came as, as they were received: the page, the file, the record of an archive, the article of a list. They are kept unless "surety add --no-originals" left them out.',
    )
    .argument('<report>', 'its id, the first letters of it, the id given on input, or its file’s name')
    .option('-o, --output <file>', 'write to a file that is not there yet, instead of standard output')
    .action(async (report: string, options: { readonly output?: string }) => {
      const { runOriginal } = await import('../run-original.ts')
      await runOriginal(command, report, options)
    })
  return withExamples(command, [
    { command: 'surety original wire-07.txt > wire-07.txt', says: 'give a file back' },
    { command: 'surety original 3fa9c1d0 --output page.html', says: 'the page a report was read from' },
  ])
}
