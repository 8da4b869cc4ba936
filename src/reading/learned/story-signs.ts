import type { Candidate, Story } from './candidates.ts'
import type { Sink } from './sink.ts'

const clear = new Set(['noun', 'verb', 'action', 'money'])
const steps = [1, 2, 3]
const nobody: ReadonlyMap<string, number> = new Map()

/** How the report as a whole goes with a pair: what it speaks of most, whom it names together with what, and how far back. */
export function storySigns({ read, actor, thing }: Candidate, story: Story, sink: Sink): void {
  const absent = thing.first < 0
  const kind = absent ? thing.source : clear.has(thing.source) ? 'clear' : 'vague'
  const who = actor.holder.actor
  const beside = story.together.get(who) ?? nobody
  const here = kind === 'clear' && actor.first >= 0 ? 1 : 0
  const together = (beside.get(thing.component) ?? 0) - here
  let most = 0
  for (const [other, count] of beside) if (other !== thing.component && count > most) most = count
  const share = story.named === 0 ? 0 : (story.components.get(thing.component) ?? 0) / story.named
  sink.add(kind, `share:${share > 0.5 ? 5 : share > 0.3 ? 3 : share > 0.15 ? 2 : share > 0.05 ? 1 : 0}`)
  sink.add(kind, `together:${Math.min(3, together)}`)
  sink.add(kind, together > most ? 'elsewhere:most' : together === most ? 'elsewhere:same' : 'elsewhere:less')
  sink.add('often', `${Math.min(4, story.actors.get(who) ?? 0)}`)
  if (!absent) return
  const before = (back: number) => story.bySentence[read.index - back]
  const back = steps.find((step) => before(step)?.has(thing.component) === true) ?? steps.length + 1
  const rivals = new Set(steps.slice(0, back).flatMap((step) => [...(before(step) ?? [])]))
  rivals.delete(thing.component)
  sink.add(kind, `back:${back}`)
  sink.add('backrivals', `${Math.min(2, rivals.size)}`)
}
