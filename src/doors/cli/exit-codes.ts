/** What a command's end tells a script; `surety --help` and docs/commands.md print these. */
export const exitCodes = {
  done: { code: 0, means: 'done' },
  incomplete: {
    code: 1,
    means: 'something was refused or not found, or verify found a fault; everything else was done',
  },
  usage: { code: 2, means: 'the command was not understood; nothing was done' },
  ledger: { code: 3, means: 'the ledger cannot be opened, read or written' },
  served: { code: 4, means: 'the web app cannot be served' },
  bug: { code: 70, means: 'a mistake in Surety itself; please report it' },
  interrupted: { code: 130, means: 'stopped with Ctrl-C; run the command again to go on where it was' },
} as const

export type Exit = keyof typeof exitCodes

/** Sets how this process will end; the first thing that went wrong stays told. */
export function endWith(exit: Exit): void {
  if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = exitCodes[exit].code
}
