/** Often enough to be lively, seldom enough to cost nothing. */
const everyMs = 120

/** A line on a terminal that is written over and over with how far a long command is; nothing where the stream is none. */
export function stillAt(stream: NodeJS.WriteStream): {
  readonly show: (what: string, done: number, of: number) => void
  readonly clear: () => void
} {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} }
  let last = 0
  const clear = () => {
    if (last > 0) stream.write('\r\x1b[K')
    last = 0
  }
  return {
    show: (what, done, of) => {
      const now = performance.now()
      if (now - last < everyMs) return
      last = now
      stream.write(`\r${what} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}\x1b[K`)
    },
    clear,
  }
}
