/**
 * What a line is that belongs to the page and not to the story:
 * `index`   - a heading over other stories: most read, also in the news, related
 * `exit`    - leads away from a story or closes it: read more, subscribe, follow us, comments, copyright
 * `entry`   - stands around the beginning of one: updated, share, minutes to read, listen, a section's name
 * `caption` - a picture's words or its credit
 * `menu`    - places on the site: Home > World
 * `notice`  - cookies, advertisements
 */
export type Furniture = 'index' | 'exit' | 'entry' | 'caption' | 'menu' | 'notice'

/** Longer lines are prose, whatever they begin with; captions and cookie notices go on for longer. In characters. */
const longest = { line: 160, caption: 260, notice: 600 } as const
/** A line with a full stop at its end and more words than this is a sentence of the story. */
const mostWordsOfALabel = 9

/** One pattern of phrases, each of them matched from the start of the line to the end of a word. */
function beginningWith(phrases: string): RegExp {
  const words = phrases.split('\n').flatMap((row) => row.split(' ; ').map((phrase) => phrase.trim()))
  return new RegExp(`^(?:${words.filter((word) => word !== '').join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** The whole of the line, a colon or an arrow at its end aside. */
function consistingOf(phrases: string): RegExp {
  const words = phrases.split('\n').flatMap((row) => row.split(' ; ').map((phrase) => phrase.trim()))
  return new RegExp(`^(?:${words.filter((word) => word !== '').join('|')}) ?[:>|-]?$`, 'iu')
}

const several =
  '(?:news|stories|story|articles?|posts?|headlines?|coverage|topics?|videos?|links?|content|reads?|reading|picks?)'

/** Headings over a list of other stories. */
const indexBeginnings = beginningWith(`
  (?:most|top|trending|popular|latest|recent|related|recommended|suggested|featured|sponsored|promoted)[ -](?:\\w+ )?${several}
  most (?:popular|viewed|shared|watched|commented|discussed|recent|clicked) ; trending (?:now|today|on) ; recommended (?:for|by|reading) ; related (?:to|coverage)
  (?:more|other|further|all|our|today's) (?:\\w+ )?${several} ; more (?:on|from|about|in|like) ; also (?:in|on) ; up next ; coming up ; don't miss ; must[ -](?:read|see) ; what to read ; in case you missed ; icymi
  in other ${several} ; in the news ; news in brief ; elsewhere (?:in|on) ; around the (?:web|world|region|country) ; from (?:the|our) (?:archives?|web|homepage|partners?|newsroom|same author) ; paid (?:content|post) ; partner content ; ads? by
  you (?:may|might|could|will|'ll) (?:also )?(?:like|enjoy|be interested|have missed|want) ; (?:people|readers|others) (?:also|who) ; editor'?s'? (?:picks?|choice) ; staff picks?
`)
const indexLines = consistingOf(`
  related ; trending ; popular ; recommended ; latest ; most read ; most popular ; top stories ; more ; more news ; elsewhere ; also today ; also in this section ; what else ; headlines ; news ; more for you ; for you ; in other news ; also in the news ; also ; now
`)

/** Links and notes that close a story or lead away from it. */
const exitBeginnings = beginningWith(`
  (?:read|see|watch|listen|view|load|show|find out|learn|explore|discover) (?:more|also|next|all) ; also read ; also see ; continue (?:reading|to) ; keep (?:reading|scrolling) ; click (?:here|to) ; tap (?:here|to) ; see also
  next (?:article|story|post|page|up) ; previous (?:article|story|post|page)
  subscribe ; sign up ; sign in ; log ?in ; register (?:now|for|here|to) ; become a (?:member|subscriber|supporter|patron) ; get (?:our|the|unlimited|full|alerts?|daily|breaking|news) ; download (?:our|the|on) ; newsletter ; daily (?:briefing|digest|newsletter) ; never miss ; stay (?:informed|updated|connected|in touch|up to date) ; already a (?:subscriber|member)
  this (?:article|story|content) is (?:for|only for|available|exclusive) ; support (?:our|us|independent|quality) ; donate ; give a gift ; enjoying this
  follow (?:us|me|our|@) ; follow [\\p{L}\\d&'. -]{1,40} on ; find us ; like us ; join (?:us|our|the (?:conversation|discussion|debate|community)) ; contact (?:us|the (?:author|editor|newsroom|reporter)|our) ; have your say ; what do you think ; send us ; got a (?:tip|story) ; tell us ; report (?:an error|a typo|this) ; was this (?:article|page|story) ; >>
  (?:\\d+|no|view|show|all|post a|add a|leave a|write a|load) comments? ; leave a reply ; comments? \\(
  tags?: ; topics?: ; keywords?: ; categor(?:y|ies): ; filed under ; in this (?:article|story) ; explore more on
  \\(c\\) ; copyright ; all rights reserved ; terms (?:of|and|&) ; privacy (?:policy|notice|settings) ; advertise with ; back to (?:top|home|the top) ; top of page ; return to (?:home|top) ; go to (?:home|top)
`)
const copyright = /^(?:©|\(c\) ?\d|℗)/i
const exitLines = consistingOf(`
  comments? ; replies ; reply ; tags ; topics ; now playing ; watch now ; live updates ; breaking news ; about us ; contact ; advertise ; imprint ; careers ; sitemap ; help ; faq ; newsletters? ; podcasts? ; gallery ; in pictures
`)
/** "RELATED: …", "See also: …": a label and the title that it leads to. "LIVE:", "Video:" also begin headlines and are none. */
const exitLabel = beginningWith(`
  (?:related|read|see|listen|podcast|gallery|in pictures|more|also|next|recommended|don't miss)(?: \\w+)? ?[:|»>]
`)

const entryBeginnings = beginningWith(`
  (?:last |first )?(?:updated|published|posted|modified|issued|uploaded|edited|revised)(?: on| at| by)?:? ?(?:at |on )?(?:\\d|an?|one|two|few|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|yesterday|just)[\\p{L}\\d]*
  share (?:this|the|on|to|via|by|with|it|link|story|article) ; save (?:this|for|article|story) ; email (?:this|a|the) ; print (?:this|article) ; copy (?:the )?(?:link|url) ; listen to (?:this|the) (?:article|story|page) ; gift (?:this|article) ; bookmark (?:this|article) ; add to (?:favourites|favorites|list|my) ; skip to ; jump to ; hide (?:caption|navigation) ; show (?:caption|navigation) ; toggle ; text size ; font size ; reading time ; estimated reading
`)
const entryLines = consistingOf(`
  follow ; following ; share ; sharing ; save ; saved ; print ; bookmark ; copy ; copy link ; copy url ; email ; e-mail ; mail ; tweet ; post ; pin ; gift ; send ; whatsapp ; facebook ; twitter ; x ; linkedin ; telegram ; reddit ; instagram ; youtube ; bluesky ; threads ; messenger ; short url ; listen ; audio ; play ; translate ; comment ; like
  world ; politics ; business ; sports? ; weather ; culture ; europe ; africa ; asia ; americas ; region ; regional ; national ; international ; local ; home ; conflict ; defen[cs]e ; security ; economy ; opinion ; analysis ; feature ; interview ; explainer ; editorial ; commentary ; exclusive ; breaking ; live ; video ; premium ; news analysis ; world news ; latest news ; in brief
  \\d+ ?(?:shares?|likes?|views?|followers?|retweets?) ; (?:shares?|likes?|views?) ?\\d+ ; \\d+[ -]min(?:ute)?s?(?: read| to read)?
`)
const ago =
  /\b(?:\d+|an?|one|two|few) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?) ago\b/i

const pictureWord =
  '(?:photo|photos|photograph|photographer|picture|pictures|image|images|illustration|graphic|file photo|file picture|caption|credit|video|video still|map|pic)'
const captions: readonly RegExp[] = [
  new RegExp(`^[\\[(]?${pictureWord}(?: (?:by|credit|courtesy|from|of))? ?[:/|\\u2013-]`, 'i'),
  new RegExp(`[.|] ?${pictureWord}(?: (?:by|credit|courtesy|courtesy of))? ?[:/|\\u2013-][^.]{1,60}\\.?$`, 'i'),
  /[[(](?:[^()[\]]{0,40}\b)?(?:photo|picture|getty images|archive|pool|handout|courtesy|file)\b[^()[\]]{0,40}[\])]\.?$/i,
  /\S\s©\s?[^.]{1,60}$/,
]

const notices: readonly RegExp[] = [
  /\b(?:we|site|website|page|service|partners)\b.{0,60}\bus(?:e|es|ing)\b.{0,30}\bcookies\b/i,
  /^(?:accept|reject|manage|allow|decline|agree|i agree|got it|cookie)\b(?: (?:all|cookies?|and|preferences|settings|policy|options|close|continue|consent)){0,4}(?: ?[|/·] ?[\w ]{1,30}){0,3}$/i,
  /^\W{0,3}(?:advertisement|advertising|advert|ad|sponsored content|story continues below|article continues below|article continues after|scroll to continue|continue reading below|remove ads?|skip ad)\b[^.]{0,60}$/i,
  /\b(?:enable|turn on|activate) javascript\b/i,
  /\b(?:your|this) browser (?:does not|doesn't|is not|isn't)\b/i,
]

/** A word of each of these notices that may stand anywhere in a line; the others begin it. Most lines have none. */
const noticeWord = /cookies|javascript|browser/i
const noticesAnywhere = notices.filter(({ source }) => !source.startsWith('^'))
const noticesAtStart = notices.filter(({ source }) => source.startsWith('^'))

function isNotice(line: string): boolean {
  if (noticesAtStart.some((pattern) => pattern.test(line))) return true
  return noticeWord.test(line) && noticesAnywhere.some((pattern) => pattern.test(line))
}

/** A sentence that offers the outlet itself: its letters, its app, its membership. */
const promotion =
  /\b(?:(?:in|to) your inbox|our (?:\w+ )?newsletters?|our (?:free |mobile |news )?app|our (?:independent )?journalism|our subscribers|unsubscribe at|by signing up|sign up (?:here|now|today))\b/i
const longestPromotion = 300

/** A row of short names with dividers between them. */
function isMenu(line: string): boolean {
  if (line.length > longest.line) return false
  const items = line.split(/ ?[|/>›»·•→] ?| {2,}|\t/).filter((item) => item !== '')
  if (items.length < 2) return false
  return items.every((item) => item.length <= 28 && item.split(' ').length <= 4 && !/[.!?;:,]$|\d/.test(item))
}

/** A link as some pages print it, at the end of a line. */
const linkMark = /(?:🔗|↗|⟶|»|›|→|>>)\s*$/u

function promotes(line: string): boolean {
  return line.length <= longestPromotion && !line.includes('"') && promotion.test(line)
}

function isSentence(line: string): boolean {
  return /[.!?]["')]?$/.test(line) && line.split(' ').length > mostWordsOfALabel
}

/**
 * Say whether a line is page furniture, by its own words alone; null where it is none. `line` has straight quotation
 * marks and plain spaces (`text/normalise`) and no white space at its ends. Long lines are not looked at.
 */
export function furnitureIn(line: string): Furniture | null {
  if (line.length > longest.notice) return null
  if (isNotice(line)) return 'notice'
  if (line.length > longest.caption) return linkMark.test(line) || promotes(line) ? 'exit' : null
  if (captions.some((pattern) => pattern.test(line))) return 'caption'
  if (linkMark.test(line)) return 'exit'
  if (line.length > longest.line) return promotes(line) ? 'exit' : null
  if (entryLines.test(line) || ((ago.test(line) || entryBeginnings.test(line)) && !isSentence(line))) return 'entry'
  if (indexLines.test(line) || (indexBeginnings.test(line) && !isSentence(line))) return 'index'
  if (exitLines.test(line) || copyright.test(line)) return 'exit'
  if ((exitBeginnings.test(line) || exitLabel.test(line)) && !isSentence(line)) return 'exit'
  if (promotes(line)) return 'exit'
  return isMenu(line) ? 'menu' : null
}
