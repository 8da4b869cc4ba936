import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Command } from 'commander'
import { mcpServer } from '../mcp/server.ts'
import { endWith } from './exit-codes.ts'
import { untilStopped } from './run-serve.ts'
import { globalsOf, reading } from './session.ts'
import { outputTo } from './terminal/output.ts'

/** `surety mcp`: until the agent closes the input, or somebody ends it. Standard output is the protocol's. */
export async function runMcp(command: Command, writes: boolean): Promise<void> {
  const { knownAt } = globalsOf(command)
  if (writes && knownAt !== undefined) {
    outputTo(false).say('What was known then cannot be added to; leave out --allow-add or --known-at.')
    endWith('usage')
    return
  }
  await reading(command, {}, async ({ desk }) => {
    if (process.stdin.isTTY) {
      outputTo(false).say(
        'Waiting for an agent on standard input; Ctrl-C ends it. docs/agents.md says how an agent starts this itself.',
      )
    }
    const version = programVersion(command)
    const serving = serveStdio(() => mcpServer(desk, { version, writes }))
    await Promise.race([untilStopped(), new Promise((resolve) => process.stdin.once('close', resolve))])
    await serving.close()
  })
}

function programVersion(command: Command): string {
  return command.parent?.version() ?? ''
}
