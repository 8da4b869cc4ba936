import type { ActorId } from './actor.ts'
import type { ComponentId } from './position.ts'

/** What a person says the arrangement needs of a component: so many of a unit. 0 takes it back. */
export interface RequirementSet {
  readonly kind: 'decision'
  readonly about: 'requirement'
  readonly component: ComponentId
  readonly value: number
  /** "minehunters", as it is counted in reports; one and many are the same unit. */
  readonly unit: string
  readonly by: string
  readonly why: string
}

/** What actors on one rung would bring: the sum of their quantities, and who gave a quantity in this unit or none. */
export interface RungCoverage {
  readonly value: number
  readonly actors: readonly ActorId[]
  /** On this rung of the component without a quantity in the unit: what they would bring is not known. */
  readonly unsized: readonly ActorId[]
}

/** A requirement, and what of it the board covers on each rung. Each actor counts on its highest rung only. */
export interface Coverage {
  readonly component: ComponentId
  readonly value: number
  readonly unit: string
  readonly by: string
  readonly why: string
  readonly open: RungCoverage
  readonly pledged: RungCoverage
  readonly acting: RungCoverage
}

/** What names a unit in a requirement and in reports: without case, and in the singular. */
export function unitKey(unit: string): string {
  const words = unit.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (/[^s]ies$/.test(words)) return `${words.slice(0, -3)}y`
  if (/(?:[sxz]|ch|sh)es$/.test(words)) return words.slice(0, -2)
  return /[^s]s$/.test(words) ? words.slice(0, -1) : words
}
