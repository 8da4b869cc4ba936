import type { Client, Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import { bound, withPlaces } from './sql-text.ts'

export type Row = Record<string, unknown>
export type List = readonly unknown[]

/** SQL with `?` for its values, asked on one connection or on any of several. */
export interface Questions {
  all(text: string, ...values: readonly unknown[]): Promise<readonly Row[]>
  /** Rows as lists of their columns. */
  lists(text: string, ...values: readonly unknown[]): Promise<readonly List[]>
  get(text: string, ...values: readonly unknown[]): Promise<Row | undefined>
  /** Gives how many rows it changed. */
  run(text: string, ...values: readonly unknown[]): Promise<number>
}

/** Turns failures of the server and of the way to it into ours. */
export type Guarded = <Result>(run: () => Promise<Result>) => Promise<Result>

/** Texts that are asked again and again, under the names by which the server keeps their plans. */
const named = new Map<string, string>()
/** So many plans are kept on each connection; texts are few and fixed in form but for lists of rows, which are long. */
const plansKept = 300
const longestNamed = 2000

function questionOf(text: string, values: readonly unknown[]): QueryConfig {
  const query = { text: withPlaces(text), values: bound(values) }
  if (values.length === 0 || text.length > longestNamed) return query
  const known = named.get(text)
  if (known !== undefined) return { ...query, name: known }
  if (named.size >= plansKept) return query
  const name = `surety_${named.size}`
  named.set(text, name)
  return { ...query, name }
}

/** Questions on a connection, or on whichever of a pool is free. */
export function questionsOn(connection: Client | Pool | PoolClient, guarded: Guarded): Questions {
  const rowsOf = (text: string, values: readonly unknown[]): Promise<readonly Row[]> =>
    guarded(async () => (await connection.query<Row>(questionOf(text, values))).rows)
  return {
    all: (text, ...values) => rowsOf(text, values),
    lists: (text, ...values) =>
      guarded(async () => {
        return (await connection.query<unknown[]>({ ...questionOf(text, values), rowMode: 'array' })).rows
      }),
    get: async (text, ...values) => (await rowsOf(text, values))[0],
    run: (text, ...values) =>
      guarded(async () => {
        const result: QueryResult = await connection.query(questionOf(text, values))
        return result.rowCount ?? 0
      }),
  }
}

/**
 * One snapshot for several questions: what others commit meanwhile is not seen by the later of them. Nothing is written.
 */
export async function inSnapshot<Result>(
  pool: Pool,
  guarded: Guarded,
  work: (questions: Questions) => Promise<Result>,
): Promise<Result> {
  const client = await guarded(() => pool.connect())
  const questions = questionsOn(client, guarded)
  let broken: Error | undefined
  try {
    await questions.run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const result = await work(questions)
    await questions.run('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}
