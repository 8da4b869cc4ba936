import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Judged } from '../../../src/records/judged.ts'
import type { JudgedKind } from '../../../src/records/judgement.ts'
import type { Position, Stance } from '../../../src/records/position.ts'
import { answerOf, api, segment, type Trouble } from '../api.ts'

/** Fields of a value as a person writes them; those left out stay as they are. */
export interface FieldWords {
  readonly actor?: string
  readonly component?: string
  readonly stance?: Stance
  readonly voice?: Position['voice']
  readonly past?: boolean
  readonly conditions?: string[]
  readonly quantity?: string
  readonly place?: string
  readonly said?: string
  readonly speaker?: string
  readonly what?: string
  readonly count?: number
}

export interface JudgementSent {
  /** Id of the value that is judged. */
  readonly value: string
  readonly verdict: 'confirmed' | 'corrected' | 'rejected' | 'noted'
  readonly fields?: FieldWords
  readonly why: string
}

/** Why a position is rejected where nobody says more: the same words as in a terminal. */
export const usualReason = 'the words do not say so'

/** Ask anew for all that is shown, but for the days of the whole ledger: those may wait until a date is chosen again. */
async function askAnew(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'days' }),
    client.invalidateQueries({ queryKey: ['days'], refetchType: 'none' }),
  ])
}

/** Say of a value what is to be said; everything that is shown is asked for anew. */
export function useJudging(onDone?: (judged: Judged) => void) {
  const client = useQueryClient()
  return useMutation<Judged, Trouble, JudgementSent>({
    mutationFn: ({ value, ...json }) =>
      answerOf(api.values[':id'].judgements.$post({ param: { id: segment(value) }, json })) as Promise<Judged>,
    onSuccess: async (judged) => {
      onDone?.(judged)
      await askAnew(client)
    },
  })
}

/** Take a decision back. */
export function useUndoing(onDone?: () => void) {
  const client = useQueryClient()
  return useMutation<unknown, Trouble, { readonly decision: string; readonly why: string }>({
    mutationFn: ({ decision, why }) =>
      answerOf(api.decisions[':id'].undo.$post({ param: { id: segment(decision) }, json: { why } })),
    onSuccess: async () => {
      onDone?.()
      await askAnew(client)
    },
  })
}

export interface AdditionSent {
  readonly report: string
  readonly about: JudgedKind
  readonly fields: FieldWords
  readonly on: { quote: string } | { start: number; end: number; in: 'text' | 'headline' }
  readonly why: string
}

/** Add what was missed by the words of a report. */
export function useAdding() {
  const client = useQueryClient()
  return useMutation<Judged, Trouble, AdditionSent>({
    mutationFn: ({ report, ...json }) =>
      answerOf(api.reports[':id'].values.$post({ param: { id: segment(report) }, json })) as Promise<Judged>,
    onSuccess: () => askAnew(client),
  })
}
