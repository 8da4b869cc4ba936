/** Work on items, so many at a time, and give the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = []
  for (const item of items) {
    const result = work(item)
    // It is waited for in its turn; until then its error is no unhandled one.
    result.catch(() => undefined)
    waiting.push(result)
    const first = waiting.length >= atOnce ? waiting.shift() : undefined
    if (first !== undefined) yield await first
  }
  for (const result of waiting) yield await result
}
