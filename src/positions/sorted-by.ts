/** In the order of a text that is made once of each; a comparison would make it again each time. Equal ones keep their order. */
export function sortedBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  if (values.length < 2) return [...values]
  const keyed = values.map((value) => ({ value, key: keyOf(value) }))
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  return keyed.map(({ value }) => value)
}
