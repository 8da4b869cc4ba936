import { Command } from 'commander'
import { withExamples } from '../examples.ts'

interface Options {
  readonly why: string
  readonly by?: string
}

export function importCommand(): Command {
  const command = new Command('import')
    .summary('take in an analyst’s own table')
    .description(
      'Take in a table of positions kept by hand: CSV with a header line (actor, component, stance, quotation; date, address, outlet, conditions, quantity and others where there are), a position a row. Each is placed in a report of the ledger by its address or its words and kept as added by that person; rows that cannot be placed are told with why, and the exit code says so.',
    )
    .argument('<file>', 'the table; - for standard input')
    .option('--why <reason>', 'the reason, where a row gives none', 'from an imported table')
    .option('--by <person>', 'whose table it is (default: the user of this machine)')
    .action(async (file: string, { why, by }: Options) => {
      const { ask } = await import('../session.ts')
      const { importPositions } = await import('../../../pipeline/import-positions.ts')
      const { readWhole } = await import('../read-whole.ts')
      const { systemUser } = await import('../../../outside/system-user.ts')
      const { printImported } = await import('../print/imported.ts')
      const { endWith } = await import('../exit-codes.ts')
      const bytes = await readWhole(file)
      if (bytes === null) return
      await ask(
        command,
        async (desk) => {
          const answer = await importPositions(desk, { bytes, why, by: by ?? systemUser() })
          if (answer.ok && answer.value.rows.some(({ became }) => became === 'unplaced')) endWith('incomplete')
          return answer
        },
        printImported,
      )
    })
  return withExamples(command, [
    { command: 'surety import positions.csv', says: 'each row into its report' },
    { command: 'surety import positions.csv --by "Ines Dahl" --json', says: 'what became of each row, for a program' },
  ])
}
