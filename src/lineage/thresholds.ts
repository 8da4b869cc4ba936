/**
 * The numbers by which lineage decides, together. They were set by the sweeps told beside them; `measure/lineage-dev.ts` and
 * `measure/lineage-large.ts` measure them again, and moving one means running both.
 */

/** Words of a sentence (distinct stems outside quotations) below which it says too little to be compared: names, cue, dash. */
export const fewestStems = 5

/** A sentence that runs on for more words than this is compared in stretches: lists, tables, text without full stops. */
export const longestUnit = 60

/** More units than this are compared in groups of neighbours, so that a book costs no more than 1,024 x 1,024 cells. */
export const mostUnits = 1024

/**
 * Cosine that a pair of sentences must exceed to add to an alignment, and the most that it can add up to. Swept together with
 * the three numbers below on the labelled clusters and the seeds (penalty 0.08-0.14, ceiling 0.4-0.7, allowance 3-6, weight
 * 0-0.2): with these the least like of 35 reworded or translated pairs reaches 0.18 and the most like of 248 independent
 * ones 0.134; a ceiling of 0.5 tells as well where details weigh 0.1, and loses a real translation of which parts were kept.
 */
export const alignmentPenalty = 0.1
export const alignmentCeiling = 0.7

/** Added to the number of sentences of the shorter text, since a few sentences are easily alike by chance. Swept 0-5. */
export const shortTextAllowance = 4

/**
 * Two texts are versions of one, reworded, from this sum on: the order-keeping alignment, less the same with one text turned
 * round, and the details they share. Who rewords a report keeps its numbers and names; another report of the event has some
 * of its own. The share of the details of the text that has fewer counts as far as it differs from the usual one, by this
 * weight, so many details of the usual kind being added since two names say little.
 */
export const reworded = 0.155
export const detailsWeight = 0.2
/** From here on two texts are told so much alike that quotations of its own make neither an independent report. */
export const clearlyReworded = 0.25
export const usualDetails = 0.6
export const detailsAllowance = 3

/** Cosine from which a sentence counts as having a counterpart in the other text, wherever it stands there. */
export const counterpart = 0.4
/** Added to the number of sentences when the share with a counterpart is taken: three of four may be one borrowed paragraph. */
export const coverageAllowance = 2
/**
 * Share of the four-word runs of one text that stand in the other, from which they count as sharing words. Below it they
 * must share the order of their sentences.
 */
export const verbatim = 0.2
/** The same, from which one of the two is worded like the other: translations reach 0.23, edits start at 0.48. */
export const sameWording = 0.4
/**
 * How many sentences of the shorter text need a counterpart where words are shared. A paragraph or two in common (an agency's
 * background, quoted statements with what stands around them) stay below. Of pairs that the keys bring together among 10,000
 * generated reports, 98 % of the related ones pass and 3 of 6,777 unrelated ones; swept 0.15-0.3 (verbatim), 0.56-0.62 (this).
 */
export const coveredVerbatim = 0.59
/**
 * Fewer will do where so much of one text, and so many runs (some six sentences), stand in the other: a brief cut from the
 * long sentences of another. Of the 3 unrelated pairs 2 pass by this; a share of 0.75 would let another pass.
 */
export const taken = 0.8
export const fewestTakenRuns = 50

/** Texts with fewer sentences than this are the same only if nearly all words are; told by shares of their word runs. */
export const fewestUnits = 3
export const tinyBothWays = 0.38
export const tinyOneWay = 0.95
/** Below this many shared runs nothing is called the same text: a slogan, a title, a legal notice. */
export const fewestSharedRuns = 12

/**
 * Index keys of one report by kind (`keys.ts`): names that follow each other, names of one sentence, names with other words.
 * Swept over sizes 16-64 of each kind: with these, a derived report and its source share at least 8 keys on the labelled
 * clusters, nearly all at least 12, and independent reports of one arrangement at most 7. Keys of words without any name
 * as a kind of their own were tried and given up: every borrowed paragraph made candidates of them.
 */
export const keysOfNeighbours = 24
export const keysOfNames = 24
export const keysOfSentences = 48
/** Reports that share fewer keys are not compared. At 4, a report among 1,000 on one subject meets less than one unrelated one. */
export const sharedKeysToCompare = 4
/** At most this many candidates are compared in full, those with most shared keys first. */
export const mostCandidates = 48
/** And with so many of the earliest that arrive with it. */
export const earliestCandidates = 4

/**
 * Weights of the signs of direction, as log odds by judgement: a credit line settles it, a date alone is enough where no
 * page was updated, what a page looks like only tips a balance. Checked on the labelled clusters, with dates and without.
 */
export const directionWeights = {
  credit: 4,
  named: 1.5,
  later: 1,
  /** By two days and more: no difference of zones or of evening and morning editions. */
  daysLater: 2,
  laterByUpdated: 0.4,
  /** It says itself that it corrects or updates what was told before. */
  revises: 1.5,
  furniture: 0.4,
  link: 0.6,
  dateline: 0.6,
  quotesLost: 2,
  spellings: 1,
  shortened: 0.8,
  expanded: 0.8,
  /** The only version in other words, where two others share theirs. */
  otherWords: 0.8,
} as const
/** From this share of its word runs on a text holds nothing of its own beside the other. */
export const wholeText = 0.85
/** From this score on the direction is called known. */
export const knownDirection = 0.8
/**
 * Words of one by words of the other, where one holds all of the other: up to `shortened` it was cut from it (abridgements
 * on the labelled clusters: 0.26-0.50), between `expanded` and 1 / `shortened` it was made longer (expansions: 1.42-1.79).
 */
export const shortened = 0.53
export const expanded = 1.2

/**
 * Of several possible sources the one of highest rank is kept unless another explains so much more of the report: where the
 * words were kept, where they were not. On the labelled clusters other members of the family reach 1.00 and 1.04 times what
 * the source explains, and the source of a translated edit explains 1.2 times what the text before the edit does.
 */
export const clearlyCloserInWords = 1.04
export const clearlyCloserReworded = 1.1

/**
 * Bounds between relations. Likeness of paired sentences on the labelled clusters: copies 0.99, edits 0.87-1, abridgements
 * 0.89-1, expansions 1; translations 0.54-0.71, paraphrases 0.22-0.55. Of a copy at most 2 sentences are touched, of an edit
 * 7 and more; an abridgement has 0.26-0.50 of its source's length; the own words of an expansion are 0.41-0.79 of the source.
 */
export const relationBounds = {
  sameWords: 0.8,
  translation: 0.6,
  paraphrase: 0.45,
  garbledNames: 2,
  sentenceBySentence: 0.97,
  abridged: 0.6,
  mostly: 0.85,
  /** Words of its own by words of the source. */
  ownShare: 0.3,
  nearlyAll: 0.92,
  /** Sentences that a copy may have touched: so many, or this share of them. A notice added or dropped is none. */
  touchedInCopy: 2,
  touchedShare: 0.12,
  notices: 1,
} as const

/**
 * Two families tell of one event when their origins were published within this many days of each other, and share this much
 * of the numbers and names of the one that has fewer: by the days between what they tell, from none to `eventDays`. Content alone cannot
 * tell two meetings of one series from one (it shares more than two accounts of one meeting do), nor what followed four days later. On
 * the labelled clusters accounts of one event share 0.42-0.82 up to a day apart and 0.49-0.74 two or three; other
 * reports of these days up to 0.31 on one day, 0.35 two, 0.62 four and 0.56 five days apart.
 */
export const eventDays = 5
export const eventShares = [0.33, 0.33, 0.39, 0.45, 0.66, 0.75] as const
/**
 * Numbers and names by which reports of one event are found, how many of these keys two must share to be looked at, and how
 * many such reports are, those with most shared keys first.
 */
export const numbersInEventKeys = 12
export const namesInEventKeys = 16
export const sharedEventKeys = 4
export const mostEventCandidates = 32

/**
 * Two texts that a third lies in have only that passage in common where it has at most this share of the own words of either (the
 * share from which on a source is the main one of a round-up), one of them has this share of its word runs, and no more than
 * this share of the sentences of the shorter have a counterpart in the other: 98 % of 10,196 such pairs of unrelated texts
 * among 100,000 generated reports stay below, where abridgements to one paragraph that some forty texts hold had joined 75
 * wrong families; versions of one text start at 0.5.
 */
export const passageShare = 0.5
export const wholePassage = 0.75
export const withoutTheRest = 0.45

/** Up to so many connected reports are all weighed against each other: 64 x 63 / 2 comparisons take some 40 ms. */
export const mostWeighed = 64
/**
 * Among so many that arrive at once all pairs are compared too; of more, each with its candidates and the earliest of them (`pairs-compared.ts`).
 * 1,024 prints of one story in a batch are half a million pairs otherwise.
 */
export const mostComparedInFull = 256
export const sourcesComparedWithAll = 32

/** Word runs outside quotations that two unrelated reports must share for a borrowed passage: some two sentences. */
export const fewestBorrowedRuns = 25
/** Borrowed passages that a report keeps, each from another report. */
export const mostBorrowings = 3
