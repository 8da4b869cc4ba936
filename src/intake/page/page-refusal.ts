import type { Refusal } from '../../records/refusal.ts'
import { normalise } from '../../text/normalise.ts'

/** What a page shows that may be no report. */
export interface PageSigns {
  /** Its title and its first heading. */
  readonly title: string
  /** Characters of the story that was found, and how many of them stand in links. */
  readonly story: number
  readonly linked: number
  /** The beginning of all its visible words. */
  readonly visible: string
  /** Characters of all visible words. */
  readonly shown: number
  readonly scripts: number
  /** False where the page says that its article is for subscribers. */
  readonly free: boolean
  readonly links: number
}

/** Shorter stories are asked whether they are one; a report of so many characters stands, whatever else its page says. */
export const surelyAStory = 900
/** A page with less to see than this and with scripts is filled by them in a browser. */
const emptyPage = 250

/** Paragraphs that are links, and their share of what looks like the story, from which on a page only leads to stories. */
const fewestLinks = 20
const mostLinked = 0.6
/** The fewest characters of a report. */
const shortest = 50

const errorTitle =
  /^\W*(?:error\b.{0,20}|(?:http )?(?:40[0-9]|410|429|50[0-4])\b.*|.{0,40}\b(?:page|article|story|content|file) (?:was |is |could |can)?(?:not|no longer|n't|not be) (?:be )?(?:found|available|exists?)\b.*|not found\b.*|access (?:to this page has been )?denied\b.*|forbidden\b.*|just a moment\b.*|attention required\b.*|are you (?:a )?(?:human|robot)\b.*|service (?:temporarily )?unavailable\b.*|bad gateway\b.*|something went wrong\b.*|too many requests\b.*|pardon our interruption\b.*|security check\b.*)/i
const errorWords =
  /\b(?:verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser before|the (?:page|article|story) (?:you(?:'re| are)? (?:were )?(?:looking for|requested|trying to)|requested)|this page (?:does not|doesn't|no longer) exists?|unusual traffic from your|enable (?:javascript and )?cookies to continue|you don't have permission to access)\b/i
const consentWords: readonly RegExp[] = [
  /\bbefore you continue\b/i,
  /\b(?:we|we and our \w+ ?\w*|our partners) (?:value your privacy|use cookies|store and\/or access|care about your privacy)\b/i,
  /\b(?:accept|reject|manage|agree to) (?:all|cookies|preferences|and continue|& continue)\b/i,
  /\b(?:your (?:privacy choices|consent|data)|legitimate interest|privacy policy|personal data|consent)\b/i,
]
const paywallWords =
  /\b(?:subscribe (?:now |today )?to (?:continue|read|unlock|keep)|to (?:continue|keep) reading|(?:continue|keep) reading (?:this|your|with|by)|this (?:article|content|story|post) is (?:only )?(?:for|reserved|available|exclusive|exclusively)\b.{0,30}(?:subscribers?|members?)|already (?:a |an )?(?:subscriber|member|have an account|subscribed)|(?:sign|log) in to (?:read|continue|view)|for subscribers only|subscribers? only|subscriber[- ]exclusive|unlock (?:this|the) (?:article|story|rest)|(?:start|begin) (?:your|a) (?:free )?trial|become a (?:member|subscriber) to (?:read|continue)|register (?:for free )?to (?:read|continue)|read the (?:full|rest of the|whole) (?:article|story) (?:with|by|on)|remaining .{0,20}free articles?)\b/i

const isIn = (pattern: RegExp, text: string): boolean => pattern.test(text)

/** Why a page is no report: an error, a question about cookies, a stub of a story that is for subscribers, an empty frame; null where it is one. */
export function pageRefusal(signs: PageSigns): Refusal | null {
  const { story, linked, shown, free, scripts, links } = signs
  if (links >= fewestLinks && linked > story * mostLinked) return { code: 'no-article', links }
  if (story >= surelyAStory) return null
  const title = normalise(signs.title).trim().slice(0, 200)
  const visible = normalise(signs.visible)
  if (isIn(errorTitle, title) || isIn(errorWords, visible)) return { code: 'error-page', title: title.slice(0, 100) }
  if (consentWords.filter((words) => isIn(words, visible)).length >= 3) return { code: 'consent-page' }
  if (!free || isIn(paywallWords, visible)) return { code: 'paywall', characters: story }
  if (shown < emptyPage && scripts > 0 && story < emptyPage / 2) return { code: 'empty-page', characters: shown }
  if (story < shortest) {
    return links >= fewestLinks
      ? { code: 'no-article', links }
      : { code: 'too-little-text', characters: story, floor: shortest }
  }
  return null
}
