import type { Pack } from '../packs/pack.ts'
import type { PathInPack } from '../packs/pack-shape.ts'
import type { PackExample } from '../packs/stance-frame.ts'
import { vocabularyOf } from '../packs/vocabulary.ts'
import { readExample } from '../reading/read-example.ts'
import type { ExpectedByExample, FailedExample, PackCheck, ReadInExample } from '../records/pack-check.ts'
import type { Position } from '../records/position.ts'
import { labelsOf } from './labels-of.ts'

/** Reads every example of a pack with its own words and compares with what it says. `lineOf` is that of `parsePack`. */
export function checkPack(pack: Pack, lineOf: (path: PathInPack) => number | null): PackCheck {
  const vocabulary = vocabularyOf(pack)
  const examples = examplesOf(pack)
  const failed = examples.flatMap(({ example, path }): FailedExample[] => {
    const positions = readExample(example.text, vocabulary)
    if (says(example, positions)) return []
    return [{ line: lineOf(path), text: example.text, expected: expectedBy(example), read: positions.map(readIn) }]
  })
  return {
    kind: 'pack-check',
    ok: failed.length === 0,
    pack: labelsOf(pack),
    frames: pack.frames.length,
    actors: pack.actors.length,
    examples: examples.length,
    failed,
  }
}

interface Placed {
  readonly example: PackExample
  readonly path: PathInPack
}

function examplesOf(pack: Pack): readonly Placed[] {
  const at = (list: readonly PackExample[], path: PathInPack) =>
    list.map((example, index) => ({ example, path: [...path, index] }))
  return [
    ...pack.frames.flatMap((one, index) => at(one.examples, ['frames', index, 'examples'])),
    ...at(pack.examples, ['examples']),
  ]
}

/** An example that says nothing holds where nothing of its actor on its component is read. */
function says({ actor, component, stance, conditions }: PackExample, positions: readonly Position[]): boolean {
  const about = positions.filter((one) => one.actor === actor && one.component === component)
  if (stance === null) return about.length === 0
  const found = about.filter((one) => one.stance === stance)
  if (conditions === undefined) return found.length > 0
  const wanted = [...new Set(conditions)].sort().join()
  return found.some((one) => [...new Set(one.conditions.map(({ kind }) => kind))].sort().join() === wanted)
}

function expectedBy({ actor, component, stance, conditions }: PackExample): ExpectedByExample {
  return { actor, component, stance, conditions: conditions ?? null }
}

function readIn({ actor, component, stance, conditions, because }: Position): ReadInExample {
  return { actor, component, stance, conditions: conditions.map(({ kind }) => kind), because }
}
