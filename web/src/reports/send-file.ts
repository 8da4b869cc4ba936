import type { AddedAnswer } from '../../../src/doors/api/schemas/added.ts'
import type { Problem } from '../../../src/doors/api/schemas/problem.ts'

/** What became of one file: what was added, known and refused, or why none of it could be taken in. */
export type Sent =
  | { readonly ok: true; readonly added: AddedAnswer }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Send the bytes of a file; tells how much of it the server has. `fetch` cannot say that. */
export function sendFile(file: File, tell: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/reports?name=${encodeURIComponent(file.name.slice(0, 300))}`)
    // Never the kind that the browser guesses: one that a form could send is refused.
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total === 0 ? 1 : loaded / total))
    request.addEventListener('error', () => resolve({ ok: false, reasons: ['No answer from Surety.'] }))
    request.addEventListener('load', () => resolve(sentOf(request.status, request.response)))
    request.send(file)
  })
}

function sentOf(status: number, body: AddedAnswer | Problem | null): Sent {
  if (body === null) return { ok: false, reasons: ['No answer from Surety.'] }
  if (status < 300 && 'added' in body) return { ok: true, added: body }
  if (!('detail' in body)) return { ok: false, reasons: ['No answer from Surety.'] }
  const reasons = body.errors.map(({ detail }) => detail)
  return { ok: false, reasons: reasons.length === 0 ? [body.detail] : reasons }
}
