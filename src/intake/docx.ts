import { type Walk, walkXml } from './walk-xml.ts'
import type { ZipEntry } from './zip.ts'

/** What a Word document says. */
export interface DocxRead {
  readonly paragraphs: readonly string[]
  readonly title: string | null
  readonly author: string | null
  /** ISO instant at which it was made, as it says itself. */
  readonly created: string | null
}

/** True for the files of a Word document. */
export function isDocx(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'word/document.xml')
}

/** Characters of a document's XML beyond which it is none for people. */
const longest = 32 * 1024 * 1024

function textOf(entries: readonly ZipEntry[], name: string): string | null {
  const bytes = entries.find((entry) => entry.name === name)?.unpack() ?? null
  return bytes === null || bytes.length > longest ? null : new TextDecoder().decode(bytes)
}

/** Styles of a paragraph that is the headline of its document. */
const titleStyle = /^(?:title|heading ?1)$/i

class Body implements Walk {
  readonly paragraphs: string[] = []
  title: string | null = null
  #pieces: string[] = []
  #reading = false
  #deleted = 0
  #style = ''
  #cells: string[][] = []

  open(name: string, attributes: Readonly<Record<string, unknown>>): void {
    if (name === 'w:t') this.#reading = true
    // What was struck out under "track changes", field codes and notes are no text.
    else if (name === 'w:del' || name === 'w:moveFrom') this.#deleted++
    else if (name === 'w:tab') this.#pieces.push(' ')
    else if (name === 'w:br' || name === 'w:cr') this.#pieces.push('\n')
    else if (name === 'w:noBreakHyphen') this.#pieces.push('-')
    else if (name === 'w:pStyle') this.#style = String(attributes['w:val'] ?? '')
    else if (name === 'w:tr') this.#cells.push([])
  }

  close(name: string): void {
    if (name === 'w:t') this.#reading = false
    else if (name === 'w:del' || name === 'w:moveFrom') this.#deleted--
    else if (name === 'w:p') this.#end()
    else if (name === 'w:tr') {
      const row = this.#cells.pop()?.join(' | ') ?? ''
      if (row !== '') this.#add(row)
    }
  }

  text(text: string): void {
    if (this.#reading && this.#deleted === 0) this.#pieces.push(text)
  }

  #end(): void {
    const text = this.#pieces
      .join('')
      .replace(/[ \t]+/g, ' ')
      .trim()
    if (text !== '') {
      if (this.title === null && titleStyle.test(this.#style)) this.title = text
      else this.#add(text)
    }
    this.#pieces = []
    this.#style = ''
  }

  #add(text: string): void {
    const row = this.#cells.at(-1)
    if (row === undefined) this.paragraphs.push(text)
    else row.push(text)
  }
}

class Properties implements Walk {
  readonly found = new Map<string, string>()
  #name = ''

  open(name: string): void {
    this.#name = name
  }

  close(): void {
    this.#name = ''
  }

  text(text: string): void {
    if (this.#name !== '' && text.trim() !== '') this.found.set(this.#name, text.trim().slice(0, 1000))
  }
}

/** Read the text of a Word document (ECMA-376, WordprocessingML); null where it is broken. Headers and footers stay out. */
export async function readDocx(entries: readonly ZipEntry[]): Promise<DocxRead | null> {
  const xml = textOf(entries, 'word/document.xml')
  const body = new Body()
  if (xml === null || !(await walkXml(xml, body))) return null
  const properties = new Properties()
  await walkXml(textOf(entries, 'docProps/core.xml') ?? '<none/>', properties)
  const { found } = properties
  return {
    paragraphs: body.paragraphs,
    title: body.title ?? found.get('dc:title') ?? null,
    author: found.get('dc:creator') ?? null,
    created: found.get('dcterms:created') ?? null,
  }
}
