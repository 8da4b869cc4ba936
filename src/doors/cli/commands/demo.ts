import { Command } from 'commander'
import { portNumber } from './serve.ts'

/** What `npm start` runs. */
export function demoCommand(): Command {
  const command = new Command('demo')
    .summary('a board from bundled, invented reports')
    .description(
      'Add the bundled sample to a fresh ledger in a temporary folder, print its board and serve the web app.',
    )
    .option('--once', 'do all of it and end')
    .option('--port <number>', 'the port to try first', portNumber, 4173)
    .action(async (options: { readonly once?: true; readonly port: number }) => {
      const { runDemo } = await import('../run-demo.ts')
      await runDemo(command, { once: options.once === true, port: options.port })
    })
  return command
}
