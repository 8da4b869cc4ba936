import { Command, InvalidArgumentError, Option } from 'commander'
import { everyAtMost } from '../../../records/watched.ts'
import { withExamples } from '../examples.ts'
import { type WebOptions, webAsked, withWebOptions } from '../web-options.ts'

const minutesOf = { m: 1, min: 1, h: 60, d: 1440 } as const

function every(given: string): number {
  const [, number, unit = 'm'] = /^(\d{1,6})\s?(m|min|h|d)?$/.exec(given.trim()) ?? []
  const minutes = Number(number) * minutesOf[unit as keyof typeof minutesOf]
  if (!(minutes >= 1 && minutes <= everyAtMost)) {
    throw new InvalidArgumentError('It must be a time such as 15m, 2h or 1d, at least a minute.')
  }
  return minutes
}

interface AddOptions {
  readonly every: number
  readonly outlet?: string
  readonly by?: string
}

function addCommand(): Command {
  const command = new Command('add')
    .summary('watch a feed, a sitemap, a page or a folder')
    .description(
      'Say that a source is to be looked at again and again: a feed, a sitemap or a page at a web address, or a folder. It is kept as an entry; said again, the latest word holds. "surety watch run" does the looking.',
    )
    .argument('<source...>', 'web addresses, or folders')
    .option('--every <time>', 'how often, such as 15m, 2h or 1d', every, 30)
    .option('--outlet <name>', 'outlet of reports that do not say it')
    .option('--by <person>', 'who says so (default: the user of this machine)')
    .action(async (sources: readonly string[], asked: AddOptions) => {
      const { runWatchAdd } = await import('../run-watch.ts')
      await runWatchAdd(command, sources, asked)
    })
  return withExamples(command, [
    { command: 'surety watch add https://example.org/news/feed.xml --every 15m', says: 'a feed' },
    { command: 'surety watch add incoming/ --outlet "Northern Wire"', says: 'whatever is put into a folder' },
  ])
}

function removeCommand(): Command {
  const command = new Command('remove')
    .summary('watch a source no longer')
    .description('Say that a source is watched no longer. It is kept as an entry; what the source gave stays.')
    .argument('<source>', 'its address, its folder, or its id')
    .option('--by <person>', 'who says so (default: the user of this machine)')
    .action(async (source: string, { by }: { readonly by?: string }) => {
      const { runWatchRemove } = await import('../run-watch.ts')
      await runWatchRemove(command, source, by)
    })
  return withExamples(command, [
    { command: 'surety watch remove https://example.org/news/feed.xml', says: 'what it gave stays' },
  ])
}

function listCommand(): Command {
  const command = new Command('list')
    .summary('what is watched')
    .description('Print every source that is watched, with what it gave; the same as "surety sources".')
    .action(async () => {
      const { runSources } = await import('../run-watch.ts')
      await runSources(command, undefined)
    })
  return withExamples(command, [{ command: 'surety watch list', says: 'each source and its last look' }])
}

interface RunOptions extends WebOptions {
  readonly once: boolean
  readonly read: boolean
  readonly originals: boolean
}

function runCommand(): Command {
  const command = withWebOptions(new Command('run'), 100)
    .summary('look at sources whenever they are due')
    .description(
      'Look at every source when it is due and take in what is new, until Ctrl-C. What has not changed is not sent again; a source that fails is looked at less and less often. Run again, it goes on where it was.',
    )
    .option('--once', 'look at every source now, and end', false)
    .option('--no-read', 'only find out which are versions of one text; the next run without this option reads them')
    .addOption(
      new Option('--no-originals', 'do not keep the bytes of each report as they were received').env(
        'SURETY_NO_ORIGINALS',
      ),
    )
    .action(async (options: RunOptions) => {
      const { runWatchRun } = await import('../run-watch.ts')
      const { once, read, originals, atMost } = options
      await runWatchRun(command, { once, read, originals, atMost, web: webAsked(options) })
    })
  return withExamples(command, [
    { command: 'surety watch run --contact desk@example.org', says: 'until Ctrl-C' },
    { command: 'surety watch run --once', says: 'from a scheduler of the system' },
  ])
}

export function watchCommand(): Command {
  const command = new Command('watch')
    .summary('follow feeds, sitemaps, pages and folders')
    .description('Say which sources are to be looked at again and again, and look at them (docs/watch.md).')
  for (const one of [addCommand(), listCommand(), removeCommand(), runCommand()]) command.addCommand(one)
  return command
}

export function sourcesCommand(): Command {
  const command = new Command('sources')
    .summary('what each watched source gave, and why things were left out')
    .description(
      'Print every source that is watched with what its last look and all looks gave; of one source each look, with what was left out and why.',
    )
    .argument('[source]', 'its address, its folder, or its id')
    .action(async (source: string | undefined) => {
      const { runSources } = await import('../run-watch.ts')
      await runSources(command, source)
    })
  return withExamples(command, [
    { command: 'surety sources', says: 'all of them' },
    { command: 'surety sources https://example.org/news/feed.xml', says: 'look by look' },
  ])
}
