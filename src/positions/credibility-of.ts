import type { Credibility, CredibilityGrade, CredibilitySign } from '../records/grade.ts'
import type { Spoken } from './spoken.ts'

/** What of a stance its credibility weighs: all that carries it, and what stands against it. */
export interface Weighed {
  readonly carried: readonly Spoken[]
  /** Another family contradicts it within days. */
  readonly contested: boolean
  /** The actor's own word stands for something else. */
  readonly againstOwnWord: boolean
}

/**
 * How far a stance can be believed, by what carries it and not by whose paper it stands in:
 *  1 the actor's own word and a second family, or three families
 *  2 the actor's own word in one family, or two families
 *  3 one family
 *  4 contested
 *  5 somebody's claim against the actor's own word
 *  6 one family, and who says it is not named: nothing to judge by
 * Where several families carry it and none names who says it, it is one grade lower.
 */
export function credibilityOf({ carried, contested, againstOwnWord }: Weighed): CredibilityGrade {
  const families = new Set(carried.map(({ family }) => family)).size
  const own = carried.some(({ voice }) => voice === 'own')
  const anonymous = carried.length > 0 && carried.every(({ positions }) => positions.every((one) => one.anonymous))
  const because: readonly CredibilitySign[] = [
    ...(own ? [sign('own-word')] : []),
    families > 1 ? sign('families', families) : sign('one-family'),
    ...(anonymous ? [sign('anonymous')] : []),
    ...(contested ? [sign('contested')] : []),
    ...(againstOwnWord ? [sign('against-own-word')] : []),
  ]
  const grade: Credibility = againstOwnWord ? 5 : contested ? 4 : uncontested(families, own, anonymous)
  return { grade, because }
}

function sign(which: CredibilitySign['sign'], count: number | null = null): CredibilitySign {
  return { sign: which, count }
}

function uncontested(families: number, own: boolean, anonymous: boolean): Credibility {
  if (own) return families > 1 ? 1 : 2
  if (families < 2) return anonymous ? 6 : 3
  if (families === 2) return anonymous ? 3 : 2
  return anonymous ? 2 : 1
}
