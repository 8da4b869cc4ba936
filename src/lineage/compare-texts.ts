import type { Variance } from '../records/derivation.ts'
import type { Rendition } from '../records/report.ts'
import type { ComparedRow } from '../records/report-view.ts'
import type { Match } from './align.ts'
import { alignTold } from './align.ts'
import { diffWords } from './diff-words.ts'
import { measureAlignment } from './measure-alignment.ts'
import type { Told } from './told.ts'
import { tell } from './told.ts'
import { variancesBetween } from './variances.ts'

/** Two texts side by side: what `Comparison` shows of the texts themselves. */
export interface ComparedTexts {
  /** In the order of A; what only B has stands where B has it. Own stories only, furniture and foreign stories left out. */
  readonly rows: readonly ComparedRow[]
  /** Negations, numbers and names that differ between paired sentences, in this order, each in the order of A. */
  readonly variances: readonly Variance[]
  /** Share of the words of each that stand in the other, in paired sentences and in order; 0 to 1. */
  readonly shareOfA: number
  readonly shareOfB: number
}

type Side = Pick<Rendition, 'text' | 'parts'>

/** Aligns two texts sentence by sentence and shows each pair word by word. Offsets are UTF-16 in the two renditions. */
export function compareTexts(a: Side, b: Side): ComparedTexts {
  const toldA = tell(a.text, a.parts)
  const toldB = tell(b.text, b.parts)
  const matches = alignTold(toldA, toldB)
  const { shareOfA, shareOfB } = measureAlignment(toldA, toldB, matches)
  const pairs = pairsOf(matches)
  return {
    rows: rowsOf(a, b, toldA, toldB, pairs),
    variances: variancesBetween({ ...a, told: toldA }, { ...b, told: toldB }, matches),
    shareOfA,
    shareOfB,
  }
}

/** Runs of sentences that belong together: one of each text, or several where the other joined them. Places, end inclusive. */
interface Pair {
  firstA: number
  lastA: number
  firstB: number
  lastB: number
  readonly moved: boolean
}

function pairsOf(matches: readonly Match[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (const match of matches) {
    const last = pairs.at(-1)
    const joins =
      last !== undefined && !match.moved && !last.moved && (match.a === last.lastA || match.b === last.lastB)
    if (joins && match.a <= last.lastA + 1 && match.b <= last.lastB + 1) {
      last.lastA = Math.max(last.lastA, match.a)
      last.lastB = Math.max(last.lastB, match.b)
    } else pairs.push({ firstA: match.a, lastA: match.a, firstB: match.b, lastB: match.b, moved: match.moved })
  }
  return pairs
}

function rowsOf(a: Side, b: Side, toldA: Told, toldB: Told, pairs: readonly Pair[]): readonly ComparedRow[] {
  const rows: ComparedRow[] = []
  const starting = new Map(pairs.map((pair) => [pair.firstA, pair]))
  const paired = new Set<number>()
  for (const { firstB, lastB } of pairs) for (let at = firstB; at <= lastB; at++) paired.add(at)
  let shownB = 0
  const showUpTo = (end: number): void => {
    for (; shownB < end; shownB++) if (!paired.has(shownB)) rows.push(onlyRow('only-b', b.text, toldB, shownB))
  }
  for (let at = 0; at < toldA.sentences.length; at++) {
    const pair = starting.get(at)
    if (pair === undefined) {
      rows.push(onlyRow('only-a', a.text, toldA, at))
      continue
    }
    if (!pair.moved) showUpTo(pair.firstB)
    rows.push(pairRow(a.text, b.text, toldA, toldB, pair))
    at = pair.lastA
  }
  showUpTo(toldB.sentences.length)
  return rows
}

function onlyRow(kind: 'only-a' | 'only-b', text: string, told: Told, at: number): ComparedRow {
  const { start = 0, end = 0 } = told.sentences[at] ?? {}
  const runs = [{ text: text.slice(start, end), change: kind === 'only-a' ? 'dropped' : 'added' } as const]
  const side = { start, end, runs }
  return kind === 'only-a' ? { kind, a: side, b: null } : { kind, a: null, b: side }
}

function pairRow(textA: string, textB: string, toldA: Told, toldB: Told, pair: Pair): ComparedRow {
  const a = spanOf(toldA, pair.firstA, pair.lastA)
  const b = spanOf(toldB, pair.firstB, pair.lastB)
  const words = diffWords(textA.slice(a.start, a.end), textB.slice(b.start, b.end))
  const kind = pair.moved ? 'moved' : words.same ? 'same' : 'changed'
  return { kind, a: { ...a, runs: words.a }, b: { ...b, runs: words.b } }
}

function spanOf(told: Told, first: number, last: number): { start: number; end: number } {
  return { start: told.sentences[first]?.start ?? 0, end: told.sentences[last]?.end ?? 0 }
}
