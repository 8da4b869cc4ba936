/** Takes the features of a candidate one by one: what kind of thing holds of it, and the value. Together they name the feature. */
export interface Sink {
  add(kind: string, value: string): void
}
