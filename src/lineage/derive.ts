import type { Sign } from '../records/because.ts'
import type { AlignedPair, Derivation } from '../records/derivation.ts'
import type { Match } from './align.ts'
import { alignTold } from './align.ts'
import type { PairSigns } from './compare-pair.ts'
import type { Direction } from './direction.ts'
import { garbledNames } from './garbled-names.ts'
import type { Measured } from './measure-alignment.ts'
import { measureAlignment } from './measure-alignment.ts'
import { relationOf } from './relation.ts'
import { knownDirection } from './thresholds.ts'
import type { Version } from './version.ts'

/** Concludes how one version was made from another, with passages and signs. `direction` is seen from `made`. */
export function deriveFrom(
  made: Version,
  source: Version,
  pair: PairSigns,
  direction: Direction,
  main: boolean,
): Derivation {
  const matches = alignTold(made.told, source.told)
  const measured = measureAlignment(made.told, source.told, matches)
  const garbled = garbledNames(made, source, matches)
  const known = direction.score >= knownDirection
  return {
    kind: 'derivation',
    report: made.report.id,
    from: source.report.id,
    relation: relationOf(measured, garbled.length),
    direction: known ? 'known' : 'unknown',
    main,
    shareOfReport: rounded(measured.shareOfA),
    shareOfSource: rounded(measured.shareOfB),
    because: [
      ...textSigns(measured, pair),
      ...(garbled.length > 0 ? [garbledSign(garbled)] : []),
      ...(known ? direction.forward : direction.forward.map((sign) => ({ ...sign, sign: `weak:${sign.sign}` }))),
    ],
    aligned: matches.map((match) => alignedPair(made, source, match)).filter((each) => each !== null),
  }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** The measurements that made the two versions of one text, as words for people. */
function textSigns(measured: Measured, pair: PairSigns): Sign[] {
  return [
    {
      sign: 'same-words',
      words: `${percent(measured.shareOfA)} of its words, ${percent(measured.shareOfB)} of the source's`,
    },
    {
      sign: 'sentences-in-order',
      words: `${percent(measured.coveredA)} of its sentences' words have a counterpart, alike by ${percent(measured.likeness)}; in order ${pair.inOrder.toFixed(2)}, turned round ${pair.turnedRound.toFixed(2)}`,
    },
    ...changeSign(measured),
  ]
}

function changeSign({ added, dropped, changed, moved }: Measured): Sign[] {
  const told = [
    [added, 'added'],
    [dropped, 'dropped'],
    [changed, 'changed'],
    [moved, 'moved'],
  ] as const
  const words = told.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return words.length === 0 ? [] : [{ sign: 'sentences-that-differ', words: words.join(', ') }]
}

function garbledSign(garbled: ReturnType<typeof garbledNames>): Sign {
  return {
    sign: 'names-spelled-differently',
    words: garbled
      .slice(0, 6)
      .map((each) => `${each.here} / ${each.there}`)
      .join(', '),
  }
}

function alignedPair(made: Version, source: Version, match: Match): AlignedPair | null {
  const own = made.told.sentences[match.a]
  const from = source.told.sentences[match.b]
  if (own === undefined || from === undefined) return null
  return { start: own.start, end: own.end, fromStart: from.start, fromEnd: from.end, score: rounded(match.likeness) }
}
