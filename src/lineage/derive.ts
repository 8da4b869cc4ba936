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
import { knownDirection, relationBounds } from './thresholds.ts'
import type { Version } from './version.ts'

/** Where the words are kept, names spelled otherwise are house style. */
const wordsKept = relationBounds.sameWords

/** What of a derivation the two texts alone decide: the same whenever it is concluded, so that one that stands can be kept. */
type TextPart = Pick<Derivation, 'relation' | 'shareOfReport' | 'shareOfSource' | 'because' | 'aligned'>

/** Signs that come from the two texts; all others come from what surrounds them and are weighed anew. */
const textSigns = new Set(['same-words', 'sentences-in-order', 'sentences-that-differ', 'names-spelled-differently'])

/**
 * Concludes how one version was made from another, with passages and signs. `direction` is seen from `made`. `standing` is
 * what the ledger has of this very pair, made by this version of lineage; its alignment is kept.
 */
export function deriveFrom(
  made: Version,
  source: Version,
  pair: PairSigns,
  direction: Direction,
  main: boolean,
  standing: Derivation | null,
): Derivation {
  const texts = standing === null ? textPart(made, source, pair) : kept(standing)
  const known = direction.score >= knownDirection
  const forward = known ? direction.forward : direction.forward.map((sign) => ({ ...sign, sign: `weak:${sign.sign}` }))
  return {
    kind: 'derivation',
    report: made.report.id,
    from: source.report.id,
    relation: texts.relation,
    direction: known ? 'known' : 'unknown',
    main,
    shareOfReport: texts.shareOfReport,
    shareOfSource: texts.shareOfSource,
    because: [...texts.because, ...forward],
    aligned: texts.aligned,
  }
}

function kept(standing: Derivation): TextPart {
  return { ...standing, because: standing.because.filter((sign) => textSigns.has(sign.sign)) }
}

function textPart(made: Version, source: Version, pair: PairSigns): TextPart {
  const matches = alignTold(made.outline, source.outline)
  const measured = measureAlignment(made.outline, source.outline, matches)
  const garbled = measured.likeness >= wordsKept ? [] : garbledNames(made, source, matches)
  return {
    relation: relationOf(measured, garbled.length),
    shareOfReport: rounded(measured.shareOfA),
    shareOfSource: rounded(measured.shareOfB),
    because: [...measuredSigns(measured, pair), ...(garbled.length > 0 ? [garbledSign(garbled)] : [])],
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
function measuredSigns(measured: Measured, pair: PairSigns): Sign[] {
  return [
    {
      sign: 'same-words',
      words: `${percent(measured.shareOfA)} of its words, ${percent(measured.shareOfB)} of the source's`,
    },
    {
      sign: 'sentences-in-order',
      words: `${percent(measured.coveredA)} of it has a counterpart there, alike by ${percent(measured.likeness)}; in order ${pair.inOrder.toFixed(2)}, reversed ${pair.turnedRound.toFixed(2)}`,
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
  const own = made.outline.sentences[match.a]
  const from = source.outline.sentences[match.b]
  if (own === undefined || from === undefined) return null
  return { start: own.start, end: own.end, fromStart: from.start, fromEnd: from.end, score: rounded(match.likeness) }
}
