import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type AddWay, addWays } from '../addresses.ts'
import { AddAddresses } from './add-addresses.tsx'
import { AddFiles } from './add-files.tsx'
import { AddText } from './add-text.tsx'

const names: Readonly<Record<AddWay, string>> = { files: 'Files', addresses: 'Addresses', text: 'Text' }

/** The dialog in which reports are added, as files, by their addresses or as pasted text; the address says which. */
export function AddReport() {
  const { add } = useSearch({ from: '/reports' })
  const navigate = useNavigate()
  const [sending, setSending] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (add === undefined) dialog.current?.close()
    else if (dialog.current?.open === false) dialog.current.showModal()
  }, [add])
  const close = () =>
    void navigate({ to: '/reports', search: ({ add: _, ...kept }) => kept, replace: true, resetScroll: false })
  return (
    <>
      <Link to="/reports" search={(kept) => ({ ...kept, add: 'files' })} className="button primary">
        Add reports
      </Link>
      <dialog ref={dialog} aria-labelledby="add-title" onClose={add === undefined ? undefined : close}>
        <header className="dialog-head">
          <h2 id="add-title">Add reports</h2>
          <button type="button" onClick={close}>
            {sending ? 'Go on in the background' : 'Close'}
          </button>
        </header>
        <nav className="lists" aria-label="Ways to add reports">
          {addWays.map((way) => (
            <Link
              key={way}
              to="/reports"
              search={(kept) => ({ ...kept, add: way })}
              replace
              resetScroll={false}
              activeProps={{}}
              className={way === add ? 'chosen' : ''}
              aria-current={way === add ? 'true' : undefined}
            >
              {names[way]}
            </Link>
          ))}
        </nav>
        {addWays.map((way) => (
          <div key={way} hidden={way !== (add ?? 'files')}>
            {way === 'files' ? <AddFiles busy={setSending} /> : null}
            {way === 'addresses' ? <AddAddresses busy={setSending} /> : null}
            {way === 'text' ? <AddText /> : null}
          </div>
        ))}
      </dialog>
    </>
  )
}
