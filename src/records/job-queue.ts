/** Something to be done at or after a time. At most one job of a kind waits under a key: a later one takes its place. */
export interface Job {
  readonly kind: string
  readonly key: string
  /** ISO instant. */
  readonly from: string
}

/**
 * Work that is put off. One program answers it by its own clock and memory; a database can answer it for many machines, which take
 * jobs from it. What is put must be such that losing it is no loss: whoever starts again can put it again.
 */
export interface JobQueue {
  readonly put: (job: Job) => Promise<void>
  /** Takes back what waits under a key. */
  readonly drop: (kind: string, key: string) => Promise<void>
  /** Do jobs of a kind when they fall due, one after the other. An error of the work is the work's to deal with: it ends the queue. */
  readonly work: (kind: string, work: (job: Job) => Promise<void>) => void
  /** Resolves when the queue was closed and the job that it was at is done; rejects with an error of the work. */
  readonly closed: Promise<void>
  readonly close: () => void
}
