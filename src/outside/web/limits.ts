/** How long and how much of one address. Tests set smaller ones. */
export interface Limits {
  /** Until a connection stands, milliseconds. */
  readonly connectMs: number
  /** From the request to the head of the answer. */
  readonly answerMs: number
  /** Without a byte of the body. */
  readonly silenceMs: number
  /** A body that takes longer has to come at `slowest` bytes a second on average. */
  readonly patienceMs: number
  readonly slowest: number
  /** Bytes of a body, unpacked. Pages have a ceiling of their own in intake; this one is for archives. */
  readonly most: number
  readonly redirects: number
  /** A server that asks to be left alone is waited for where it asks for no more than this. */
  readonly waitMs: number
  /** Between two requests to one host, unless its robots.txt asks for more. */
  readonly delayMs: number
}

export const usualLimits: Limits = {
  connectMs: 10_000,
  answerMs: 30_000,
  silenceMs: 20_000,
  patienceMs: 60_000,
  slowest: 16 * 1024,
  most: 8 * 1024 ** 3,
  redirects: 10,
  waitMs: 30_000,
  delayMs: 1000,
}
