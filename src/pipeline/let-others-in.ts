/**
 * Wait for one turn of the event loop. The embedded store answers at once, so a long `add` would otherwise never come to
 * a signal (Ctrl-C), a timer, or another request of the server it runs in.
 */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
