import { Command } from 'commander'
import { withExamples } from '../examples.ts'

export function mcpCommand(): Command {
  const command = new Command('mcp')
    .summary('answer agents, by the Model Context Protocol')
    .description(
      'Answer an agent that started this program, over standard input and output: search, board, cell, changes, what_if and compare, each with the passages it rests on, marked as quoted (docs/agents.md). It only reads, unless --allow-add is given.',
    )
    .option('--allow-add', 'let the agent add texts', false)
    .action(async ({ allowAdd }: { readonly allowAdd: boolean }) => {
      const { runMcp } = await import('../run-mcp.ts')
      await runMcp(command, allowAdd)
    })
  return withExamples(command, [
    { command: 'surety mcp --ledger desk.db', says: 'as the command of a server in the settings of an agent' },
    { command: 'surety mcp --ledger desk.db --allow-add', says: 'the same, and it may add texts' },
  ])
}
