// Appends reports one by one to a ledger: node append-many.ts LEDGER WRITER HOW-MANY. Run several at once. Prints each one's
// name once the ledger has it.
import { systemClock } from '../../src/outside/clock.ts'
import { addition, opened } from './desk.ts'

const [path = '', writer = '', times = '0'] = process.argv.slice(2)
const store = await opened(path, writer, systemClock)
for (let at = 0; at < Number(times); at++) {
  const name = `${process.pid}-${at}.txt`
  await store.append(addition([{ name, text: `Report ${name} says nothing.`, published: '2031-01-01' }]))
  console.log(name)
}
await store.close()
