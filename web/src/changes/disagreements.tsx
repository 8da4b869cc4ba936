import type { Changes, NamedCell, Saying } from '../../../src/records/changes.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { CellName, keyOf, Said } from './said.tsx'

/** What does not agree, two texts side by side; three lists that are never mixed with changes. */

export function Contradictions({ changes: { contradictions, pack } }: { readonly changes: Changes }) {
  if (contradictions.length === 0)
    return <None>No two independent texts say yes and no of one thing within three days.</None>
  return contradictions.map((one) => (
    <Pair
      key={keyOf(one, one.one, one.other)}
      cell={one}
      pack={pack}
      left={['One text', one.one]}
      right={['Another', one.other]}
    />
  ))
}

export function Variances({ changes: { variances, pack } }: { readonly changes: Changes }) {
  if (variances.length === 0)
    return <None>No version of a text gives another stance than the words it was made from.</None>
  return variances.map((one) => (
    <Pair
      key={keyOf(one, one.here, one.there)}
      cell={one}
      pack={pack}
      left={['Where it was taken from', one.there]}
      right={['As this version has it', one.here]}
    />
  ))
}

export function ClaimsAgainst({ changes: { claims, pack } }: { readonly changes: Changes }) {
  if (claims.length === 0) return <None>Nobody says of an actor what its own word does not.</None>
  return claims.map((one) => (
    <Pair
      key={keyOf(one, one.claim, one.own)}
      cell={one}
      pack={pack}
      left={['Its own word', one.own]}
      right={['What is claimed', one.claim]}
    />
  ))
}

function None({ children }: { readonly children: string }) {
  return <p className="soft none">{children}</p>
}

interface PairProps {
  readonly cell: NamedCell
  readonly pack: PackLabels
  readonly left: readonly [string, Saying | null]
  readonly right: readonly [string, Saying | null]
}

function Pair({ cell, pack, left, right }: PairProps) {
  return (
    <article className="disagreement">
      <h2>
        <CellName cell={cell} pack={pack} />
      </h2>
      <div className="pair">
        {[left, right].map(([words, saying]) => (
          <div key={words}>
            <h3>{words}</h3>
            {saying === null ? <p className="soft">It said nothing itself.</p> : <Said saying={saying} pack={pack} />}
          </div>
        ))}
      </div>
    </article>
  )
}
