import { childrenOf, isElement, type PageElement, type PageNode, textNode } from './dom.ts'

/** One paragraph of a page as it is read: white space run together. */
export interface Paragraph {
  readonly text: string
  /** Characters of it that stand in links. */
  readonly linked: number
  /** The innermost block that holds it: `p`, `li`, `h2`, … */
  readonly tag: string
  /** Inside a list, a table or a quotation. */
  readonly inside: 'list' | 'table' | 'quotation' | null
}

const blocks = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr li main nav ol p pre section table tr ul summary caption'
  ).split(' '),
)
const unread = new Set('script style noscript template svg math head iframe object button select textarea'.split(' '))

/** Collects paragraphs while a tree is walked. */
class Collector {
  readonly paragraphs: Paragraph[] = []
  readonly #open: string[] = []
  #pieces: string[] = []
  #linked = 0
  links = 0

  enter(tag: string): void {
    this.#flush()
    this.#open.push(tag)
  }

  leave(): void {
    this.#flush()
    this.#open.pop()
  }

  text(data: string): void {
    this.#pieces.push(data)
    if (this.links > 0) this.#linked += data.trim().length
  }

  lineBreak(): void {
    // Two in a row end a paragraph; one is only a line.
    const blank = this.#pieces.findLastIndex((piece) => piece.trim() !== '')
    if (this.#pieces.lastIndexOf('\n') > blank) this.#flush()
    else this.#pieces.push('\n')
  }

  cell(): void {
    if (this.#pieces.length > 0) this.#pieces.push(' | ')
  }

  #inside(): Paragraph['inside'] {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const tag = this.#open[i]
      if (tag === 'li') return 'list'
      if (tag === 'tr') return 'table'
      if (tag === 'blockquote') return 'quotation'
    }
    return null
  }

  #flush(): void {
    const text = this.#pieces
      .join('')
      .replace(/[ \t\f\v\r\u00a0]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, ' ')
      .trim()
      .replace(/^(?:\| ?)+|(?: ?\|)+$/g, '')
    const linked = this.#linked
    this.#pieces = []
    this.#linked = 0
    if (text !== '') this.paragraphs.push({ text, linked, tag: this.#open.at(-1) ?? '', inside: this.#inside() })
  }
}

function walk(node: PageNode, into: Collector): void {
  if (node.nodeType === textNode) into.text(node.textContent)
  if (!isElement(node) || unread.has(node.localName)) return
  const { localName: tag } = node
  if (tag === 'br') into.lineBreak()
  else if (tag === 'td' || tag === 'th') into.cell()
  const isBlock = blocks.has(tag)
  if (isBlock) into.enter(tag)
  if (tag === 'a') into.links++
  for (const child of childrenOf(node)) walk(child, into)
  if (tag === 'a') into.links--
  if (isBlock) into.leave()
}

/** The paragraphs below an element, in order. Recursive: `parsePage` bounds the depth. */
export function paragraphsBelow(element: PageElement): Paragraph[] {
  const collector = new Collector()
  collector.enter(element.localName)
  for (const child of childrenOf(element)) walk(child, collector)
  collector.leave()
  return collector.paragraphs
}
