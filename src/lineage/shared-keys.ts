/** Which of some lists of keys share how many. Each list ascends, without doubles. */
export class SharedKeys {
  private readonly lists: readonly Uint32Array[]
  /** All keys of all lists, ascending; `holder` says which list each is of. */
  private readonly keys: Uint32Array
  private readonly holder: Uint32Array
  /** By list: keys shared with the one that is counted; 0 again after it. */
  private readonly shared: Uint32Array

  constructor(lists: readonly Uint32Array[]) {
    this.lists = lists
    const bound = Math.max(1, lists.length)
    const pairs = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0))
    let filled = 0
    for (const [at, list] of lists.entries()) for (const key of list) pairs[filled++] = key * bound + at
    pairs.sort()
    this.keys = new Uint32Array(filled)
    this.holder = new Uint32Array(filled)
    this.shared = new Uint32Array(lists.length)
    for (const [place, pair] of pairs.entries()) {
      const key = Math.floor(pair / bound)
      this.keys[place] = key
      this.holder[place] = pair - key * bound
    }
  }

  /** The other lists that share at least `atLeast` keys with the list at `at`, with how many; in no order. */
  with(at: number, atLeast: number): readonly { readonly at: number; readonly shared: number }[] {
    const touched: number[] = []
    for (const key of this.lists[at] ?? []) {
      for (let place = this.firstOf(key); this.keys[place] === key; place++) {
        const holder = this.holder[place] ?? at
        const before = this.shared[holder] ?? 0
        if (before === 0) touched.push(holder)
        this.shared[holder] = before + 1
      }
    }
    const found = touched.map((holder) => ({ at: holder, shared: this.shared[holder] ?? 0 }))
    for (const holder of touched) this.shared[holder] = 0
    return found.filter((one) => one.at !== at && one.shared >= atLeast)
  }

  private firstOf(key: number): number {
    let low = 0
    let high = this.keys.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
