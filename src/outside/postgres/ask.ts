import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { Tables } from '../rows/tables.ts'
import type { List, Questions, Row } from './questions.ts'

/** What every question of this folder works with. */
export interface Ask {
  readonly questions: Questions
  readonly rules: LedgerRules
}

/** Every text of this folder has `?` for its values. */
class PlacesAsMarks extends PostgresQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '?'
  }
}

/** Puts together questions whose form depends on what is asked; `askRows` and `askLists` ask them. */
export const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PlacesAsMarks(),
  },
})

export async function askRows<Found>({ questions }: Ask, query: Compilable<Found>): Promise<readonly Found[]> {
  const { sql, parameters } = query.compile()
  return (await questions.all(sql, ...parameters)) as readonly Row[] as readonly Found[]
}

export function askLists({ questions }: Ask, query: Compilable<unknown>): Promise<readonly List[]> {
  const { sql, parameters } = query.compile()
  return questions.lists(sql, ...parameters)
}
