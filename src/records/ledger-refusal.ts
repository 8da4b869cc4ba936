import type { PackFault } from './pack-fault.ts'

/** Why a file cannot be opened, or written, as a ledger. Facts only; doors/ puts them into words. */
export type LedgerRefusal =
  /** No such file, and it was not to be made. */
  | { readonly code: 'ledger-missing'; readonly path: string }
  | { readonly code: 'ledger-is-folder'; readonly path: string }
  /** The folder it is to be made in is not there. */
  | { readonly code: 'ledger-folder-missing'; readonly path: string; readonly folder: string }
  /** A file of another kind, or the database of another program; it was not touched. */
  | { readonly code: 'not-a-ledger'; readonly path: string }
  /** Written by a newer Surety; `found` and `known` are schema versions. */
  | { readonly code: 'ledger-newer'; readonly path: string; readonly found: number; readonly known: number }
  | { readonly code: 'ledger-damaged'; readonly path: string; readonly detail: string }
  /** Another program held it for longer than we waited. */
  | { readonly code: 'ledger-locked'; readonly path: string; readonly waitedMs: number }
  | { readonly code: 'ledger-not-writable'; readonly path: string }
  | { readonly code: 'ledger-no-space'; readonly path: string }
  /** Its arrangement names a pack that does not ship with this version of the program. */
  | {
      readonly code: 'pack-not-shipped'
      readonly path: string
      readonly pack: string
      readonly shipped: readonly string[]
    }
  /** The pack that it keeps breaks rules that this version of the program has. */
  | {
      readonly code: 'pack-outdated'
      readonly path: string
      readonly pack: string
      readonly faults: readonly PackFault[]
    }
  /** No address of a server: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`; `path` is shown without its password, here and below. */
  | { readonly code: 'bad-address'; readonly path: string }
  /** No connection, or it was lost; `detail` is what the system or the server said. */
  | { readonly code: 'server-unreachable'; readonly path: string; readonly detail: string }
  /** The server knows no such user, or the password is another. */
  | { readonly code: 'server-refuses'; readonly path: string; readonly detail: string }
  | { readonly code: 'server-old'; readonly path: string; readonly found: number; readonly oldest: number }
  | { readonly code: 'database-missing'; readonly path: string }
  /** The database cannot hold every character of a text. */
  | { readonly code: 'database-encoding'; readonly path: string; readonly encoding: string }
  /** As known at an earlier time it can only be read. */
  | { readonly code: 'ledger-past'; readonly path: string }

/** Thrown by a question or an append when the file under an open ledger fails: locked for too long, disk full, damaged. */
export class LedgerTrouble extends Error {
  readonly refusal: LedgerRefusal

  constructor(refusal: LedgerRefusal, cause: unknown) {
    super(`${refusal.code}: ${refusal.path}`, { cause })
    this.name = 'LedgerTrouble'
    this.refusal = refusal
  }
}
