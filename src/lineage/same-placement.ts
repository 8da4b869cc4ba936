import type { Derivation, Placement } from '../records/derivation.ts'

/** Whether a conclusion is the one that stands already. */
export function isSamePlacement(one: Placement, other: Placement): boolean {
  return (
    one.report === other.report &&
    one.madeBy === other.madeBy &&
    one.family === other.family &&
    one.event === other.event &&
    one.derivations.length === other.derivations.length &&
    isSameList(one.siblings, other.siblings) &&
    one.derivations.every((derivation, at) => isSameDerivation(derivation, other.derivations[at]))
  )
}

/** An alignment that was kept is the same list; both of a pair are plain data made by the same code, so their JSON tells. */
function isSameDerivation(one: Derivation, other: Derivation | undefined): boolean {
  if (other === undefined || one.from !== other.from) return false
  if (one.aligned !== other.aligned) return JSON.stringify(one) === JSON.stringify(other)
  const { aligned: _one, ...rest } = one
  const { aligned: _other, ...others } = other
  return JSON.stringify(rest) === JSON.stringify(others)
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}
