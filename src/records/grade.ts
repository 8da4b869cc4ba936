/**
 * How far an outlet can be relied on, as a person says: A wholly, B usually, C fairly, D not usually, E not at all,
 * F cannot be judged. An outlet that nobody graded counts as F.
 */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
export const reliabilities: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F']

/** What a person said of an outlet. Of one person the latest stands; of several the latest, and that they differ is shown. */
export interface OutletGrade {
  readonly kind: 'decision'
  readonly about: 'outlet'
  readonly outlet: string
  readonly grade: Reliability
  readonly by: string
  readonly why: string
}

/** Names an outlet: case and spaces tell none apart. */
export function outletKey(outlet: string): string {
  return outlet.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/**
 * How far a stance can be believed, computed: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable,
 * 6 cannot be judged.
 */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6

/** What made a credibility: a fact and its number, where it has one. Worded at the doors. */
export interface CredibilitySign {
  readonly sign: 'own-word' | 'families' | 'one-family' | 'anonymous' | 'contested' | 'against-own-word'
  readonly count: number | null
}

export interface CredibilityGrade {
  readonly grade: Credibility
  readonly because: readonly CredibilitySign[]
}
