/**
 * Keeps the lowest `size` of the hashes it is shown (a bottom-k sketch: Broder, "On the resemblance and containment of
 * documents", 1997). Two sets that share elements share low ones, however many others each holds.
 */
export class BottomSketch {
  private readonly size: number
  private readonly found: Uint32Array
  private filled = 0
  private ceiling = 0x100000000

  constructor(size: number) {
    this.size = size
    this.found = new Uint32Array(size * 8)
  }

  clear(): void {
    this.filled = 0
    this.ceiling = 0x100000000
  }

  /** `hash` is an unsigned 32-bit number. */
  show(hash: number): void {
    if (hash >= this.ceiling) return
    this.found[this.filled++] = hash
    if (this.filled === this.found.length) this.cut()
  }

  /** Sorts what was found, drops doubles and all beyond the lowest. */
  private cut(): void {
    const sorted = this.found.subarray(0, this.filled).sort()
    let kept = 0
    for (let at = 0; at < sorted.length && kept < this.size; at++) {
      if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at] ?? 0
    }
    this.filled = kept
    if (kept === this.size) this.ceiling = sorted[kept - 1] ?? 0
  }

  /** The lowest hashes, ascending, without doubles; a view that the next `clear` invalidates. */
  lowest(): Uint32Array {
    this.cut()
    return this.found.subarray(0, this.filled)
  }
}
