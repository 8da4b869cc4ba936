import type { Candidate, Story } from './candidates.ts'

const clear = new Set(['noun', 'verb', 'action', 'money'])
const steps = [1, 2, 3]

/** How the report as a whole goes with a pair: what it speaks of most, whom it names together with what, and how far back. */
export function storySigns({ read, actor, thing }: Candidate, story: Story): readonly string[] {
  const absent = thing.first < 0
  const kind = absent ? thing.source : clear.has(thing.source) ? 'clear' : 'vague'
  const who = actor.holder.actor
  const togetherWith = (component: string) => story.together.get(`${who}|${component}`) ?? 0
  const here = kind === 'clear' && actor.first >= 0 ? 1 : 0
  const together = togetherWith(thing.component) - here
  let most = 0
  for (const other of story.components.keys()) if (other !== thing.component) most = Math.max(most, togetherWith(other))
  const share = story.named === 0 ? 0 : (story.components.get(thing.component) ?? 0) / story.named
  const out = [
    `share:${kind}:${share > 0.5 ? 5 : share > 0.3 ? 3 : share > 0.15 ? 2 : share > 0.05 ? 1 : 0}`,
    `together:${kind}:${Math.min(3, together)}`,
    `elsewhere:${kind}:${together > most ? 'most' : together === most ? 'same' : 'less'}`,
    `often:${Math.min(4, story.actors.get(who) ?? 0)}`,
  ]
  if (!absent) return out
  const before = (back: number) => story.bySentence[read.index - back]
  const back = steps.find((step) => before(step)?.has(thing.component) === true) ?? steps.length + 1
  const rivals = new Set(steps.slice(0, back).flatMap((step) => [...(before(step) ?? [])]))
  rivals.delete(thing.component)
  return [...out, `back:${thing.source}:${back}`, `backrivals:${Math.min(2, rivals.size)}`]
}
