import type { ActorId } from '../records/actor.ts'
import type { Board, Cell, CellStance } from '../records/board.ts'
import type { ConditionId, HungCondition } from '../records/condition.ts'
import type { PackLabels } from '../records/pack.ts'
import type { ComponentId, Condition } from '../records/position.ts'
import { byRung, side } from './ladder.ts'

/** Whose a kind of condition is, by kind, as the pack says. */
type Parties = ReadonlyMap<string, PackLabels['conditions'][number]['party']>

/** The stance by which a cell counts: the highest that stands, else nothing. What only stands beside an own word does not count. */
export function countedStance({ stances }: Cell): CellStance | null {
  return stances.filter(({ beside }) => !beside).sort((one, other) => byRung(one.stance, other.stance))[0] ?? null
}

/** Conditions of one board: what each cell hangs on, its own and those of the groups on its component. */
export class HangsOn {
  private readonly parties: Parties
  private readonly general: ReadonlyMap<ComponentId, readonly Pick<Condition, 'kind' | 'party'>[]>

  /** With `ownOnly` nothing is inherited from groups. */
  constructor(board: Board, options: { readonly ownOnly: boolean }) {
    this.parties = new Map(board.pack.conditions.map(({ id, party }) => [id, party]))
    this.general = options.ownOnly ? new Map() : generalConditions(board)
  }

  /** Own conditions first; one that is both own and inherited is own. A no hangs on nothing that others said. */
  of(actor: ActorId, component: ComponentId, stance: CellStance): readonly HungCondition[] {
    const own = stance.conditions.map((one) => this.hung(one, actor, 'own'))
    const inherits = actor !== 'group' && side(stance.stance) !== 'no'
    const general = inherits ? (this.general.get(component) ?? []) : []
    const inherited = general
      // A group that waits for an actor does not make that actor wait for itself.
      .filter(({ kind, party }) => !(this.parties.get(kind) === 'other' && party === actor))
      .map((one) => this.hung(one, actor, 'inherited'))
    return [...new Map([...inherited, ...own].map((one) => [one.id, one])).values()].sort(inOrder)
  }

  private hung({ kind, party }: Pick<Condition, 'kind' | 'party'>, actor: ActorId, from: HungCondition['from']) {
    const whose = this.parties.get(kind) ?? 'none'
    // What a group's own parliaments must do, each actor's own parliament must do for it.
    const isOwn = whose === 'own' || whose === 'holder'
    const mine = isOwn && (party === null || party === '?' || party === 'group' || from === 'inherited')
    const belongs = whose === 'none' ? null : mine ? actor : (party ?? '?')
    return { id: conditionId(kind, belongs), kind, party: belongs, from }
  }
}

export function conditionId(kind: string, party: ActorId | '?' | null): ConditionId {
  return party === null ? kind : `${kind}:${party}`
}

function inOrder(one: HungCondition, other: HungCondition): number {
  if (one.from !== other.from) return one.from === 'own' ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** What unnamed groups' positions on a component hang on holds for every named position there. */
function generalConditions(board: Board): ReadonlyMap<ComponentId, readonly Pick<Condition, 'kind' | 'party'>[]> {
  const general = new Map<ComponentId, Pick<Condition, 'kind' | 'party'>[]>()
  for (const { component, stances } of board.groups.flatMap(({ cells }) => cells)) {
    const stated = stances
      .filter(({ stance, beside }) => !beside && side(stance) !== 'no')
      .flatMap(({ conditions }) => conditions)
    if (stated.length > 0) general.set(component, [...(general.get(component) ?? []), ...stated])
  }
  return general
}
