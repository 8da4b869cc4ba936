/** Takes the features of a candidate one by one: what kind of thing holds of it, and the value. Together they name the feature. */
export interface Sink {
  add(kind: string, value: string): void
  /** Several of one kind. The list is not changed afterwards, so that a sink may remember what it made of it. */
  addAll(kind: string, values: readonly string[]): void
}
