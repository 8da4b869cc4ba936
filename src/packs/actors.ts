import { z } from 'zod'
import type { ActorEntry, ActorSet } from '../records/actor.ts'
import setRows from './actor-sets.json' with { type: 'json' }
import rows from './actors.json' with { type: 'json' }
import otherThings from './not-actors.json' with { type: 'json' }

/** Printed words: no empty ones, none with spaces at its ends or two in a row, which no text would ever match. */
const word = z.string().regex(/^\S+(?: \S+)*$/, 'words')
const words = z.array(word).readonly()

/**
 * One row of actors.json, or of the `actors` of a user's pack. Lists that are left out are empty. The message of a
 * broken form is the form's name: `words`, `actor-id`.
 */
export const actorEntrySchema = z
  .strictObject({
    id: z.string().regex(/^(?:[A-Z]{2}|NATO|(?![a-z]{2}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/, 'actor-id'),
    kind: z.enum(['state', 'organisation']),
    name: word,
    names: words.default([]),
    adjectives: words.default([]),
    demonyms: words.default([]),
    seats: words.default([]),
    institutions: words.default([]),
    sets: words.default([]),
    ambiguous: words.exactOptional(),
    people: words.exactOptional(),
  })
  .readonly()

const actorSetSchema = z.strictObject({ id: word, name: word, names: words, adjectives: words }).readonly()

/** All member states of the UN and those beside them, and the organisations that speak in such matters. See docs/actors.md. */
export const actors: readonly ActorEntry[] = z.array(actorEntrySchema).parse(rows)

/** The sets that `sets` of an entry may name, with the words for them. */
export const actorSets: readonly ActorSet[] = z.array(actorSetSchema).parse(setRows)

/** Fixed phrases that hold an actor's word and mean no actor: "Washington Post", "South China Sea". */
export const notActors: readonly string[] = words.parse(otherThings)
