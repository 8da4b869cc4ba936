import { Command, Option } from 'commander'
import { withExamples } from '../examples.ts'
import { asPublication } from '../publishing.ts'
import type { ExportOptions } from '../run-export.ts'

export function exportCommand(): Command {
  const command = new Command('export')
    .summary('the ledger for other programs: JSON, CSV, a data package, JSON-LD')
    .description(
      'Write the ledger for other programs. json: everything as one object. csv: board, positions, statements, counts, changes and reports as tables in a folder, or one of them. datapackage: the same with a Frictionless descriptor. jsonld: every value as a Web Annotation on its words, with the derivations of reports (PROV).',
    )
    .addOption(
      new Option('--format <format>', 'the format').choices(['json', 'csv', 'datapackage', 'jsonld']).default('json'),
    )
    .option('--out, --output <path>', 'write to this file, for csv and datapackage to this folder')
    .addOption(
      new Option('--table <table>', 'with csv: only this table, to a file or standard output').choices([
        ...['board', 'positions', 'statements', 'counts', 'changes', 'reports'],
      ]),
    )
    .option('--as-of <day>', 'board, counts and changes as of this date, YYYY-MM-DD (default: the newest)')
    .addOption(new Option('--from <day>', 'changes after this day (default: all)'))
    .addOption(new Option('--since <day>', 'the same as --from').conflicts('from'))
    .option('--licence <licence...>', 'with datapackage: what the tables are published under, by short name or address')
  return withExamples(
    asPublication(command).action(async (options: ExportOptions) => {
      const { runExport } = await import('../run-export.ts')
      await runExport(command, options)
    }),
    [
      { command: 'surety export --format json --output ledger.json', says: 'everything, to a file' },
      { command: 'surety export | jq .positions', says: 'to another program' },
      { command: 'surety export --format csv --output tables', says: 'tables for a spreadsheet' },
      { command: 'surety export --format csv --table board > board.csv', says: 'one of them' },
      {
        command: 'surety export --format datapackage --output package --licence CC-BY-4.0',
        says: 'tables with their description',
      },
      { command: 'surety export --format jsonld --quote-length 80', says: 'linked data, short quotations' },
    ],
  )
}
