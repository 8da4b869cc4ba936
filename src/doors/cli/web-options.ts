import { type Command, InvalidArgumentError, Option } from 'commander'
import type { WebAsked } from '../open-web.ts'

/** The options of a command that asks addresses, as commander gives them. */
export interface WebOptions {
  readonly allowPrivate: boolean
  readonly allowHost: readonly string[]
  readonly robots: boolean
  readonly delay: number
  readonly contact?: string
  readonly atMost: number
}

function seconds(given: string): number {
  const delay = Number(given)
  if (!(delay >= 0 && delay <= 3600)) throw new InvalidArgumentError('It must be a number of seconds from 0 to 3600.')
  return delay
}

function count(given: string): number {
  const number = Number(given)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.')
  return number
}

export function withWebOptions(command: Command, atMost: number): Command {
  return command
    .option('--allow-private', 'ask addresses of private networks and of this machine too', false)
    .option(
      '--allow-host <host>',
      'ask this host wherever its name leads; may be given again',
      (host: string, all: readonly string[]) => [...all, host],
      [] as readonly string[],
    )
    .option('--no-robots', 'do not ask robots.txt files whether programs may have a page')
    .option('--delay <seconds>', 'between two requests to one host', seconds, 1)
    .option('--at-most <number>', 'pages of one feed or sitemap to ask for at once, the newest first', count, atMost)
    .addOption(
      new Option('--contact <address>', 'a mail or web address that servers are told with each request').env(
        'SURETY_CONTACT',
      ),
    )
}

export function webAsked({ allowPrivate, allowHost, robots, delay, contact }: WebOptions): WebAsked {
  return { allowPrivate, allowHosts: allowHost, ignoreRobots: !robots, delay, contact: contact ?? null }
}
