import { childrenOf, isElement, type PageElement, type PageNode, textNode } from './dom.ts'

/** Elements that never hold the story itself. */
const always = new Set(
  'nav aside figcaption figure button form select textarea iframe object svg dialog template noscript script style'.split(
    ' ',
  ),
)

/** Without prose of their own, whatever text is in them. */
const unread = new Set('a script style noscript template svg'.split(' '))

/** Words in a class or an id that name what stands beside a story; each is one whole word of the name. */
const beside = new Set(
  (
    'ad ads advert advertisement advertorial sponsor sponsored promo promos promoted promotion outbrain taboola ' +
    'share sharing sharebar social socials follow subscribe subscription newsletter newsletters signup paywall piano ' +
    'related recirc recirculation recommended recommendation recommendations trending mostread popular more-stories readmore ' +
    'breadcrumb breadcrumbs menu navbar sidebar rail widget toolbar pagination pager ' +
    'caption captions credit credits gallery slideshow carousel thumbnail lightbox ' +
    'comment comments disqus byline bio biography timestamp dateline dates pubdate meta postmeta ' +
    'cookie cookies consent gdpr modal popup popover tooltip rollover dropdown tags taglist disclaimer copyright print'
  ).split(' '),
)

/** Words that name the story: an element that has one of them is kept, whatever else its name says. */
const story = new Set(
  'article body content entry main post story text page site wrapper container has no with col row'.split(' '),
)

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)

/** Whether a class or id says that an element stands beside the story. Names are long lists on some pages: the first few count. */
function namedBeside(element: PageElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 300).split(/\s+/)
  return names.some((name) => {
    const words = wordsOf(name)
    return (
      words.length <= 6 && words.some((word) => beside.has(word)) && !words.slice(-1).some((word) => story.has(word))
    )
  })
}

function hidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

const besideRole =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tooltip)$/

function standsBeside(element: PageElement): boolean {
  if (always.has(element.localName) || hidden(element) || namedBeside(element)) return true
  return besideRole.test(element.getAttribute('role') ?? '')
}

/** More than this share of a page's prose is never beside the story, whatever its name says. */
const mostRemoved = 0.3

/** Characters in one go, outside of `p`, that are prose: many pages break their lines with `br` alone. */
const loose = 60

/** Characters of prose below a node; links and short lines are none. */
function measure(node: PageNode, prose: Map<PageNode, number>, inParagraph: boolean): number {
  if (node.nodeType === textNode) {
    const { length } = node.textContent.trim()
    return inParagraph || length >= loose ? length : 0
  }
  if (!isElement(node) || unread.has(node.localName)) return 0
  const within = inParagraph || node.localName === 'p'
  let sum = 0
  for (const child of childrenOf(node)) sum += measure(child, prose, within)
  if (sum > 0) prose.set(node, sum)
  return sum
}

/**
 * Take out of a page what its markup says stands beside the story: menus, captions, teasers, share bars, bylines. An element
 * that holds much of the page's prose stays, whatever it is called.
 */
export function prune(body: PageElement): void {
  const prose = new Map<PageNode, number>()
  const most = measure(body, prose, false) * mostRemoved
  const remove = (element: PageElement): void => {
    for (const child of childrenOf(element)) {
      if (child.nodeType === 8) child.remove()
      if (!isElement(child)) continue
      if (standsBeside(child) && (prose.get(child) ?? 0) <= most) child.remove()
      else remove(child)
    }
  }
  remove(body)
}
