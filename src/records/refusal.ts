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
  /** A page that shows only the beginning of a story to those who do not pay; `characters` is how much. */
  | { readonly code: 'paywall'; readonly characters: number }
  /** A page that asks about cookies. */
  | { readonly code: 'consent-page' }
  /** A page that a server shows in the place of one that it does not have or does not give. */
  | { readonly code: 'error-page'; readonly title: string }
  /** A page that scripts would fill in a browser. */
  | { readonly code: 'empty-page'; readonly characters: number }
  /** A page of links to stories. */
  | { readonly code: 'no-article'; readonly links: number }
  /** A file of a known format that does not hold together. */
  | { readonly code: 'broken-file'; readonly format: string }
  /** A file that asks for a password. */
  | { readonly code: 'locked'; readonly format: string }
  /** A packed file that would unpack to far more than any text does. */
  | { readonly code: 'bomb'; readonly format: string }
  /** A PDF of pictures. */
  | { readonly code: 'no-text-layer'; readonly pages: number }
  /** Archives in archives in archives. */
  | { readonly code: 'nested'; readonly levels: number }
  /** A record in a web archive that says that a page had not changed. */
  | { readonly code: 'revisit'; readonly of: string | null }
  /** An answer of a server that is no page. */
  | { readonly code: 'http-status'; readonly status: number }
  /** An item that its agency holds back or has cancelled. */
  | { readonly code: 'withheld'; readonly status: string }
  /** An address that is not asked for, such as `file:///etc/passwd` or one with a password in it. */
  | { readonly code: 'bad-address'; readonly why: 'not-an-address' | 'scheme' | 'password' }
  /** A host whose address is not one of the public network. */
  | { readonly code: 'private-address'; readonly host: string; readonly ip: string }
  /** Its robots.txt asks programs to leave the address alone, or cannot be had. */
  | { readonly code: 'robots'; readonly host: string; readonly because: 'disallowed' | 'unreachable' }
  /** `reason` is a code of the system or of the connection: ENOTFOUND, ECONNREFUSED, timeout, closed. */
  | { readonly code: 'not-reached'; readonly host: string; readonly reason: string }
  | { readonly code: 'bad-certificate'; readonly host: string; readonly reason: string }
  | { readonly code: 'redirects'; readonly count: number }
  /** Its body came more slowly than any line for people is; `seconds` is how long was waited. */
  | { readonly code: 'too-slow'; readonly seconds: number }
  /** The server asks to be left alone for a while: until `until`, an ISO instant. */
  | { readonly code: 'busy'; readonly status: number; readonly until: string }
  /** Listed in a feed or a sitemap beyond the number that is taken at once. */
  | { readonly code: 'too-many'; readonly listed: number; readonly taken: number }
  /** Markup that no page for people has. */
  | { readonly code: 'tangled'; readonly why: 'too-deep' | 'too-many-elements' | 'no-page' }

/** A refusal and where it happened: the file or `-`, and the line where one is known. */
export interface Refused {
  readonly source: string
  readonly line: number | null
  readonly refusal: Refusal
}
