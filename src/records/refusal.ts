/** Why something given to intake did not become a report. Facts only; doors/ puts them into words. */
export type Refusal =
  | { readonly code: 'missing'; readonly path: string }
  | { readonly code: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'empty' }
  | { readonly code: 'too-little-text'; readonly characters: number; readonly floor: number }
  | { readonly code: 'too-large'; readonly bytes: number; readonly ceiling: number }
  | { readonly code: 'binary'; readonly looksLike: string | null }
  | { readonly code: 'no-reports'; readonly path: string }
  | { readonly code: 'broken-json'; readonly line: number; readonly column: number | null; readonly reason: string }
  | { readonly code: 'no-text'; readonly line: number; readonly fields: readonly string[] }
  | { readonly code: 'bad-date'; readonly given: string }
  | { readonly code: 'bad-field'; readonly line: number; readonly field: string; readonly reason: string }
  | { readonly code: 'unsupported'; readonly looksLike: string }

/** A refusal and where it happened: the file or `-`, and the line where one is known. */
export interface Refused {
  readonly source: string
  readonly line: number | null
  readonly refusal: Refusal
}
