const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs of saying: what they govern is somebody's word. Bases. */
export const speechVerbs = list(`
  say tell add announce note stress warn write declare state insist repeat reiterate reaffirm confirm remark explain argue
  claim assert maintain reply respond answer observe point report quote cite recall concede admit acknowledge emphasize emphasise
  underline underscore signal indicate suggest disclose reveal inform assure tweet post comment complain caution vow pledge promise
  predict estimate deny joke quip mutter shout ask conclude clarify mention relay hint contend testify`)

/** Verbs that may take a clause without "that", beside those of saying. */
const clauseVerbs = list(`
  think believe hope know fear expect agree understand feel see find make show mean decide doubt suppose guess wish hear learn
  realize realise consider demand propose recommend ensure guarantee pray swear bet worry`)

export function isSpeech(lemma: string): boolean {
  return speechVerbs.has(lemma)
}

export function takesClause(lemma: string): boolean {
  return speechVerbs.has(lemma) || clauseVerbs.has(lemma)
}

/** Verbs of wanting something of others. */
export const demandVerbs = list(`
  want urge demand call ask request press expect need require suggest propose recommend fear doubt deny accuse believe think predict hope
  wish warn challenge push lobby appeal encourage invite order await suspect seek insist`)

/** Verbs that only carry the noun behind them ("made no commitment"): their subject holds its stance. */
export const lightVerbs = list(`
  make give express have signal show voice repeat reiterate reaffirm renew state indicate announce confirm issue declare see keep
  maintain hold take bring put table underline stress send convey harbor harbour raise float moot extend submit lodge table outline unveil affirm restate renew deliver register record present
  pronounce communicate offer leave hold dangle retain emphasize emphasise underscore declare detail formalize formalise enter file provide add`)
