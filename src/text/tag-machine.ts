/**
 * One pass of the library's tagging rules: an automaton over tags and word classes that says which word of a recognised run
 * gets which tag. Its table is the model's own (JSON of states, results and marks); only its form is ours, so that a step is a
 * look into an array.
 */
export interface TagMachine {
  readonly symbols: ReadonlyMap<number, number>
  readonly width: number
  /** Next state by state and symbol; 0 is the start, where nothing is recognised yet. */
  readonly next: Uint16Array
  /** State that is taken where no symbol fits; 0 where there is none. */
  readonly otherwise: Uint16Array
  /** Tag that a recognised run gives; negative where it is given whatever the word allows, 0 where the state recognises nothing. */
  readonly gives: Int8Array
  /** Where in the run the word stands that gets the tag. */
  readonly offset: Int8Array
  readonly recognises: Uint8Array
}

/** The symbol behind the last word, and the one that stands for any other. */
const endSymbol = 2_070_000
const otherSymbol = 2_070_003

type Table = Readonly<Record<string, unknown>>

function tableOf(value: unknown): Table {
  if (typeof value !== 'object' || value === null)
    throw new Error('The tagging model has no table where one must stand.')
  return { ...value }
}

/** Reads a machine as the model stores it: `[version, last state, transitions, results, marks, properties]`. */
export function tagMachine(json: string): TagMachine {
  const stored: unknown = JSON.parse(json)
  if (!Array.isArray(stored)) throw new Error('The tagging model is no list.')
  const transitions = tableOf(stored[2])
  const results = tableOf(stored[3])
  const marks = tableOf(stored[4])
  const rows = Object.entries(transitions).map(([state, row]) => ({
    state: Number(state),
    row: Object.entries(tableOf(row)).map(([symbol, to]) => ({ symbol: Number(symbol), to: Number(to) })),
  }))
  const codes = rows.flatMap(({ row }) => row.map(({ symbol }) => symbol))
  const known = [...new Set([endSymbol, ...codes])].filter((code) => !Number.isNaN(code) && code !== otherSymbol)
  const symbols = new Map(known.map((code, index) => [code, index + 1]))
  const width = known.length + 1
  const states = 1 + Math.max(...rows.map(({ state }) => state), ...rows.flatMap(({ row }) => row.map(({ to }) => to)))
  const machine = {
    symbols,
    width,
    next: new Uint16Array(states * width),
    otherwise: new Uint16Array(states),
    gives: new Int8Array(states),
    offset: new Int8Array(states),
    recognises: new Uint8Array(states),
  }
  for (const { state, row } of rows)
    for (const { symbol, to } of row) {
      const known = symbols.get(symbol)
      if (symbol === otherSymbol) machine.otherwise[state] = to
      // The rules hold a word that was left in letters ("$of"): no text ever gives it.
      else if (known !== undefined) machine.next[state * width + known] = to
    }
  for (const [state, tag] of Object.entries(results)) {
    machine.recognises[Number(state)] = 1
    machine.gives[Number(state)] = Number(tag)
    const mark: unknown = marks[state]
    machine.offset[Number(state)] = Array.isArray(mark) ? Number(mark[0]) : 0
  }
  return machine
}

/** The symbol of a code in a machine; 0 for one that it does not know. */
export function symbolIn(machine: TagMachine, code: number): number {
  return machine.symbols.get(code) ?? 0
}

/**
 * Runs a machine over the symbols of a text from left to right, taking the longest run that it recognises and going on behind it;
 * where none is recognised it goes on one word further. Gives what it found as pairs: a word's index and the tag it gets.
 * Linear: its runs are a few words long.
 */
export function recognised(machine: TagMachine, symbols: Uint8Array, length: number): readonly number[] {
  const { next, width, otherwise, recognises, gives, offset } = machine
  const end = symbolIn(machine, endSymbol)
  const found: number[] = []
  let first = 0
  let lastState = 0
  let lastAt = 0
  for (let from = 0; from <= length; from++) {
    let state = 0
    for (let at = from; at <= length; at++) {
      const to = next[state * width + (at === length ? end : (symbols[at] ?? 0))] ?? 0
      if (state === 0) first = at
      let kept = 0
      if (recognises[to] === 1) {
        kept = to
        from = at
      } else if (to === 0) {
        if (lastState === 0) break
        kept = lastState
        from = lastAt
      }
      if (kept !== 0) {
        const tag = gives[kept] ?? 0
        if (tag !== 0) found.push(first + (offset[kept] ?? 0), tag)
        lastState = 0
        break
      }
      state = to
      const other = otherwise[state] ?? 0
      if (other !== 0) {
        lastAt = at
        lastState = other
      }
    }
  }
  return found
}
