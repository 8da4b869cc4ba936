import type { Agreement } from '../records/queue.ts'
import type { ReviewDecision } from '../records/review.ts'

/** What one person last said of a value: the verdict that stands for it, and all of its content. */
interface Said {
  readonly verdict: 'confirmed' | 'corrected' | 'rejected'
  readonly content: string
  readonly decision: string
}

const verdicts = ['confirmed', 'corrected', 'rejected'] as const

/** Each pair of people who judged the same values, by name. `values` are the judgements of each value. */
export function agreementOf(values: readonly (readonly ReviewDecision[])[]): readonly Agreement[] {
  const pairs = new Map<string, Map<string, readonly [Said, Said]>>()
  for (const decisions of values) {
    const said = [...latestWords(decisions)].sort(([one], [other]) => (one < other ? -1 : 1))
    for (const [at, [one, first]] of said.entries()) {
      for (const [other, second] of said.slice(at + 1)) {
        const key = JSON.stringify([one, other])
        // The same two judgements meet at every copy of the passage and count once.
        const met = pairs.get(key) ?? new Map<string, readonly [Said, Said]>()
        met.set(`${first.decision} ${second.decision}`, [first, second])
        pairs.set(key, met)
      }
    }
  }
  return [...pairs].map(([key, met]) => agreement(JSON.parse(key) as readonly [string, string], [...met.values()]))
}

function latestWords(decisions: readonly ReviewDecision[]): ReadonlyMap<string, Said> {
  const own = new Map<string, { readonly said: Said; readonly inherited: boolean }>()
  for (const { id, by, verdict, fields, inherited } of decisions) {
    if (verdict === 'noted' || (inherited && own.get(by)?.inherited === false)) continue
    const corrected = fields !== null && Object.keys(fields).length > 0 && verdict !== 'added'
    const which = verdict === 'rejected' ? 'rejected' : corrected ? 'corrected' : 'confirmed'
    const content = corrected ? JSON.stringify(Object.entries(fields).sort()) : which
    own.set(by, { said: { verdict: which, content, decision: id }, inherited })
  }
  return new Map([...own].map(([by, { said }]) => [by, said]))
}

function agreement([one, other]: readonly [string, string], met: readonly (readonly [Said, Said])[]): Agreement {
  const both = met.length
  const agreed = met.filter(([first, second]) => first.content === second.content).length
  const counts = verdicts.map((verdict) => ({
    verdict,
    one: met.filter(([first]) => first.verdict === verdict).length,
    other: met.filter(([, second]) => second.verdict === verdict).length,
  }))
  const expected = counts.reduce((sum, each) => sum + (each.one / both) * (each.other / both), 0)
  const kappa = expected === 1 ? null : (agreed / both - expected) / (1 - expected)
  return { one, other, both, agreed, kappa: kappa === null ? null : Math.round(kappa * 1000) / 1000, counts }
}
