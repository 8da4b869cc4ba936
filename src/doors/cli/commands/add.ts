import { Command, InvalidArgumentError, Option } from 'commander'
import { withExamples } from '../examples.ts'
import { type WebOptions, webAsked, withWebOptions } from '../web-options.ts'

interface Options extends WebOptions {
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  readonly read: boolean
  readonly originals: boolean
  readonly reader: 'rules' | 'model'
  readonly model?: string
  readonly modelUrl?: string
}

function calendarDay(given: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(given) ? new Date(`${given}T00:00:00Z`) : null
  const exists = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given)
  if (!exists) throw new InvalidArgumentError('It must be a day of the calendar, YYYY-MM-DD.')
  return given
}

function wholeAddress(given: string): string {
  if (!URL.canParse(given)) throw new InvalidArgumentError('It must be a whole web address, with https://.')
  return given
}

export function addCommand(): Command {
  const command = withWebOptions(new Command('add'), 500)
    .summary('take reports in')
    .description(
      'Take in pages, PDF, Word, mail, text, Markdown, JSON, tables, feeds and archives of any of these from files, folders, patterns, standard input (-) or web addresses, each told by its content (docs/intake.md), find out which are versions of one text, and read who stands where on what. Of a feed or a sitemap at an address its pages are taken in (docs/watch.md). What is in the ledger already stays as it is; a stopped run goes on where it was when it is run again. Makes the ledger where there is none.',
    )
    .argument('<what...>', 'files, folders, patterns, web addresses, or - for standard input')
    .option('--published <day>', 'day of publication of reports that do not say it, YYYY-MM-DD', calendarDay)
    .option('--outlet <name>', 'outlet of reports that do not say it')
    .option('--url <address>', 'where the report stands, for one report', wholeAddress)
    .addOption(
      new Option(
        '--no-originals',
        'do not keep the bytes of each report as they were received; "surety reread" then has only the text',
      ).env('SURETY_NO_ORIGINALS'),
    )
    .option('--no-read', 'only find out which are versions of one text; the next add without this option reads them')
    .addOption(
      new Option(
        '--reader <reader>',
        'who reads what no reader has read: the rules, or a language model, to which the texts are then sent (its key: SURETY_MODEL_KEY)',
      )
        .choices(['rules', 'model'])
        .default('rules'),
    )
    .addOption(new Option('--model <name>', 'which model, as its server calls it').env('SURETY_MODEL'))
    .addOption(
      new Option('--model-url <address>', 'base address of a server that speaks the protocol of OpenAI').env(
        'SURETY_MODEL_URL',
      ),
    )
    .action(async (paths: readonly string[], options: Options) => {
      const { runAdd } = await import('../run-add.ts')
      const { published, outlet, url, read, originals, reader, model, modelUrl, atMost } = options
      const asked = {
        reader,
        ...(model === undefined ? {} : { model }),
        ...(modelUrl === undefined ? {} : { modelUrl }),
      }
      await runAdd(command, paths, {
        given: { published, outlet, url },
        read,
        originals,
        asked,
        web: webAsked(options),
        atMost,
      })
    })
  return withExamples(command, [
    { command: 'surety add reports/', says: 'everything in a folder' },
    {
      command: 'surety add wire-07.txt --published 2031-02-14 --outlet "Northern Wire"',
      says: 'one text and what it does not say',
    },
    { command: 'surety add https://example.org/news/feed.xml', says: 'the pages of a feed' },
    { command: 'surety add articles.jsonl', says: 'a line of JSON for each article' },
    { command: 'surety add archive.jsonl --no-read', says: 'a large archive: families now, positions later' },
    {
      command: 'surety add wire.txt --reader model --model llama4 --model-url http://localhost:11434/v1',
      says: 'read by a model of your own machine',
    },
    { command: 'curl -s https://example.org/feed.jsonl | surety add -', says: 'from another program' },
  ])
}
