/** Where the keyboard goes from a cell: names of cells by row and column. */
export type Grid = readonly (readonly string[])[]

/** How far each key goes, rows then columns. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-8, 0],
  PageDown: [8, 0],
}

/** The cell a key leads to; null where the key means nothing here. Edges hold: nothing wraps around. */
export function nextPlace(grid: Grid, place: string, key: string, toEnd: boolean): string | null {
  const row = grid.findIndex((places) => places.includes(place))
  const column = grid[row]?.indexOf(place) ?? -1
  if (row < 0 || column < 0) return null
  if (key === 'Home') return grid[toEnd ? 0 : row]?.[0] ?? null
  if (key === 'End') return grid[toEnd ? grid.length - 1 : row]?.at(-1) ?? null
  const step = steps[key]
  if (step === undefined) return null
  const to = Math.min(Math.max(row + step[0], 0), grid.length - 1)
  return grid[to]?.[Math.min(Math.max(column + step[1], 0), (grid[to]?.length ?? 1) - 1)] ?? null
}
