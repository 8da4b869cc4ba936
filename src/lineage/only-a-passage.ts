import type { Links } from './links.ts'
import { passageShare, wholePassage, withoutTheRest } from './thresholds.ts'

/**
 * Pairs of versions that have one passage in common and no more: a third report that was cut out of one of them lies in the
 * other too, it makes up at most half of either, and the two are not versions of one text. What a text was shortened to may
 * be a paragraph that others have as well (an agency's background): it is a version of the one it was cut out of, and does
 * not make versions of those it lies in. Whatever of the shorter text the other has, the longer one it was cut from has too,
 * so that an unrelated rest is no matter of chance. The result does not depend on the order of the versions.
 */
export function onlyAPassageInCommon(links: Links): readonly (readonly [number, number])[] {
  const found = new Map<number, readonly [number, number]>()
  links.versions.forEach((passage, at) => {
    const around = (links.neighbours[at] ?? []).filter(
      (other) => links.version(other).prepared.own * passageShare >= passage.prepared.own,
    )
    const sources = around.filter((other) => links.pairs.signs(passage, links.version(other)).runsOfA >= wholePassage)
    for (const source of sources) {
      for (const other of around) {
        if (!areUnlike(links, source, other)) continue
        const [one, two] = source < other ? [source, other] : [other, source]
        found.set(one * links.versions.length + two, [one, two])
      }
    }
  })
  return [...found.values()]
}

function areUnlike(links: Links, one: number, other: number): boolean {
  if (one === other || links.heldTogether(one, other)) return false
  const { sameText, covered } = links.pairs.signs(links.version(one), links.version(other))
  return !sameText && covered <= withoutTheRest
}
