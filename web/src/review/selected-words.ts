import { useEffect, useState } from 'react'

/** Words of a report that a person selected. UTF-16 offsets in its text or headline, end exclusive. */
export interface SelectedWords {
  readonly report: string
  readonly in: 'text' | 'headline'
  readonly start: number
  readonly end: number
  readonly quote: string
}

/**
 * What is selected in a stretch of a report, wherever the page shows one; the last selection stays while nothing else is
 * selected, so that a form may be filled in about it. A stretch says what it is by `data-report`, `data-start`, `data-in`.
 */
export function useSelectedWords(): readonly [SelectedWords | null, () => void] {
  const [selected, setSelected] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const look = () => {
      const now = selectedIn(document.getSelection())
      if (now !== null) setSelected(now)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return [selected, () => setSelected(null)]
}

function selectedIn(selection: Selection | null): SelectedWords | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const stretch = stretchOf(range.startContainer)
  if (stretch === null || stretch !== stretchOf(range.endContainer)) return null
  const from = charactersBefore(stretch, range.startContainer, range.startOffset)
  const to = charactersBefore(stretch, range.endContainer, range.endOffset)
  const whole = textNodes(stretch)
    .map(({ data }) => data)
    .join('')
  const quote = whole.slice(from, to)
  const start = Number(stretch.dataset.start) + from + (quote.length - quote.trimStart().length)
  const trimmed = quote.trim()
  if (trimmed === '') return null
  return {
    report: stretch.dataset.report ?? '',
    in: stretch.dataset.in === 'headline' ? 'headline' : 'text',
    start,
    end: start + trimmed.length,
    quote: trimmed,
  }
}

function stretchOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-report][data-start]') ?? null
}

/** The text of the report in a stretch; what the page says about it (`data-note`) is none of it. */
function textNodes(stretch: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-note]') === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
  return nodes
}

/** How many characters of the report's text stand before a place in the page. */
function charactersBefore(stretch: HTMLElement, container: Node, offset: number): number {
  let count = 0
  const place = document.createRange()
  place.setStart(container, offset)
  for (const node of textNodes(stretch)) {
    if (node === container) return count + offset
    if (place.comparePoint(node, 0) >= 0) return count
    count += node.data.length
  }
  return count
}
