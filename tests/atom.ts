import { SaxesParser } from 'saxes'

/** An element as a namespace-aware parser sees it: `text` is all of it, resolved. */
export interface Element {
  readonly name: string
  readonly space: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads XML strictly. @throws Error where it is not well-formed */
export function readXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const root: Element = { name: '', space: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const given = Object.values(attributes).map(({ name, value }) => [name, value])
    const element: Element = { name: local, space: uri, attributes: Object.fromEntries(given), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [first] = root.children
  if (first === undefined) throw new Error('The document is empty.')
  return first
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const named = (element: Element, name: string) => element.children.filter((child) => child.name === name)

/** What RFC 4287 asks of a feed and this one lacks; sections of the RFC in brackets. */
export function faultsOf(feed: Element): readonly string[] {
  const faults: string[] = []
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  need(feed.name === 'feed' && feed.space === 'http://www.w3.org/2005/Atom', 'the root is no atom:feed (4.1.1)')
  const entries = named(feed, 'entry')
  for (const one of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated'])
      need(named(one, name).length === 1, `${one.name} without one ${name}`)
    need(/^(urn|tag|https?):/.test(named(one, 'id')[0]?.text ?? ''), 'an id is no IRI (4.2.6)')
    need(instant.test(named(one, 'updated')[0]?.text ?? ''), 'an updated is no instant (3.3)')
    for (const { attributes } of named(one, 'link')) {
      need(URL.canParse(attributes.href ?? ''), 'a link leads nowhere (4.2.7)')
    }
    for (const text of [...named(one, 'title'), ...named(one, 'content')]) {
      need(['text', undefined].includes(text.attributes.type), 'a text is not plain (3.1.1)')
      need(text.children.length === 0, 'a plain text has elements in it (3.1.1)')
    }
    for (const { attributes } of named(one, 'category')) need((attributes.term ?? '') !== '', 'a category without term')
  }
  need(
    named(feed, 'author').every((author) => named(author, 'name').length === 1),
    'an author without name (3.2)',
  )
  need(named(feed, 'author').length > 0 || entries.every((entry) => named(entry, 'author').length > 0), 'no author')
  for (const entry of entries) {
    const alternate = named(entry, 'link').some(({ attributes }) => attributes.rel === 'alternate')
    need(alternate || named(entry, 'content').length === 1, 'an entry with neither content nor alternate (4.1.2)')
  }
  const ids = entries.map((entry) => named(entry, 'id')[0]?.text)
  need(new Set(ids).size === ids.length, 'two entries have one id (4.2.6)')
  return faults
}

export function textOf(element: Element, name: string): string {
  return named(element, name)[0]?.text ?? ''
}

export function entriesOf(feed: Element): readonly Element[] {
  return named(feed, 'entry')
}
