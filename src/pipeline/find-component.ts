import type { Answer } from '../records/failure.ts'
import type { PackLabels } from '../records/pack.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { nearest } from './nearest.ts'

type Component = PackLabels['components'][number]

/** The component that `words` mean: its id or its name in the pack, in any case. */
export function findComponent(desk: Desk, words: string): Answer<Component> {
  const asked = words.trim().toLowerCase()
  const known = desk.vocabulary.pack.components.map(({ id, name }) => ({ id, name }))
  const found = known.find(({ id, name }) => id.toLowerCase() === asked || name.toLowerCase() === asked)
  if (found !== undefined) return answered(found)
  const near = nearest(
    asked,
    known.map((item) => ({ item, words: [item.id, item.name] })),
  )
  return failed({ code: 'unknown-component', words, near, known })
}
