/** One sign that made a value: the rule that fired and the words it fired on. Shown as it is, in terminal and page. */
export interface Sign {
  /** The rule, kebab-case and stable: `verb:pledge`, `negation:rule-out`, `credit-line`. */
  readonly sign: string
  /** The words of the text that made it fire; may be a number in words where the sign is a measurement ("0.83 of its words"). */
  readonly words: string
  /** Where the words stand in the rendition (UTF-16, end exclusive), where they are cut from it: entries then keep this alone. */
  readonly at?: { readonly start: number; readonly end: number } | undefined
}
