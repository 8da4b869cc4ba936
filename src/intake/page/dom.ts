/**
 * As much of the document object model as intake asks of a page. The project compiles without a browser's types; linkedom
 * answers to these names.
 */
export interface PageNode {
  readonly nodeType: number
  readonly nextSibling: PageNode | null
  readonly firstChild: PageNode | null
  readonly parentNode: PageElement | null
  readonly textContent: string
  remove(): void
}

export interface PageElement extends PageNode {
  readonly localName: string
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageDocument {
  readonly childNodes: Iterable<PageNode>
  readonly documentElement: PageElement
  readonly head: PageElement
  readonly body: PageElement
  querySelectorAll(selector: string): Iterable<PageElement>
}

export const elementNode = 1
export const textNode = 3

export const isElement = (node: PageNode): node is PageElement => node.nodeType === elementNode

/** The child elements of an element. */
export function* childrenOf(element: PageElement): Generator<PageNode> {
  for (let node = element.firstChild; node !== null; ) {
    const next = node.nextSibling
    yield node
    node = next
  }
}

/** Deeper pages are made to break readers; real ones stay below 100. */
export const deepest = 400
/** Elements; the largest of the pages at hand has 6,000. */
export const mostElements = 60_000
/**
 * The squares of the levels of all elements, added up: how often one lies in another, about, and what finding the article costs. The
 * largest of the pages at hand has 435,000; eight chains of nearly four hundred elements have some 160 million and took a minute.
 */
export const mostNesting = 12_000_000

export type Parsed =
  | { readonly ok: true; readonly document: PageDocument }
  | { readonly ok: false; readonly why: 'too-deep' | 'too-many-elements' | 'no-page' }

/** Names of elements that hold no others, so that an unclosed one is no level. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/**
 * Whether markup can be parsed at all: the parser builds its tree by recursion, and what follows is more than linear in the
 * number of elements. A count of opening tags, made before anything is built.
 */
function tooMuch(html: string): 'too-deep' | 'too-many-elements' | null {
  const tag = /<(\/?)([a-z][a-z0-9-]{0,30})/gi
  let elements = 0
  let depth = 0
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    if (found[1] === '/') depth = Math.max(0, depth - 1)
    else {
      elements++
      if (!empty.test(found[2] ?? '')) depth++
    }
    if (elements > mostElements) return 'too-many-elements'
  }
  return depth > 20 * deepest ? 'too-deep' : null
}

/**
 * Whether the levels of a document are too many, or too many elements lie deep; by walking and not by recursion. Of all of it: the
 * parser leaves what stands behind the end of a page beside its root.
 */
function isTooDeep({ childNodes }: PageDocument): boolean {
  let nesting = 0
  for (const root of childNodes) {
    let depth = 1
    let node: PageNode | null = root
    while (node !== null) {
      if (isElement(node)) nesting += depth * depth
      if (depth > deepest || nesting > mostNesting) return true
      const child: PageNode | null = isElement(node) ? node.firstChild : null
      if (child !== null) {
        node = child
        depth++
        continue
      }
      while (node !== null && node !== root && node.nextSibling === null) {
        node = node.parentNode
        depth--
      }
      node = node === null || node === root ? null : node.nextSibling
    }
  }
  return false
}

/** Parse a page; scripts of it never run, nothing is fetched. Loaded at the first page, because the parser takes 0.1 s to load. */
export async function parsePage(html: string): Promise<Parsed> {
  const why = tooMuch(html)
  if (why !== null) return { ok: false, why }
  const { parseHTML } = await import('linkedom')
  const parse = (whole: string) => (parseHTML(whole) as unknown as { readonly document: PageDocument }).document
  const wrapped = () => parse(`<!doctype html><html><head></head><body>${html}</body></html>`)
  // Without the outer elements the parser takes the first one for the whole page, or none at all.
  const whole = /<html[\s>]/i.test(html) ? parse(html) : wrapped()
  const isPage = (whole.documentElement as PageElement | null)?.localName === 'html'
  const document = isPage ? whole : wrapped()
  if ((document.documentElement as PageElement | null) === null) return { ok: false, why: 'no-page' }
  return isTooDeep(document) ? { ok: false, why: 'too-deep' } : { ok: true, document }
}
