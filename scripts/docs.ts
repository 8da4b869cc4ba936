// node scripts/docs.ts [--check]: writes docs/commands.md from the definitions of the commands; with --check only says whether it would change.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { examplesOf } from '../src/doors/cli/examples.ts'
import { exitCodes } from '../src/doors/cli/exit-codes.ts'
import { suretyProgram } from '../src/doors/cli/program.ts'

const page = fileURLToPath(new URL('../docs/commands.md', import.meta.url))
const begin = '<!-- commands: written by scripts/docs.ts -->'
const end = '<!-- /commands -->'

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return []
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row), '']
}

function nameOf(command: Command): string {
  const { parent } = command
  return parent === null ? command.name() : `${nameOf(parent)} ${command.name()}`
}

function defaultOf(value: unknown): string {
  return value === undefined || value === false ? '' : ` (default: ${String(value)})`
}

function optionRows(command: Command): readonly (readonly string[])[] {
  return command.options
    .filter((option) => !option.hidden)
    .map((option) => [
      `\`${option.flags}\``,
      `${cell(option.description)}${option.argChoices === undefined ? '' : ` (${option.argChoices.join(', ')})`}${option.negate ? '' : cell(defaultOf(option.defaultValueDescription ?? option.defaultValue))}`,
    ])
}

function commandLines(command: Command, level: number): readonly string[] {
  const visible = command.createHelp().visibleCommands(command)
  const own = command.commands.filter((one) => visible.includes(one))
  const examples = examplesOf(command)
  const width = Math.max(0, ...examples.map((one) => one.command.length))
  return [
    `${'#'.repeat(level)} ${nameOf(command)}`,
    '',
    cell(command.description()),
    '',
    ...(own.length > 0 ? [] : ['```', `${nameOf(command)} ${command.usage()}`, '```', '']),
    ...table(
      ['argument', 'is'],
      command.registeredArguments.map((one) => [`\`${one.name()}\``, cell(one.description)]),
    ),
    ...table(['option', 'does'], optionRows(command)),
    ...(examples.length === 0
      ? []
      : ['```sh', ...examples.map((one) => `${one.command.padEnd(width)}   # ${one.says}`), '```', '']),
    ...own.flatMap((one) => commandLines(one, level + 1)),
  ]
}

/** The generated part of the page. */
function generated(): string {
  const program = suretyProgram('')
  const globals = optionRows(program).filter(([flags]) => flags !== '`--version`')
  const shown = program.createHelp().visibleCommands(program)
  return [
    begin,
    '',
    '## Before or after every command',
    '',
    ...table(['option', 'does'], globals),
    '## Exit codes',
    '',
    ...table(
      ['code', 'means'],
      Object.values(exitCodes).map(({ code, means }) => [String(code), means]),
    ),
    ...program.commands.filter((one) => shown.includes(one)).flatMap((one) => commandLines(one, 2)),
    end,
  ].join('\n')
}

/** The page with its generated part as the commands are now. */
export function commandsPage(): string {
  const text = readFileSync(page, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`docs/commands.md lacks the markers ${begin} and ${end}`)
  return `${text.slice(0, from)}${generated()}${text.slice(to + end.length)}`
}

export function writtenPage(): string {
  return readFileSync(page, 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = commandsPage()
  if (text !== writtenPage() && process.argv.includes('--check')) {
    console.error('docs/commands.md is older than the commands; run "node scripts/docs.ts".')
    process.exitCode = 1
  } else {
    writeFileSync(page, text)
  }
}
