/** ISO 3166-1 alpha-2 of a state, `NATO`, `EU`, `UN`, another organisation in lower case with hyphens, or `group`. */
export type ActorId = string

/** One row of the gazetteer: a state or an organisation, and the words that mean it. */
export interface ActorEntry {
  readonly id: ActorId
  readonly kind: 'state' | 'organisation'
  /** The name to show. */
  readonly name: string
  /** Other names and abbreviations, each as printed: "Great Britain", "UK", "U.K.". */
  readonly names: readonly string[]
  /** Adjectives: "British". */
  readonly adjectives: readonly string[]
  /** What its people are called: "Briton", "Britons". */
  readonly demonyms: readonly string[]
  /** Capital and seats or houses of government that stand for it: "London", "Downing Street", "Whitehall". */
  readonly seats: readonly string[]
  /** Parliament and ministries with names of their own: "Bundestag", "Pentagon", "Quai d'Orsay". */
  readonly institutions: readonly string[]
  /** Sets it belongs to, for "the Nordics", "the Baltic states": `nordic`, `baltic`, `nato`, `eu`, `g7`, … */
  readonly sets: readonly string[]
  /** Those of the words above that mean something else as often ("Georgia", "Treasury"), or that several actors claim: they need a second sign. */
  readonly ambiguous?: readonly string[]
  /** Persons who speak for it, by full name. The bundled file names none: people come from the text's titles, or from a user's pack. */
  readonly people?: readonly string[]
}

/** A set of actors that texts name in one word: "the Nordics", "Baltic states". Its members are the entries whose `sets` name it. */
export interface ActorSet {
  readonly id: string
  /** The name to show. */
  readonly name: string
  /** Names that mean all of it: "the Nordics" without its article, "Visegrad Group". */
  readonly names: readonly string[]
  /** Words that stand before "states", "countries", "allies" and the like: "Nordic", "Baltic", "EU". */
  readonly adjectives: readonly string[]
}
