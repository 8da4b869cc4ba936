/**
 * The element at an index; none where the index lies before the first. To the engine an index below 0 is the name of a property:
 * looked up like one it takes a hundred times as long, and so does every later look at that place of the code.
 */
export function nth<Of>(list: readonly Of[], at: number): Of | undefined {
  return at < 0 ? undefined : list[at]
}
