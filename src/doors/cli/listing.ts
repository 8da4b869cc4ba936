import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { Desk } from '../../pipeline/desk.ts'
import type { Answer } from '../../records/failure.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { Paper, Printed } from './print/paper.ts'

/** How much a store is asked for at a time. */
const stretch = 200

export interface ListingOptions {
  readonly limit: number
  readonly cursor?: string
}

/** A number option that counts things. @throws InvalidArgumentError, which commander words. */
export function wholeNumber(given: string): number {
  const number = Number(given)
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.')
  return number
}

/** The options that every list has. */
export function asListing(command: Command, atMost = stretch): Command {
  return command
    .option('--limit <n>', 'show at most so many', wholeNumber, atMost)
    .option('--cursor <where>', 'go on from where an earlier list ended (its "next")')
}

/** Ask for stretch after stretch until the limit or the end. */
export async function gathered<Item>(
  question: (page: PageRequest) => Promise<Answer<Page<Item>>>,
  { limit, cursor = null }: { readonly limit: number; readonly cursor?: string | null },
): Promise<Answer<Page<Item>>> {
  const items: Item[] = []
  let next: string | null = cursor
  do {
    const answer = await question({ cursor: next, limit: Math.min(stretch, limit - items.length) })
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    next = answer.value.next
  } while (next !== null && items.length < limit)
  return { ok: true, value: { items, next } }
}

/** Ask for a list and print it, with a word at its end where there is more. */
export async function askList<Item>(
  command: Command,
  options: ListingOptions,
  question: (desk: Desk, page: PageRequest) => Promise<Answer<Page<Item>>>,
  print: (items: readonly Item[], paper: Paper) => Printed,
): Promise<void> {
  const { ask } = await import('./session.ts')
  const { line, run } = await import('./terminal/line.ts')
  await ask(
    command,
    (desk) => gathered((page) => question(desk, page), options),
    ({ items, next }, paper) => [
      ...print(items, paper),
      ...(next === null
        ? []
        : [line(run(`There is more: --limit ${options.limit * 2}, or --cursor ${next}`, 'faint'))]),
    ],
  )
}
