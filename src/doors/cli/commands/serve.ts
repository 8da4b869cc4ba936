import { Command, InvalidArgumentError, Option } from 'commander'
import { withExamples } from '../examples.ts'

export function portNumber(given: string): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('It must be a number from 0 to 65535; 0 takes any free port.')
  }
  return port
}

interface ServeAsked {
  readonly port: number
  readonly host: string
  readonly addresses?: boolean
  readonly allowPrivate: boolean
  readonly contact?: string
  readonly originals: boolean
}

export function serveCommand(): Command {
  const command = new Command('serve')
    .summary('the web app over this ledger')
    .description('Serve the web app and its API on this machine only, until Ctrl-C.')
    .option('--port <number>', 'the port; 0 takes any free one', portNumber, 4173)
    .addOption(new Option('--host <address>', 'an address of this machine').default('127.0.0.1'))
    .option(
      '--addresses',
      'take in from web addresses (the default on an address of this machine, and not on any other)',
    )
    .option('--no-addresses', 'take nothing in from web addresses')
    .option('--allow-private', 'ask addresses of private networks and of this machine too', false)
    .addOption(
      new Option('--contact <address>', 'a mail or web address that servers are told with each request').env(
        'SURETY_CONTACT',
      ),
    )
    .addOption(
      new Option('--no-originals', 'do not keep the bytes of reports that are added as they were received').env(
        'SURETY_NO_ORIGINALS',
      ),
    )
    .action(async (options: ServeAsked) => {
      const { runServe } = await import('../run-serve.ts')
      const { host, port, addresses, allowPrivate, contact, originals } = options
      const asking = { allowPrivate, ...(contact === undefined ? {} : { contact }) }
      await runServe(command, { host, port, addresses, asking, originals })
    })
  return withExamples(command, [
    { command: 'surety serve', says: 'http://127.0.0.1:4173' },
    { command: 'surety serve --ledger team.db --port 8080', says: 'another ledger on another port' },
  ])
}
