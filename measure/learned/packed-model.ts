import type { Linear } from '../../src/reading/learned/linear.ts'
import type { Model } from '../../src/reading/learned/model.ts'
import { stances } from '../../src/records/position.ts'

/** Weights this small, of the largest, change nothing. */
const smallest = 1 / 127

/** A model as `model.json` holds it: weights as whole numbers from -127 to 127, features without weight left out. */
export function packedModel(
  { linear, forest, threshold, second }: Model,
  data: Readonly<Record<string, string>>,
): object {
  const presenceUnit = largest(linear.presence) / 127
  const stanceUnit = largest(linear.stance) / 127
  const lines = [...linear.numbers].flatMap(([kind, values]) => {
    const own = [...values].filter(([, id]) => counts(linear, id, presenceUnit, stanceUnit))
    return own.length === 0
      ? []
      : [{ line: [kind, ...own.map(([value]) => value)].join('	'), ids: own.map(([, id]) => id) }]
  })
  const kept = lines.flatMap(({ ids }) => ids)
  const presence = Int8Array.from(kept, (id) => Math.round((linear.presence[id] ?? 0) / presenceUnit))
  const stance = Int8Array.from(
    kept.flatMap((id) =>
      stances.map((_, at) => Math.round((linear.stance[id * stances.length + at] ?? 0) / stanceUnit)),
    ),
  )
  return {
    about: 'Weights of the learned reader. Made by `node measure/learned.ts --train`; see docs/decisions/0070.',
    data,
    threshold,
    second,
    linear: {
      names: lines.map(({ line }) => line).join('\n'),
      presenceUnit,
      presenceBias: linear.presenceBias,
      presence: Buffer.from(presence.buffer).toString('base64'),
      stanceUnit,
      stanceBias: linear.stanceBias,
      stance: Buffer.from(stance.buffer).toString('base64'),
    },
    forest,
  }
}

function largest(weights: Float32Array): number {
  let most = 0
  for (const one of weights) most = Math.max(most, Math.abs(one))
  return most || 1
}

function counts(linear: Linear, id: number, presenceUnit: number, stanceUnit: number): boolean {
  if (Math.abs(linear.presence[id] ?? 0) / presenceUnit >= smallest * 127) return true
  return stances.some((_, at) => Math.abs(linear.stance[id * stances.length + at] ?? 0) / stanceUnit >= smallest * 127)
}
