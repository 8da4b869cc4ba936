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
  #counted: { readonly item: Item; readonly sentence: number; readonly claimed: boolean }[] = []
  readonly #unitOf = new Map<ComponentId, string>()
  readonly #byActor = new Map<ActorId, readonly Item[]>()
  #holders: readonly ActorId[] = []

  /** What was contributed, offered or asked for in a sentence. */
  speakOf(
    items: readonly Item[],
    holders: readonly ActorId[],
    sentence: number,
    paragraph: number,
    claimed: boolean,
  ): void {
    const named = items.filter((item) => !item.vague)
    if (named.length > 0) {
      this.#items = named
      const counted = named.findLast((item) => item.amount !== null)
      if (counted !== undefined) this.#counted = [...this.#counted.slice(-7), { item: counted, sentence, claimed }]
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

  /** Of the things with a number in the last six sentences the one the document speaks of most; else the last thing. */
  counted(sentence: number, mentioned: ReadonlyMap<ComponentId, number>, money: ComponentId | null): readonly Item[] {
    const lately = this.#counted.filter((one) => sentence - one.sentence <= 6 && one.item.component !== money)
    // "I have 40 people and 31 vehicles. The other 150 will arrive": what somebody sends before what is only spoken of.
    const claimed = lately.filter((one) => one.claimed)
    const near = (claimed.length > 0 ? claimed : lately).map((one) => one.item)
    if (near.length === 0) return this.#items.slice(-1)
    const most = Math.max(...near.map((item) => mentioned.get(item.component) ?? 0))
    return near.filter((item) => (mentioned.get(item.component) ?? 0) === most).slice(-1)
  }

  /** The things with a number in the last six sentences, oldest first. */
  lately(sentence: number): readonly Item[] {
    return this.#counted.filter((one) => sentence - one.sentence <= 6).map((one) => one.item)
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
