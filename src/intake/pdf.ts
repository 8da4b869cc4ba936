import type { Refusal } from '../records/refusal.ts'
import { linesOfPage, type Piece } from './pdf-lines.ts'
import { paragraphsOf, withoutFurniture } from './pdf-paragraphs.ts'

export type PdfRead =
  | {
      readonly ok: true
      readonly paragraphs: readonly string[]
      readonly title: string | null
      readonly author: string | null
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** Pages of one report; the longest of parliaments have some 400. */
const mostPages = 1000
/** Pieces of text on one page: a full broadsheet page has 5,000. */
const mostPieces = 50_000

/** Titles that programs write and nobody chose. */
const noTitle = /^(?:untitled|document\d*|microsoft word.*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt)|.{0,3})$/i

function chosen(value: unknown): string | null {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return words === '' || words.length > 500 || noTitle.test(words) ? null : words
}

/** One page as the library gives it. */
interface PdfPage {
  readonly view: readonly number[]
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>
  cleanup(): unknown
}

function pieceOf(item: unknown): Piece | null {
  if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item)) return null
  const { str, transform, width, height } = item as {
    readonly str: string
    readonly transform: readonly number[]
    readonly width?: number
    readonly height?: number
  }
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform
  // Text that stands on its side is a margin's note or a picture's.
  if (Math.abs(b) > Math.abs(a) || str === '') return null
  const size = Math.abs(height ?? 0) || Math.abs(d)
  return [x, y, size, width ?? 0].every(Number.isFinite) ? { text: str, x, y, width: width ?? 0, height: size } : null
}

async function piecesOf(page: PdfPage): Promise<readonly Piece[]> {
  const { items } = await page.getTextContent()
  return items
    .slice(0, mostPieces)
    .map(pieceOf)
    .filter((one) => one !== null)
}

/**
 * The paragraphs of a PDF in the order in which they are read: columns one after the other, words that were cut at the end of
 * a line put together, and page numbers and running heads left out. A PDF of pictures has no text and is refused.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const { getDocumentProxy, getMeta } = await import('unpdf')
  try {
    // The library takes the bytes over, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,

      stopAtErrors: false,
    })
    try {
      const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }))
      const pages = []
      for (let n = 1; n <= Math.min(pdf.numPages, mostPages); n++) {
        const page = (await pdf.getPage(n)) as unknown as PdfPage
        const [, bottom = 0, , top = 792] = page.view
        pages.push({ lines: linesOfPage(await piecesOf(page)), bottom, top })
        page.cleanup()
      }
      const paragraphs = paragraphsOf(withoutFurniture(pages))
      if (paragraphs.length === 0) return { ok: false, refusal: { code: 'no-text-layer', pages: pdf.numPages } }
      return { ok: true, paragraphs, title: chosen(info.Title), author: chosen(info.Author) }
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, refusal: locked ? { code: 'locked', format: 'PDF' } : { code: 'broken-file', format: 'PDF' } }
  }
}
