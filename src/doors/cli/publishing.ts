import { type Command, InvalidArgumentError } from 'commander'
import { baseGiven } from '../../publish/addresses.ts'
import { usualQuoteLength } from '../../publish/cut-quote.ts'
import type { Output } from './terminal/output.ts'

/** A number of characters; 0 leaves quotations out. @throws InvalidArgumentError, which commander words. */
function quoteLength(given: string): number {
  const number = Number(given)
  if (given.trim() !== '' && Number.isSafeInteger(number) && number >= 0) return number
  throw new InvalidArgumentError('It must be a whole number of characters, 0 for no quotations.')
}

/** Where the ledger is served. @throws InvalidArgumentError, which commander words. */
export function baseUrl(given: string): string {
  const base = baseGiven(given)
  if (base !== null) return base
  throw new InvalidArgumentError('It must be a web address without "?" and "#", such as https://tables.example.org.')
}

export interface PublishingOptions {
  readonly quoteLength: number
  readonly baseUrl?: string
}

/** The options of everything that is published. */
export function asPublication(command: Command): Command {
  return command
    .option(
      '--quote-length <n>',
      'cut quotations at so many characters; 0 leaves them out',
      quoteLength,
      usualQuoteLength,
    )
    .option('--base-url <address>', 'where the ledger is served, for links to cells and reports', baseUrl)
}

/** Write a document to a file, whole or not at all, or to standard output. */
export async function writeOut(
  output: Output,
  file: string | undefined,
  text: string | AsyncIterable<string>,
): Promise<void> {
  if (file === undefined) {
    if (typeof text === 'string') await output.write(text)
    else for await (const chunk of text) await output.write(chunk)
    return
  }
  const { writeWhole } = await import('../../outside/write-whole.ts')
  const why = await writeWhole(file, text)
  if (why === null) return output.say(`Wrote ${file}.`)
  const { explainUnwritten } = await import('../explain.ts')
  const { endWith } = await import('./exit-codes.ts')
  output.say(explainUnwritten(file, why))
  endWith('incomplete')
}
