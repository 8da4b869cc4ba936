import type { Article, Came, Source } from './article.ts'
import { dayGiven } from './day-given.ts'
import { decodePage } from './decode.ts'
import { isDocx, readDocx } from './docx.ts'
import { feedEntries } from './feed.ts'
import { article, type Found, innerSource, refusal } from './found.ts'
import { htmlArticle, textOfMarkup } from './html.ts'
import { articleFrom } from './json-articles.ts'
import { bareSubject, forwardedIn, type MailRead, readMail } from './mail.ts'
import { readPdf } from './pdf.ts'
import { unzip } from './zip.ts'

/** A text with what came beside it; what a person said of it goes first, what the file around it says last. */
function articleOf(
  bytes: Uint8Array,
  source: Source,
  format: Article['format'],
  text: string,
  own: Came & { readonly id?: string | null },
): Article {
  const { given, came } = source
  const published = given.published === undefined ? null : dayGiven(given.published)
  return {
    text,
    encoding: own.charset ?? 'utf-8',
    id: given.id ?? own.id ?? null,
    fallbackName: source.name === '-' ? null : source.name,
    url: given.url ?? own.url ?? came?.url ?? null,
    outlet: given.outlet ?? own.outlet ?? came?.outlet ?? null,
    headline: given.headline ?? own.headline ?? came?.headline ?? null,
    byline: own.byline ?? came?.byline ?? null,
    published: published ?? own.published ?? came?.published ?? null,
    language: null,
    original: bytes,
    format,
    storyFrom: 0,
  }
}

export async function* fromHtml(bytes: Uint8Array, source: Source): AsyncGenerator<Found> {
  const made = await htmlArticle(bytes, source)
  yield made.ok ? article(made.article) : refusal(made.refusal)
}

export async function* fromPdf(bytes: Uint8Array, source: Source): AsyncGenerator<Found> {
  const read = await readPdf(bytes)
  if (!read.ok) yield refusal(read.refusal)
  else
    yield article(
      articleOf(bytes, source, 'pdf', read.paragraphs.join('\n\n'), { headline: read.title, byline: read.author }),
    )
}

/** A Word document, or the files in an archive in the order of their names. */
export async function* fromZip(bytes: Uint8Array, source: Source): AsyncGenerator<Found> {
  const unzipped = unzip(bytes)
  if (!unzipped.ok) {
    yield refusal(unzipped.why === 'broken' ? { code: 'broken-file', format: 'ZIP' } : { code: 'bomb', format: 'ZIP' })
    return
  }
  const { entries } = unzipped
  if (isDocx(entries)) {
    const read = await readDocx(entries)
    if (read === null) yield refusal({ code: 'broken-file', format: 'Word' })
    else {
      const { title, author, paragraphs } = read
      yield article(articleOf(bytes, source, 'docx', paragraphs.join('\n\n'), { headline: title, byline: author }))
    }
    return
  }
  const files = entries.filter(({ name }) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name))
  if (files.length === 0) yield refusal({ code: 'empty' })
  for (const { name, unpack } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = unpack()
    const from = innerSource(source, name)
    if (inner === null) yield { is: 'refusal', refusal: { code: 'broken-file', format: 'ZIP' }, source: from }
    else yield { is: 'file', bytes: inner, source: from }
  }
}

export async function* fromFeed(bytes: Uint8Array, source: Source): AsyncGenerator<Found> {
  const { text, encoding } = decodePage(bytes, source.came?.charset ?? null)
  const entries = await feedEntries(text)
  if (entries === null) yield refusal({ code: 'broken-file', format: 'feed' })
  else if (entries.length === 0) yield refusal({ code: 'empty' })
  for (const [i, { item }] of (entries ?? []).entries()) {
    const own = new TextEncoder().encode(JSON.stringify(item))
    yield articleFrom(item, i + 1, { source, bytes: own, encoding, place: `${i + 1}` }, 'feed')
  }
}

/** Kinds of attachments that carry no report: pictures, signatures, invitations. */
const noReport = /^(?:image|audio|video|font)\/|pgp-signature|pkcs7|calendar|x-vcard|vcard/

/** Fewer characters over an attachment are a covering note. */
const coveringNote = 200

/** The words of a mail: its plain part, unless that only says that there is an HTML one. */
async function wordsOf({ text, html }: MailRead): Promise<string> {
  const plain = text?.trim() ?? ''
  if (html === null || (plain.length >= 400 && !/view (?:this|it) (?:email|in your)|html/i.test(plain.slice(0, 300)))) {
    return plain
  }
  const made = await textOfMarkup(html)
  return made.length > plain.length / 2 ? made : plain
}

export async function* fromMail(bytes: Uint8Array, source: Source): AsyncGenerator<Found> {
  const mail = await readMail(bytes)
  if (mail === null) {
    yield refusal({ code: 'broken-file', format: 'e-mail' })
    return
  }
  if (mail.location !== null && mail.html !== null) {
    const came = { ...source.came, url: mail.location }
    const made = await htmlArticle(new TextEncoder().encode(mail.html), { ...source, came })
    yield made.ok ? article({ ...made.article, original: bytes }) : refusal(made.refusal)
    return
  }
  const words = await wordsOf(mail)
  const forwarded = forwardedIn(words)
  const own = {
    outlet: forwarded?.from ?? mail.from,
    published: forwarded?.date ?? mail.date,
    headline: bareSubject(forwarded?.subject ?? mail.subject),
    id: mail.messageId,
  }
  const attached = mail.attachments.filter(({ kind }) => !noReport.test(kind))
  const text = forwarded === null || forwarded.text.length < 50 ? words : forwarded.text
  if (attached.length === 0 || text.length >= coveringNote) {
    yield article(articleOf(bytes, source, 'mail', text, own))
  }
  for (const { name, bytes: inner } of attached) {
    const came = { outlet: own.outlet, published: own.published }
    yield { is: 'file', bytes: inner, source: innerSource(source, name, came) }
  }
}
