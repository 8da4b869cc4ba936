/** Do one piece of work after the other: two writes to one ledger at once would each miss what the other adds. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>

export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }
}
