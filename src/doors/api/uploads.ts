import type { Context } from 'hono'
import { addReports } from '../../pipeline/add-reports.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { type FileFound, takeFiles } from '../../pipeline/take-files.ts'
import { explainRefused } from '../explain-refusal.ts'
import { type ProblemResponse, problem } from './problem.ts'
import type { AddedAnswer } from './schemas/added.ts'

/** Bytes of one file: a PDF, a ZIP or a mail may have as many, and an answer is waited for. */
export const largestUpload = 128 * 1024 * 1024

/** What a person says of a file that it does not say itself. */
export interface UploadAsked {
  readonly name?: string | undefined
  readonly published?: string | undefined
  readonly outlet?: string | undefined
  readonly url?: string | undefined
}

/** Kinds of bodies that a form of another site can send without asking first; a file is never sent as one of them. */
const formKinds = new Set(['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])

/** The kind of a body, without its parameters; null where none is said. */
export function kindOf(c: Context): string | null {
  const kind = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  return kind === '' ? null : kind
}

/** Whether a body is the bytes of a file, and not an article in JSON. */
export function isFile(kind: string | null): kind is string {
  return kind !== null && kind !== 'application/json' && !formKinds.has(kind)
}

/** Why a file is not looked at; null where it is. */
export function unfitUpload(c: Context): ProblemResponse<411 | 413> | null {
  const said = c.req.header('content-length')
  if (said === undefined || !/^\d{1,15}$/.test(said)) {
    const detail = 'Say with Content-Length how many bytes the file has.'
    return problem(c, { status: 411, code: 'length-missing', detail })
  }
  if (Number(said) <= largestUpload) return null
  const detail = `The file has more than ${largestUpload / 1024 / 1024} MB. Add it with "surety add".`
  return problem(c, { status: 413, code: 'too-large', detail })
}

/** Take in a file of any known format, as `surety add` would: told by its content, whatever kind it is said to be. */
export async function takeUpload(
  c: Context,
  desk: Desk,
  { name, ...said }: UploadAsked,
  { originals }: { readonly originals: boolean },
): Promise<AddedAnswer> {
  const bytes = Number(c.req.header('content-length') ?? 0)
  const file = { source: name ?? 'the file', name: name ?? null, chunks: chunksOf(c.req.raw.body), bytes }
  const items = takeFiles(onlyFile({ ok: true, file }), said, () => null)
  const { refused, ...rest } = await addReports(desk, items, () => undefined, { read: true, originals })
  return {
    ...rest,
    refused: refused.map((one) => ({
      at: Math.max(0, (one.line ?? 1) - 1),
      code: one.refusal.code,
      detail: explainRefused(one),
    })),
  }
}

async function* onlyFile(file: FileFound): AsyncGenerator<FileFound> {
  yield file
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return
  for await (const chunk of body) yield chunk
}
