import { hash } from 'node:crypto'

/** A string that names one kind of thing; an id of one kind cannot stand where another is asked for. */
export type Id<Of extends string> = string & { readonly __of?: Of }

export type ReportId = Id<'report'>
export type RenditionId = Id<'rendition'>
export type StatementId = Id<'statement'>
export type PositionId = Id<'position'>
export type CountId = Id<'count'>
export type MeetingId = Id<'meeting'>
export type DecisionId = Id<'decision'>
export type EntryHash = Id<'entry'>

/** SHA-256 of a text (as UTF-8) or of bytes, as 64 hex digits. */
export function sha256(what: string | Uint8Array): string {
  return hash('sha256', what, 'hex')
}

/**
 * The one recipe for ids made from content: the kind and the parts, JSON-encoded so that ['a.b', 'c'] and
 * ['a', 'b.c'] cannot collide, hashed with SHA-256, the first 24 hex digits (96 bits).
 */
export function idFrom<Of extends string>(of: Of, parts: readonly (string | number | boolean | null)[]): Id<Of> {
  return sha256(JSON.stringify([of, ...parts])).slice(0, 24)
}
