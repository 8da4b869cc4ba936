/** Groups of things joined by links, each link by the places of two things. Union by the lower place: the first names the group. */
export class Groups {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, at) => at)
  }

  /** The lowest place of the group that `at` is in. */
  of(at: number): number {
    let root = at
    while ((this.parent[root] ?? root) !== root) root = this.parent[root] ?? root
    let step = at
    while (step !== root) {
      const next = this.parent[step] ?? root
      this.parent[step] = root
      step = next
    }
    return root
  }

  join(a: number, b: number): void {
    const one = this.of(a)
    const other = this.of(b)
    if (one < other) this.parent[other] = one
    else this.parent[one] = other
  }

  /** Every group as its places, ascending, in the order of their first. */
  all(): number[][] {
    const groups = new Map<number, number[]>()
    for (let at = 0; at < this.parent.length; at++) {
      const root = this.of(at)
      const known = groups.get(root)
      if (known === undefined) groups.set(root, [at])
      else known.push(at)
    }
    return [...groups.values()]
  }
}
