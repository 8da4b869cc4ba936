import { useEffect, useRef } from 'react'
import { afterPaint, useTurns } from './after-paint.ts'

interface SidePanelProps {
  /** What it is about, for those who do not see where it stands: "The cell". */
  readonly label: string
  readonly title: string
  readonly note: string | null
  /** Changes with what is shown, so that the new heading is read out. */
  readonly shows: string
  readonly onClose: () => void
  readonly actions?: React.ReactNode
  readonly children: React.ReactNode
}

/** What lies beside a table, and over it where there is no room beside. Escape closes it; its heading is read out first. */
export function SidePanel({ label, title, note, shows, onClose, actions, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const turn = useTurns(1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is another heading to read out
  useEffect(() => {
    // When it is on the screen: to put the focus into what is not would have the browser lay out everything first.
    return afterPaint(() => {
      heading.current?.focus({ preventScroll: true })
      panel.current?.scrollTo({ top: 0 })
    })
  }, [shows])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <aside className="panel" aria-label={label} ref={panel}>
      <header className="panel-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {note === null ? null : <p>{note}</p>}
        </div>
        <button type="button" onClick={onClose}>
          Close
        </button>
        {actions === undefined ? null : <div className="panel-actions">{actions}</div>}
      </header>
      {turn < 1 ? null : children}
    </aside>
  )
}
