/** CSS pixels. The browser draws what comes within reach of the window when it is scrolled, and draws this much quickly. */
const stride = 400

/**
 * Gives a cell the keyboard and brings it into sight, in strides where it is far away: a screen of rows that one has not seen
 * yet is a long task when it is drawn at once (`node measure/web.ts`).
 */
export function goTo(cell: HTMLElement): void {
  cell.focus({ preventScroll: true })
  const scroll = cell.closest('.board-scroll')
  const step = () => {
    if (document.activeElement !== cell) return
    const away = scroll === null ? 0 : distance(cell.getBoundingClientRect(), scroll.getBoundingClientRect())
    if (scroll === null || Math.abs(away) < stride) {
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      return
    }
    scroll.scrollTop += Math.sign(away) * stride
    requestAnimationFrame(step)
  }
  step()
}

/** How far below its window a cell lies; negative above it. */
function distance(cell: DOMRect, window: DOMRect): number {
  if (cell.bottom > window.bottom) return cell.bottom - window.bottom
  return Math.min(0, cell.top - window.top)
}
