import type { Command } from 'commander'

/** A command line that works as it stands, and what it is for. */
export interface Example {
  readonly command: string
  readonly says: string
}

const known = new WeakMap<Command, readonly Example[]>()

/** Show examples under a command's help; docs/commands.md takes them from here too. */
export function withExamples(command: Command, examples: readonly Example[]): Command {
  known.set(command, examples)
  const width = Math.max(...examples.map((one) => one.command.length))
  const lines = examples.map((one) => `  ${one.command.padEnd(width)}   ${one.says}`)
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}

export function examplesOf(command: Command): readonly Example[] {
  return known.get(command) ?? []
}
