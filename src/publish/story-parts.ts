import type { Part } from '../records/report.ts'

export interface StoryPart {
  readonly start: number
  readonly end: number
}

/**
 * The stories of a page as others see them: its own, and each unrelated one. Furniture belongs to the story it follows,
 * at the top to the one it precedes, so that the parts cover the page and a page without a foreign story has one.
 */
export function storyParts(parts: readonly Part[]): readonly StoryPart[] {
  const stories: (StoryPart & { readonly role: Part['role'] })[] = []
  for (const { start, end, role } of parts) {
    const last = stories.at(-1)
    if (last === undefined) stories.push({ start: 0, end, role })
    else if (role === 'furniture') stories.splice(-1, 1, { ...last, end })
    else if (last.role === 'furniture' || (last.role === 'story' && role === 'story')) {
      stories.splice(-1, 1, { start: last.start, end, role })
    } else stories.push({ start, end, role })
  }
  return stories.map(({ start, end }) => ({ start, end }))
}
