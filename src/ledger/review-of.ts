import type { Judgement } from '../records/judgement.ts'
import type { Reaching, ReviewMark, ReviewStatus } from '../records/review.ts'
import { compareEntries } from './standing-acts.ts'

/** What stands of the judgements of one value, and the one that decides; null where there are only notes. */
export type Reviewed = Omit<ReviewMark, 'asRead' | 'made'> & { readonly stands: Reaching | null }

/**
 * What judgements of one value come to. Of one person the latest counts. What was said at the report itself goes before
 * what was said at a copy; of several people the latest stands, and where they differ the value is disputed. `made`: the
 * value was added, nobody read it.
 */
export function reviewOf(by: readonly Reaching[], made: boolean): Reviewed {
  const ordered = [...by].sort(compareEntries)
  const judging = ordered.filter(({ judgement }) => judgement.verdict !== 'noted')
  const latest = [...Map.groupBy(judging, ({ judgement }) => judgement.by).values()].map(strongest)
  const stands = latest.length === 0 ? null : strongest(latest)
  return {
    stands,
    status: statusOf(stands, made),
    inherited: stands?.inherited ?? ordered.every(({ inherited }) => inherited),
    disputed: new Set(latest.map(({ judgement }) => contentOf(judgement))).size > 1,
    decisions: ordered.map(({ id, judgement, recorded, inherited }) => {
      const { verdict, by: person, why, fields } = judgement
      return {
        id,
        verdict,
        by: person,
        recorded,
        why,
        inherited,
        stands: id === stands?.id,
        fields: fields === null ? null : { ...fields },
      }
    }),
  }
}

function strongest(all: readonly Reaching[]): Reaching {
  const [first] = [...all].sort(
    (one, other) => Number(one.inherited) - Number(other.inherited) || compareEntries(other, one),
  )
  if (first === undefined) throw new Error('Nothing was judged.')
  return first
}

function statusOf(stands: Reaching | null, made: boolean): ReviewStatus {
  if (stands === null) return 'noted'
  const { verdict, fields } = stands.judgement
  if (verdict === 'confirmed' && made) return 'added'
  // Who adds what a later reading finds too has confirmed it.
  if (verdict === 'added' && !made) return 'confirmed'
  return verdict === 'corrected' && fields === null ? 'confirmed' : verdict
}

/** Two judgements of equal content agree: to confirm a corrected value is to say what its corrector said. */
export function contentOf({ verdict, fields }: Judgement): string {
  if (verdict === 'rejected') return 'rejected'
  const given = Object.entries(fields ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(given.map(([name, value]) => [name, name === 'passage' ? null : value]))
}
