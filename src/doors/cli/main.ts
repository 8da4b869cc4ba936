import { enableCompileCache } from 'node:module'
import { CommanderError } from 'commander'
import { ownVersion } from '../../outside/bundled.ts'
import { endWith, exitCodes } from './exit-codes.ts'
import { everyCommand, suretyProgram } from './program.ts'
import { clean } from './terminal/clean.ts'
import { endQuietlyOnClosedPipe } from './terminal/output.ts'

// Types are stripped from every file at every start without it: 0.25 s instead of 0.15 s for `surety --help` here.
enableCompileCache()

/** What commander has printed already ends with its own code; help and version are no mistakes. */
function endOfParsing(error: CommanderError): void {
  if (error.exitCode !== 0) endWith('usage')
}

function tellBug(error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `This is a mistake in Surety, not in your reports; please report it with these lines:\n${clean(told)}\n`,
  )
  endWith('bug')
}

async function main(): Promise<void> {
  endQuietlyOnClosedPipe(process.stdout)
  endQuietlyOnClosedPipe(process.stderr)
  const program = suretyProgram(await ownVersion())
  for (const command of everyCommand(program)) {
    command
      .exitOverride()
      .configureHelp({ showGlobalOptions: command !== program })
      .configureOutput({ outputError: (text, write) => write(clean(text).replace(/^error: /, '')) })
  }
  if (process.argv.length <= 2) {
    program.outputHelp()
    return
  }
  try {
    await program.parseAsync(process.argv)
  } catch (error) {
    if (error instanceof CommanderError) endOfParsing(error)
    else tellBug(error)
  }
}

await main()
if (process.exitCode === exitCodes.interrupted.code) process.exit()
