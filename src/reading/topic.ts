import type { ActorId } from '../records/actor.ts'
import type { ComponentId } from '../records/position.ts'
import type { Item } from './item.ts'

/**
 * What the report has been speaking of so far: a number without its noun, "them", "it has not decided" and "Finland will
 * not" mean what was spoken of last. Filled in the order of the text.
 */
export class Topic {
  #items: readonly Item[] = []
  #sentence = -10
  #paragraph = -1
  #counted: { readonly item: Item; readonly sentence: number } | null = null
  readonly #unitOf = new Map<ComponentId, string>()
  readonly #byActor = new Map<ActorId, readonly Item[]>()
  #holders: readonly ActorId[] = []

  /** What was contributed, offered or asked for in a sentence. */
  speakOf(items: readonly Item[], holders: readonly ActorId[], sentence: number, paragraph: number): void {
    const named = items.filter((item) => !item.vague)
    if (named.length > 0) {
      this.#items = named
      const counted = named.findLast((item) => item.amount !== null)
      if (counted !== undefined) this.#counted = { item: counted, sentence }
      for (const item of named) if (item.amount !== null) this.#unitOf.set(item.component, item.amount.unit)
      for (const holder of holders) this.#byActor.set(holder, named)
    }
    if (holders.length > 0) this.#holders = holders
    this.#sentence = sentence
    this.#paragraph = paragraph
  }

  /** The last items, while they are near: within four sentences, or in the same paragraph. */
  items(sentence: number, paragraph: number): readonly Item[] {
    return sentence - this.#sentence <= 4 || paragraph === this.#paragraph ? this.#items : []
  }

  /** The last thing that had a number, within six sentences; else the last thing. */
  counted(sentence: number): readonly Item[] {
    if (this.#counted !== null && sentence - this.#counted.sentence <= 6) return [this.#counted.item]
    return this.#items.slice(-1)
  }

  /** The last items spoken of for an actor, wherever that was. */
  itemsOf(actor: ActorId): readonly Item[] {
    return this.#byActor.get(actor) ?? []
  }

  unitOf(component: ComponentId): string | null {
    return this.#unitOf.get(component) ?? null
  }

  /** Who was spoken of last in this paragraph. */
  holders(paragraph: number): readonly ActorId[] {
    return paragraph === this.#paragraph ? this.#holders : []
  }
}
