/** Lets any number of loops sleep until something has happened. */
export class Signal {
  #waiting: (() => void)[] = []

  /** Resolves at the next `tell`. */
  heard(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  tell(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}
