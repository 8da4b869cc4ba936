import { useState } from 'react'

/** When this browser's user last looked, kept in the browser alone. */

const key = 'surety.looked'

function kept(): string | null {
  try {
    const instant = localStorage.getItem(key)
    return instant !== null && !Number.isNaN(Date.parse(instant)) ? instant : null
  } catch {
    // A browser that keeps nothing for this page: nobody has ever looked.
    return null
  }
}

/** The instant that was marked last, and how to mark this one; null where none was. */
export function useLooked(): readonly [string | null, () => void] {
  const [instant, setInstant] = useState(kept)
  const look = () => {
    const now = new Date().toISOString()
    setInstant(now)
    try {
      localStorage.setItem(key, now)
    } catch {
      // Then it holds while the page is open.
    }
  }
  return [instant, look]
}

const instants = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "12 Apr 2033, 14:05", by the clock of who looks. */
export function instantWords(instant: string): string {
  const parsed = Date.parse(instant)
  return Number.isNaN(parsed) ? instant : instants.format(parsed)
}
