import type { Source } from '../intake/article.ts'
import type { Taken } from '../intake/take-in.ts'
import type { Scanned } from '../lineage/version.ts'
import type { ReportId } from '../records/ids.ts'
import type { PackedOriginal } from '../records/origin.ts'

/** What was given, with what lineage needs of it where another thread had the time to make it. */
export type Scannable =
  | Exclude<Taken, { readonly ok: true }>
  | (Omit<Taken & { readonly ok: true }, 'original' | 'origin'> &
      Partial<Pick<Taken & { readonly ok: true }, 'origin'>> & {
        readonly packed?: PackedOriginal
        readonly scanned?: Scanned
      })

/** What was asked for again and is as it was: the reports that were made of it. */
export interface Unchanged {
  readonly ok: 'unchanged'
  readonly reports: readonly ReportId[]
}

/** To the thread: the source first, then its bytes. `broken`: no more can be read; `shelved`: so many messages were dealt with. */
export type ToThread =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly broken: boolean }
  | { readonly kind: 'dealt-with' }

/** From the thread. `used`: a message of bytes was read to its end. */
export type FromThread =
  | { readonly kind: 'taken'; readonly taken: readonly Scannable[] }
  | { readonly kind: 'used' }
  | { readonly kind: 'done' }

/** Chunks sent ahead (256 KiB each): the thread must have work while the other one places a batch and hears nothing. */
export const chunksAhead = 20
/** What was taken in is handed over so many at a time, and so many times ahead: a batch of 1,024 reports waits at most. */
export const reportsInMessage = 32
export const messagesAhead = 32
