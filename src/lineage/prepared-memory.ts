import type { RenditionId } from '../records/ids.ts'
import type { Rendition } from '../records/report.ts'
import type { Prepared } from './sketch.ts'
import { prepare } from './sketch.ts'

/**
 * Prepared texts of lately compared reports, least lately used ones dropped. A rendition never changes, and its id is made of
 * its text, so what is kept is right for every ledger.
 */
export class PreparedMemory {
  private readonly capacity: number
  private readonly kept = new Map<RenditionId, Prepared>()
  private size = 0

  /** `capacity` in bytes of the arrays. */
  constructor(capacity: number) {
    this.capacity = capacity
  }

  of(rendition: Rendition): Prepared {
    const known = this.kept.get(rendition.id)
    if (known !== undefined) {
      this.kept.delete(rendition.id)
      this.kept.set(rendition.id, known)
      return known
    }
    const prepared = prepare(rendition.text, rendition.parts)
    this.keep(rendition.id, prepared)
    return prepared
  }

  keep(id: RenditionId, prepared: Prepared): void {
    if (this.kept.has(id)) return
    this.kept.set(id, prepared)
    this.size += bytesOf(prepared)
    for (const [oldest, its] of this.kept) {
      if (this.size <= this.capacity) break
      this.kept.delete(oldest)
      this.size -= bytesOf(its)
    }
  }
}

function bytesOf({ stems, first, at, weight, runs, numbers, names }: Prepared): number {
  const arrays = [stems, first, at, weight, runs, numbers, names]
  return arrays.reduce((sum, array) => sum + array.byteLength, 600)
}
