const names = [
  ...(['paper', 'ink', 'ink-soft', 'ink-faint', 'rule', 'rule-strong'] as const),
  ...(['acting', 'pledged', 'open', 'undecided', 'refused', 'withdrawn'] as const),
  ...(['acting-tint', 'pledged-tint', 'open-tint', 'undecided-tint', 'refused-tint', 'withdrawn-tint'] as const),
] as const

export type Colours = Readonly<Record<(typeof names)[number], string>>

/** The colours of a light page, as the style sheet has them: a picture is for paper, whatever the screen is. */
export function lightColours(): Colours {
  const probe = document.createElement('span')
  probe.style.setProperty('color-scheme', 'light')
  document.body.append(probe)
  const colours = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(colours) as Colours
}
