import type { Dated } from '../records/day.ts'
import { calendarDay, dayIn } from './dates.ts'
import { dayGiven } from './day-given.ts'

/** A mail, or a page saved with its pictures, which is built the same way. */
export interface MailRead {
  readonly subject: string | null
  /** Whom it is from, by name; by address where there is no name. */
  readonly from: string | null
  readonly date: Dated | null
  readonly messageId: string | null
  readonly text: string | null
  readonly html: string | null
  /** Where a saved page was saved from. */
  readonly location: string | null
  readonly attachments: readonly { readonly name: string; readonly kind: string; readonly bytes: Uint8Array }[]
}

/** Parts within parts; real mails have five or six levels. */
const deepest = 30

const dayOfMail = (words: string): Dated | null => {
  const found = dayIn(words)
  const date = found === null ? null : calendarDay(found)
  return dayGiven(words) ?? (date === null ? null : { date, precision: 'day' })
}

/** Read a mail; null where it is none. Attached messages stay whole, so that each becomes a report of its own. */
export async function readMail(bytes: Uint8Array): Promise<MailRead | null> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: deepest,
    })
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? null
    // The day as the sender's clock had it: the instant would move it to another zone.
    const date = header('date') ?? mail.date ?? null
    return {
      subject: mail.subject ?? null,
      from: mail.from === undefined ? null : mail.from.name || (mail.from.address ?? null),
      date: date === null ? null : dayOfMail(date),
      messageId: mail.messageId?.replace(/^<|>$/g, '') ?? null,
      text: mail.text ?? null,
      html: mail.html ?? null,
      location: header('snapshot-content-location') ?? header('content-location'),
      attachments: mail.attachments.map(({ filename, mimeType, content }, i) => ({
        name: filename ?? `part ${i + 1}`,
        kind: mimeType,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      })),
    }
  } catch {
    return null
  }
}

/** A forwarded text in a mail: whom it was from, when, and what it was called. */
export interface Forwarded {
  readonly text: string
  readonly from: string | null
  readonly date: Dated | null
  readonly subject: string | null
}

const divider =
  /^(?:>? ?)*-{2,} ?(?:forwarded message|original message|forwarded by [^\n]{1,80}) ?-{2,}\s*$|^begin forwarded message:\s*$/im
const field = /^[> ]*\*?(from|sent|date|subject|to|cc|reply-to):?\*?:? (.*)$/i
/** Lines of fields over a forwarded text. */
const mostFields = 12

/** The text that a mail forwards, without what was written over it; null where it forwards none. */
export function forwardedIn(text: string): Forwarded | null {
  const found = divider.exec(text)
  if (found === null) return null
  const lines = text.slice(found.index + found[0].length).split(/\r?\n/)
  const fields = new Map<string, string>()
  let at = 0
  while (at < lines.length && at < mostFields) {
    const line = lines[at] ?? ''
    const one = field.exec(line)
    if (one !== null) fields.set((one[1] ?? '').toLowerCase(), (one[2] ?? '').trim())
    else if (line.replace(/[> ]/g, '') !== '' && fields.size > 0) break
    else if (fields.size > 0) break
    at++
  }
  const body = lines.slice(at).map((line) => line.replace(/^(?:> ?)+/, ''))
  const date = fields.get('date') ?? fields.get('sent') ?? null
  return {
    text: body.join('\n').trim(),
    from:
      fields
        .get('from')
        ?.replace(/\s*[<[].*$/, '')
        .replace(/^"|"$/g, '') || null,
    date: date === null ? null : dayOfMail(date),
    subject: fields.get('subject') ?? null,
  }
}

/** A subject without the marks of answers and forwards. */
export function bareSubject(subject: string | null): string | null {
  const bare = subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+\s*/i, '').trim() ?? ''
  return bare === '' ? null : bare
}
