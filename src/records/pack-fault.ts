/** What is wrong at one place of a pack. Facts only; `doors/explain-pack.ts` puts them into words. */
export type PackProblem =
  | { readonly code: 'not-yaml'; readonly detail: string }
  /** The file holds a list, a word or nothing where the keys of a pack belong. */
  | { readonly code: 'not-a-pack' }
  | { readonly code: 'missing'; readonly key: string }
  | { readonly code: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'wrong-type'; readonly expected: string; readonly got: string }
  | { readonly code: 'not-one-of'; readonly got: string; readonly options: readonly string[] }
  | { readonly code: 'bad-form'; readonly form: PackForm; readonly got: string }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly most: number }
  /** An id that is used and not defined: in this pack, or, of a set of actors, in the program. */
  | {
      readonly code: 'not-defined'
      readonly what: 'component' | 'condition' | 'set'
      readonly id: string
      readonly known: readonly string[]
    }
  | { readonly code: 'twice'; readonly id: string }
  /** A component or condition that no word of the pack means: nothing would ever be read as it. */
  | { readonly code: 'no-words'; readonly id: string; readonly what: 'component' | 'condition' }
  /** The id of a pack that ships with the program. */
  | { readonly code: 'taken'; readonly id: string }

/** Forms that a value must have: an id of the pack, an id of an actor, words without spaces around them. */
export type PackForm = 'id' | 'actor-id' | 'words'

/** Where a pack breaks its rules: the path in the YAML ("conditions[2].party"), its line from 1, and what is wrong there. */
export interface PackFault {
  readonly path: string
  readonly line: number | null
  readonly problem: PackProblem
}

/** Why a pack that was asked for cannot be used. `path` is the file as it was given. */
export type PackRefusal =
  /** Neither a pack that ships nor a file. */
  | { readonly code: 'no-such-pack'; readonly words: string; readonly shipped: readonly string[] }
  | { readonly code: 'pack-unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'pack-too-large'; readonly path: string; readonly bytes: number; readonly ceiling: number }
  | { readonly code: 'pack-faulty'; readonly path: string; readonly faults: readonly PackFault[] }
