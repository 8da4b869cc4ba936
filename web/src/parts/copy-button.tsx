import { useState } from 'react'

interface CopyButtonProps {
  readonly children: string
  /** What is copied; asked for when it is. */
  readonly words: () => string
}

/** Copies words for pasting elsewhere, and says that it did; where the browser forbids it, shows them to be copied by hand. */
export function CopyButton({ children, words }: CopyButtonProps) {
  const [told, setTold] = useState<{ readonly copied: boolean; readonly text: string } | null>(null)
  const copy = async () => {
    const text = words()
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setTold({ copied, text })
  }
  return (
    <span className="copying">
      <button type="button" onClick={copy}>
        {children}
      </button>
      <span role="status" className="soft small">
        {told?.copied === true ? 'Copied' : ''}
      </span>
      {told?.copied === false ? <textarea readOnly value={told.text} aria-label={`${children}: to copy`} /> : null}
    </span>
  )
}
