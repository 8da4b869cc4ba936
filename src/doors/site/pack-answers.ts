import type { Bundle, Packed } from './bundle.ts'

/** Values whose JSON is shorter are written out: a place in the table would be as long. */
const worthSharing = 48

/** Answers as a bundle: every longer value that occurs in them, however often, stands once. */
export function packAnswers(answers: ReadonlyMap<string, unknown>): Bundle {
  const table: Packed[] = []
  const places = new Map<string, number>()
  const packed = (value: unknown): Packed => {
    const inner = packInner(value, packed)
    if (typeof inner !== 'object' || inner === null) return inner
    const json = JSON.stringify(inner)
    if (json.length < worthSharing) return inner
    const known = places.get(json)
    if (known !== undefined) return { $: known }
    places.set(json, table.length)
    table.push(inner)
    return { $: table.length - 1 }
  }
  return { table, answers: Object.fromEntries([...answers].map(([name, value]) => [name, packed(value)])) }
}

function packInner(value: unknown, packed: (value: unknown) => Packed): Packed {
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value).filter(([, one]) => one !== undefined)
    return Object.fromEntries(kept.map(([key, one]) => [key, packed(one)]))
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
