import type { Stance } from '../../records/position.ts'

const drawn = (inside: string) => `<svg class="shape" viewBox="0 0 12 12" aria-hidden="true">${inside}</svg>`
const lines = 'fill="none" stroke="currentColor" stroke-width="1.8"'

/** The signs of the stances as drawings: not every machine has a font with them. Colour is that of the text around. */
export const shapes: Readonly<Record<Stance, string>> = {
  acting: drawn('<path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor"/>'),
  pledged: drawn('<circle cx="6" cy="6" r="5" fill="currentColor"/>'),
  open: drawn(`<circle cx="6" cy="6" r="4.2" ${lines}/>`),
  undecided: drawn(
    `<path d="M3.4 3.9C3.4 .6 8.6.6 8.6 3.9 8.6 5.9 6 5.8 6 8" ${lines}/><circle cx="6" cy="10.6" r="1.2" fill="currentColor"/>`,
  ),
  refused: drawn(`<path d="M2 2 10 10M10 2 2 10" ${lines}/>`),
  withdrawn: drawn(`<path d="M4.5 1.5 1.5 4.5 4.5 7.5M2 4.5H7.5A3 3 0 0 1 7.5 10.5H4" ${lines}/>`),
}
