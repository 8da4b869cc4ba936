import { Command, Option } from 'commander'
import { usualLedger } from '../../outside/ledger-name.ts'
import { addCommand } from './commands/add.ts'
import { boardCommand } from './commands/board.ts'
import { briefCommand } from './commands/brief.ts'
import { changesCommand } from './commands/changes.ts'
import { compareCommand } from './commands/compare.ts'
import { conditionCommand, conditionsCommand } from './commands/conditions.ts'
import { countsCommand } from './commands/counts.ts'
import { demoCommand } from './commands/demo.ts'
import { exportCommand } from './commands/export.ts'
import { familyCommand } from './commands/family.ts'
import { feedCommand } from './commands/feed.ts'
import { actorCommand, gradeCommand, requireCommand } from './commands/grades.ts'
import { historyCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import {
  backupCommand,
  copyCommand,
  logCommand,
  mergeCommand,
  placeCommand,
  removeCommand,
  repairCommand,
} from './commands/ledger.ts'
import { lineageCommand } from './commands/lineage.ts'
import { mcpCommand } from './commands/mcp.ts'
import { originalCommand } from './commands/original.ts'
import { packCommand } from './commands/pack.ts'
import { reportCommand } from './commands/report.ts'
import { reportsCommand } from './commands/reports.ts'
import { rereadCommand } from './commands/reread.ts'
import { reviewCommand, undoCommand } from './commands/review.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { siteCommand } from './commands/site.ts'
import { statementsCommand } from './commands/statements.ts'
import { verifyCommand } from './commands/verify.ts'
import { versionsCommand } from './commands/versions.ts'
import { sourcesCommand, watchCommand } from './commands/watch.ts'
import { whatIfCommand } from './commands/what-if.ts'
import { withExamples } from './examples.ts'
import { exitCodes } from './exit-codes.ts'

function exitHelp(): string {
  const lines = Object.values(exitCodes).map(({ code, means }) => `  ${String(code).padStart(3)}  ${means}`)
  return `\nExit codes:\n${lines.join('\n')}`
}

/** All commands, as data: nothing runs and nothing but their definitions is loaded until one is called. */
export function suretyProgram(version: string): Command {
  const program = new Command('surety')
    .description(
      'Reads reports about a multi-party security guarantee and keeps the table: who takes part in what, with which stance, on which conditions, on whose word.',
    )
    .version(version, '--version', 'print the version')
    .addOption(
      new Option('--ledger <file>', 'the ledger: a file, or postgres://USER:PASSWORD@HOST/DATABASE')
        .env('SURETY_LEDGER')
        .default(usualLedger(process.env), '"surety.db", or what DATABASE_URL says where it begins with postgres'),
    )
    .option('--known-at <time>', 'answer as the ledger knew it then: a day, or a time with its zone')
    .option('--json', 'print for programs instead of people', false)
    .option('--no-color', 'never print in colour (NO_COLOR does the same)')
    .helpOption('-h, --help', 'print this help, or that of a command')
    .showHelpAfterError('(surety --help says what there is)')
  const commands = [
    addCommand(),
    watchCommand(),
    sourcesCommand(),
    boardCommand(),
    historyCommand(),
    changesCommand(),
    countsCommand(),
    whatIfCommand(),
    conditionsCommand(),
    conditionCommand(),
    reviewCommand(),
    undoCommand(),
    gradeCommand(),
    requireCommand(),
    actorCommand(),
    importCommand(),
    lineageCommand(),
    familyCommand(),
    compareCommand(),
    statementsCommand(),
    reportsCommand(),
    reportCommand(),
    originalCommand(),
    rereadCommand(),
    versionsCommand(),
    searchCommand(),
    briefCommand(),
    siteCommand(),
    feedCommand(),
    exportCommand(),
    mcpCommand(),
    logCommand(),
    verifyCommand(),
    repairCommand(),
    backupCommand(),
    copyCommand(),
    mergeCommand(),
    placeCommand(),
    removeCommand(),
    serveCommand(),
    initCommand(),
    packCommand(),
  ]
  for (const command of commands) program.addCommand(command)
  program.addCommand(demoCommand(), { hidden: true })
  withExamples(program, [
    { command: 'surety add reports/', says: 'take reports in' },
    { command: 'surety board', says: 'who stands where on what' },
    { command: 'surety history Norway sea', says: 'how a cell came about, in the words of the reports' },
    { command: 'surety serve', says: 'the same in a browser' },
  ])
  program.addHelpText('after', exitHelp())
  return program
}

/** Every command with its sub-commands, each told once how help and mistakes are shown. */
export function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}
