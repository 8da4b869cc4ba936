/** Levels of XML beyond which it is none for people. */
const deepest = 200

/** What is told of XML while it is walked through. */
export interface Walk {
  open(name: string, attributes: Readonly<Record<string, unknown>>): void
  close(name: string): void
  text(text: string): void
}

/** Walk through XML; false where it is broken. Entities beyond XML's own five are not resolved, so nothing unfolds. */
export async function walkXml(xml: string, into: Walk): Promise<boolean> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser()
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new Error('deeper than any document')
    into.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    into.close(name)
  })
  parser.on('text', (text) => into.text(text))
  parser.on('cdata', (text) => into.text(text))
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(xml).close()
    return true
  } catch {
    return false
  }
}
