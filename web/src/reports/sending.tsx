import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { counted } from '../words.ts'
import type { Sent } from './send-file.ts'

/** A file or an address to take in; `run` tells how much of it was sent, from 0 to 1. */
export interface Sending {
  readonly name: string
  readonly run: (tell: (share: number) => void) => Promise<Sent>
}

/** One on its way: how much of it was sent, and what became of it. */
interface OnItsWay {
  readonly name: string
  /** Null where nobody can tell. */
  readonly share: number | null
  readonly sent: Sent | null
}

/** Reasons shown of one; the rest is counted. */
const shown = 5

/** What is being taken in, one after the other; `busy` hears whether anything still is. */
export function useSending(busy: (sending: boolean) => void) {
  const [items, setItems] = useState<readonly OnItsWay[]>([])
  const waiting = useRef<Promise<void>>(Promise.resolve())
  const left = useRef(0)
  const known = useRef(0)
  const client = useQueryClient()
  const change = (at: number, now: Partial<OnItsWay>) =>
    setItems((all) => all.map((one, place) => (place === at ? { ...one, ...now } : one)))
  const send = (given: readonly Sending[]) => {
    const from = known.current
    known.current += given.length
    left.current += given.length
    busy(left.current > 0)
    setItems((all) => [...all, ...given.map(({ name }) => ({ name, share: null, sent: null }))])
    for (const [place, { run }] of given.entries()) {
      waiting.current = waiting.current.then(async () => {
        const sent = await run((share) => change(from + place, { share }))
        change(from + place, { share: 1, sent })
        left.current--
        busy(left.current > 0)
        await client.invalidateQueries()
      })
    }
  }
  return { items, send }
}

/** What became of each, beside its name, as it happens. */
export function SendingList({ items, label }: { readonly items: readonly OnItsWay[]; readonly label: string }) {
  if (items.length === 0) return null
  return (
    <ul className="sending" aria-live="polite" aria-label={label}>
      {items.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are only ever added at the end.
        <li key={at}>
          <Line item={one} />
        </li>
      ))}
    </ul>
  )
}

function Line({ item: { name, share, sent } }: { readonly item: OnItsWay }) {
  const reasons = sent === null ? [] : sent.ok ? sent.added.refused.map(({ detail }) => detail) : sent.reasons
  return (
    <>
      <strong>{name}</strong> <span className="soft">{stateWords(share, sent)}</span>
      {sent !== null ? null : <progress {...(share === null ? {} : { value: share })} max={1} aria-label={name} />}
      {reasons.slice(0, shown).map((reason) => (
        <p key={reason} className="refusal">
          {reason}
        </p>
      ))}
      {reasons.length > shown ? <p className="refusal">And {reasons.length - shown} more were refused.</p> : null}
    </>
  )
}

function stateWords(share: number | null, sent: Sent | null): string {
  if (sent === null) {
    if (share === null) return 'waiting or being asked for…'
    return share < 1 ? `sending, ${Math.floor(share * 100)} %` : 'being read…'
  }
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
