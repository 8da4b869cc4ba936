import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One question as the server got it. */
export interface Asked {
  readonly headers: IncomingHttpHeaders
  readonly path: string
  readonly body: { readonly model: string; readonly messages: readonly { readonly content: unknown }[] } & Readonly<
    Record<string, unknown>
  >
}

export interface ModelServer {
  readonly url: string
  readonly asked: Asked[]
  /** What the next questions get, in order; the last goes on. */
  answers: readonly Reply[]
  readonly close: () => Promise<void>
}

export type Reply = (response: ServerResponse) => void

/** An answer as the protocol has it. */
export function says(content: string, finish = 'stop'): Reply {
  return (response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        id: 'answer-1',
        object: 'chat.completion',
        created: 1,
        model: 'tiny',
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
        usage: { prompt_tokens: 1200, completion_tokens: 34, total_tokens: 1234 },
      }),
    )
  }
}

export function fails(status: number, message: string): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '10' })
    response.end(JSON.stringify({ error: { message, type: 'error' } }))
  }
}

/** A server of this machine that speaks as much of OpenAI's protocol as reading asks for. */
export async function modelServer(): Promise<ModelServer> {
  const asked: Asked[] = []
  const served = { answers: [] as readonly Reply[] }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const reply = served.answers[Math.min(asked.length, served.answers.length - 1)]
      asked.push({ headers: request.headers, path: request.url ?? '', body })
      if (reply === undefined) response.writeHead(500).end()
      else reply(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    get answers() {
      return served.answers
    },
    set answers(replies) {
      asked.length = 0
      served.answers = replies
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
