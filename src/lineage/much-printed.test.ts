import { expect, test } from 'vitest'
import { EarlierInMemory } from './earlier-in-memory.ts'
import * as stories from './invented-stories.ts'
import { arrived } from './invented-stories.ts'
import { place } from './place.ts'
import { mostComparedInFull } from './thresholds.ts'
import type { Arrival } from './version.ts'

const prints = mostComparedInFull + 44

/** A paper that left out one paragraph, another one than its neighbours, or none. */
function printed(n: number): Arrival {
  const paragraphs = stories.wire.trim().split('\n\n')
  const kept = paragraphs.filter((_, at) => at < 2 || at !== 2 + (n % (paragraphs.length - 1)))
  return arrived(`print-${n}`, kept.join('\n\n'), { outlet: `Paper ${n}`, published: '2031-05-07' })
}

test('makes one family of hundreds of prints of a story that arrive together, and each from the agency', async () => {
  const wire = arrived('wire', stories.wire, { outlet: 'Tidewater Agency', published: '2031-05-06' })
  const others = [
    arrived('other', stories.independent, { outlet: 'The Quay', published: '2031-05-07' }),
    arrived('bees', stories.unrelated, { outlet: 'Valley Times', published: '2031-05-06' }),
  ]
  const all = [...Array.from({ length: prints }, (_, n) => printed(n)), wire, ...others]
  const placements = await place(all, new EarlierInMemory())
  const ofPrints = placements.filter(({ report }) => !others.some((other) => other.report.id === report))
  expect(new Set(ofPrints.map(({ family }) => family))).toEqual(new Set([wire.report.id]))
  const sources = ofPrints
    .filter(({ report }) => report !== wire.report.id)
    .map(({ derivations }) => derivations[0]?.from)
  expect(sources).toEqual(Array.from({ length: prints }, () => wire.report.id))
  expect(
    placements
      .filter(({ family }) => family !== wire.report.id)
      .map(({ report }) => report)
      .sort(),
  ).toEqual(others.map(({ report }) => report.id).sort())
})
