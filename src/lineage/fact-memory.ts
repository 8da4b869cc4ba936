import type { RenditionId } from '../records/ids.ts'

/** Of each entry beside its value: the entry of the map and its key; characters. */
const overhead = 64

/**
 * Small facts about lately compared texts, least lately used ones dropped. A family is weighed anew with each member that
 * arrives; what its earlier members look like then need not be found out from their texts again. A rendition never changes.
 */
export class FactMemory<Fact> {
  private readonly capacity: number
  private readonly kept = new Map<RenditionId, { readonly fact: Fact; readonly size: number }>()
  private size = 0

  /** `capacity` in characters of the facts as JSON. */
  constructor(capacity: number) {
    this.capacity = capacity
  }

  of(id: RenditionId, find: () => Fact): Fact {
    const known = this.kept.get(id)
    if (known !== undefined) {
      this.kept.delete(id)
      this.kept.set(id, known)
      return known.fact
    }
    // A piece of a string keeps the whole of it in memory; written and read again, only the piece is left.
    const json = JSON.stringify(find())
    const entry = { fact: JSON.parse(json) as Fact, size: json.length + overhead }
    this.kept.set(id, entry)
    this.size += entry.size
    this.dropOldest()
    return entry.fact
  }

  private dropOldest(): void {
    for (const [id, { size }] of this.kept) {
      if (this.size <= this.capacity) return
      this.kept.delete(id)
      this.size -= size
    }
  }
}
