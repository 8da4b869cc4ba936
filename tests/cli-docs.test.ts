import { expect, test } from 'vitest'
import { commandsPage, writtenPage } from '../scripts/docs.ts'
import { examplesOf } from '../src/doors/cli/examples.ts'
import { everyCommand, suretyProgram } from '../src/doors/cli/program.ts'

test('docs/commands.md says what the commands say of themselves', () => {
  expect(writtenPage()).toBe(commandsPage())
})

test('every command that does something has a summary and an example that starts with its own name', () => {
  const program = suretyProgram('')
  const doing = everyCommand(program).filter(
    (one) => one !== program && one.commands.length === 0 && one.name() !== 'demo',
  )
  expect(doing.length).toBeGreaterThan(12)
  for (const command of doing) {
    expect(command.summary(), command.name()).not.toBe('')
    const examples = examplesOf(command)
    expect(examples.length, command.name()).toBeGreaterThan(0)
    for (const example of examples)
      expect(example.command).toContain(
        `surety ${command.parent === program ? '' : `${command.parent?.name()} `}${command.name()}`,
      )
  }
})
