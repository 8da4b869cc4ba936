import { Command, Option } from 'commander'
import { withExamples } from '../examples.ts'

export function exportCommand(): Command {
  const command = new Command('export')
    .summary('everything in the ledger as one file')
    .description(
      'Write reports, derivations, families, events, statements, positions, counts and meetings as one JSON object.',
    )
    .addOption(new Option('--format <format>', 'the format').choices(['json']).default('json'))
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async ({ out }: { readonly out?: string }) => {
      const { inSession, tellFailure } = await import('../session.ts')
      const { askExport } = await import('../../../pipeline/ask-export.ts')
      const { writeWhole } = await import('../../../outside/write-whole.ts')
      const { cleanJson } = await import('../terminal/clean.ts')
      const { endWith } = await import('../exit-codes.ts')
      await inSession(command, { create: false }, async ({ desk, output }) => {
        const answer = await askExport(desk)
        if (!answer.ok) return tellFailure(output, answer.failure)
        if (out === undefined) return output.json(answer.value)
        const why = await writeWhole(out, `${cleanJson(answer.value)}\n`)
        if (why === null) return output.say(`Wrote ${out}.`)
        output.say(`${out} cannot be written (${why}); name another file.`)
        endWith('incomplete')
      })
    })
  return withExamples(command, [
    { command: 'surety export --format json --out ledger.json', says: 'to a file' },
    { command: 'surety export | jq .positions', says: 'to another program' },
  ])
}
