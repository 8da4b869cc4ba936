/** Hashes in the order they were found; grows as needed. */
export class HashList {
  count = 0
  private hashes = new Uint32Array(1024)

  add(hash: number): void {
    if (this.count === this.hashes.length) {
      const grown = new Uint32Array(this.hashes.length * 2)
      grown.set(this.hashes)
      this.hashes = grown
    }
    this.hashes[this.count++] = hash
  }

  /** Ascending, without doubles. */
  distinct(): Uint32Array {
    const sorted = this.hashes.subarray(0, this.count).sort()
    let kept = 0
    for (let at = 0; at < sorted.length; at++) {
      if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
    }
    return sorted.slice(0, kept)
  }
}
