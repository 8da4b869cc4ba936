import { useState } from 'react'
import { sendFile } from './send-file.ts'
import { SendingList, useSending } from './sending.tsx'

/** Files that are dropped here, or chosen, are sent one after the other; what became of each is said beside its name. */
export function AddFiles({ busy }: { readonly busy: (sending: boolean) => void }) {
  const { items, send } = useSending(busy)
  const [over, setOver] = useState(false)
  const take = (list: FileList | null) =>
    send([...(list ?? [])].map((file) => ({ name: file.name, run: (tell) => sendFile(file, tell) })))
  return (
    <div className="form add-files">
      <label
        className={over ? 'wide drop over' : 'wide drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        Drop files here, or choose them
        <span>Pages, PDF, Word, mail, JSON, tables, feeds, and archives of these; each is told by its content.</span>
        <input type="file" multiple onChange={(event) => take(event.currentTarget.files)} />
      </label>
      <SendingList items={items} label="Files" />
    </div>
  )
}
