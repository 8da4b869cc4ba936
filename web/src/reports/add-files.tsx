import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { counted } from '../words.ts'
import { type Sent, sendFile } from './send-file.ts'

/** One file on its way: how much of it was sent, from 0 to 1, and what became of it. */
interface OnItsWay {
  readonly name: string
  readonly share: number
  readonly sent: Sent | null
}

/** Reasons shown of one file; the rest is counted. */
const shown = 5

/** Files that are dropped here, or chosen, are sent one after the other; what became of each is said beside its name. */
export function AddFiles({ busy }: { readonly busy: (sending: boolean) => void }) {
  const [files, setFiles] = useState<readonly OnItsWay[]>([])
  const [over, setOver] = useState(false)
  const waiting = useRef<Promise<void>>(Promise.resolve())
  const sending = useRef(0)
  const client = useQueryClient()
  const change = (at: number, now: Partial<OnItsWay>) =>
    setFiles((all) => all.map((one, place) => (place === at ? { ...one, ...now } : one)))
  const known = useRef(0)
  const send = (list: FileList | null) => {
    const given = [...(list ?? [])]
    const from = known.current
    known.current += given.length
    sending.current += given.length
    busy(sending.current > 0)
    setFiles((all) => [...all, ...given.map(({ name }) => ({ name, share: 0, sent: null }))])
    for (const [place, file] of given.entries()) {
      waiting.current = waiting.current.then(async () => {
        const sent = await sendFile(file, (share) => change(from + place, { share }))
        change(from + place, { share: 1, sent })
        sending.current--
        busy(sending.current > 0)
        await client.invalidateQueries()
      })
    }
  }
  return (
    <div className="wide add-files">
      <label
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          send(event.dataTransfer.files)
        }}
      >
        Drop files here, or choose them
        <span>Pages, PDF, Word, mail, JSON, tables, feeds, and archives of these; each is told by its content.</span>
        <input type="file" multiple onChange={(event) => send(event.currentTarget.files)} />
      </label>
      {files.length === 0 ? null : (
        <ul aria-live="polite" aria-label="Files">
          {files.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: files are only ever added at the end.
            <li key={at}>
              <FileLine file={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function FileLine({ file: { name, share, sent } }: { readonly file: OnItsWay }) {
  const reasons = sent === null ? [] : sent.ok ? sent.added.refused.map(({ detail }) => detail) : sent.reasons
  return (
    <>
      <strong>{name}</strong> <span className="soft">{stateWords(share, sent)}</span>
      {sent !== null ? null : <progress value={share} max={1} aria-label={`Sending ${name}`} />}
      {reasons.slice(0, shown).map((reason) => (
        <p key={reason} className="refusal">
          {reason}
        </p>
      ))}
      {reasons.length > shown ? <p className="refusal">And {reasons.length - shown} more were refused.</p> : null}
    </>
  )
}

function stateWords(share: number, sent: Sent | null): string {
  if (sent === null) return share < 1 ? `sending, ${Math.floor(share * 100)} %` : 'being read…'
  if (!sent.ok) return 'not taken in'
  const { added, known, positions, withdrawn, refused } = sent.added
  const told = [
    ...(added.length === 0 ? [] : [`${counted(added.length, 'report')} added, ${counted(positions, 'position')}`]),
    ...(known.length === 0 ? [] : [`${known.length} here already`]),
    ...(withdrawn.length === 0 ? [] : [`${withdrawn.length} withdrawn`]),
    ...(refused.length === 0 ? [] : [`${refused.length} refused`]),
  ]
  return told.length === 0 ? 'nothing new' : told.join(', ')
}
