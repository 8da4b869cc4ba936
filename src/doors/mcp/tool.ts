import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Desk } from '../../pipeline/desk.ts'
import type { Answer } from '../../records/failure.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import { explainFailure, explainLedger } from '../explain.ts'
import { notice } from './quotation.ts'

/** One question that an agent can ask. */
export interface Tool<Input extends z.ZodRawShape, Output extends z.ZodRawShape> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject<Input>
  readonly output: z.ZodObject<Output>
  /** True where it changes the ledger. */
  readonly writes?: boolean
  readonly answer: (asked: z.infer<z.ZodObject<Input>>) => Promise<Answer<z.infer<z.ZodObject<Output>>>>
}

/** The answer in both forms of the protocol: with the notice first, then as data. A failure is one sentence and tells no words of reports. */
export function addTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
  server: McpServer,
  desk: Desk,
  tool: Tool<Input, Output>,
): void {
  const writes = tool.writes === true
  server.registerTool(
    tool.name,
    {
      title: tool.title,
      description: tool.description,
      inputSchema: tool.input,
      outputSchema: tool.output.extend({ notice: z.literal(notice) }),
      annotations: { readOnlyHint: !writes, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
    async (asked): Promise<CallToolResult> => {
      try {
        await desk.catchUp()
        const answer = await tool.answer(asked as z.infer<z.ZodObject<Input>>)
        if (!answer.ok) return sentence(explainFailure(answer.failure))
        const told = { notice, ...answer.value }
        return { content: [{ type: 'text', text: JSON.stringify(told, null, 1) }], structuredContent: told }
      } catch (error) {
        if (error instanceof LedgerTrouble) return sentence(explainLedger(error.refusal))
        const name = error instanceof Error ? error.name : 'unknown error'
        return sentence(`Something in the program failed (${name}); what was committed before is kept.`)
      }
    },
  )
}

function sentence(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] }
}
