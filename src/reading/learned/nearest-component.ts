import type { Vocabulary } from '../../packs/vocabulary.ts'
import type { WordUse } from '../../packs/word-vectors.ts'
import { likeness, wordUse } from '../../packs/word-vectors.ts'
import type { ComponentId } from '../../records/position.ts'

interface Listed {
  readonly word: string
  readonly component: ComponentId
  readonly use: WordUse
}

interface Near {
  readonly component: ComponentId
  readonly word: string
  readonly like: number
}

const listed = new WeakMap<Vocabulary, readonly Listed[]>()
const known = new WeakMap<Vocabulary, Map<string, Near | null>>()

/** Nouns of the pack that stand alone, and the last words of its longer ones. */
function listedNouns(vocabulary: Vocabulary): readonly Listed[] {
  const before = listed.get(vocabulary)
  if (before !== undefined) return before
  const all = vocabulary.pack.components.flatMap(({ id, nouns }) =>
    nouns.flatMap((noun) => {
      const use = noun.includes(' ') ? null : wordUse(noun)
      return use === null ? [] : [{ word: noun, component: id, use }]
    }),
  )
  listed.set(vocabulary, all)
  return all
}

/** Less alike than this and a word says nothing of the component. */
const alikeEnough = 0.62

/** The component whose nouns are used most like a word; null where none is near. Asked once for each word. */
export function nearestComponent(lower: string, vocabulary: Vocabulary): Near | null {
  let memory = known.get(vocabulary)
  if (memory === undefined) {
    memory = new Map()
    known.set(vocabulary, memory)
  }
  const before = memory.get(lower)
  if (before !== undefined) return before
  const use = wordUse(lower)
  let best: Near | null = null
  if (use !== null)
    for (const one of listedNouns(vocabulary)) {
      const like = likeness(use, one.use)
      if (like >= alikeEnough && (best === null || like > best.like))
        best = { component: one.component, word: one.word, like }
    }
  memory.set(lower, best)
  return best
}
