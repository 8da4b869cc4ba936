/** A stretch that two texts share: where it begins in one and in the other, and how long it is; UTF-16 units. */
export type SameRun = readonly [from: number, to: number, length: number]
