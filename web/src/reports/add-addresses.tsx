import { answerOf, api, Trouble } from '../api.ts'
import type { Sent } from './send-file.ts'
import { SendingList, useSending } from './sending.tsx'

/** Pages, files, feeds and sitemaps by their web addresses, asked for one after the other under the rules of a watch. */
export function AddAddresses({ busy }: { readonly busy: (sending: boolean) => void }) {
  const { items, send } = useSending(busy)
  const take = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('addresses') ?? '').split(/\s+/)
    send(words.filter((one) => one !== '').map((address) => ({ name: address, run: () => sendAddress(address) })))
    event.currentTarget.reset()
  }
  return (
    <form className="form add-files" onSubmit={take}>
      <label className="wide">
        Addresses
        <textarea
          name="addresses"
          required
          rows={4}
          spellCheck={false}
          placeholder="https://… one on each line: pages, files, feeds or sitemaps"
        />
      </label>
      <div className="wide actions">
        <button type="submit" className="primary">
          Take them in
        </button>
      </div>
      <SendingList items={items} label="Addresses" />
    </form>
  )
}

async function sendAddress(address: string): Promise<Sent> {
  try {
    return { ok: true, added: await answerOf(api.addresses.$post({ json: { address } })) }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    const reasons = error.problem?.errors.map(({ detail }) => detail) ?? []
    return { ok: false, reasons: reasons.length === 0 ? [error.message] : reasons }
  }
}
