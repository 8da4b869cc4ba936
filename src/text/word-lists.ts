import { units } from './numbers.ts'

/** Words that say nothing about the matter of a report: grammar, reporting verbs, vague adverbs. Folded, lower case. */
export const functionWords: readonly string[] = `
a an the this that these those such same other another others each every either neither both all any some none no not nor or and but
if then else than as so because since until unless while when where whether why how what which who whom whose there here
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones oneself himself herself itself themselves myself ourselves
be am is are was were been being do does did done doing have has had having will would shall should can could may might must ought need
dont doesnt didnt wont wouldnt cant couldnt isnt arent wasnt werent hasnt havent hadnt shouldnt im ive ill id youre hes shes theyre weve were
of in on at by for with without from to into onto upon out off over under about above below across after before between among amongst through
during against toward towards within along around behind beside besides beyond despite down except inside outside like near past per plus up via versus amid
also again already almost always anyway away back away else enough even ever far further furthermore hence however indeed instead just later least less
likely meanwhile merely more moreover most mostly much nearly never nevertheless nonetheless now nowadays often once only otherwise perhaps quite rather
really recently soon still thereby therefore though although thus together too very well yet yesterday today tomorrow tonight ago
say says said saying tell tells told telling add adds added adding note notes noted noting ask asks asked asking state states stated stating
according accordingly declare declared announce announced announcing explain explained remark remarked mention mentioned report reported reports reporting
reportedly apparently describe described call calls called stress stressed emphasize emphasized emphasise emphasised claim claimed argue argued
make makes made making take takes took taken taking get gets got getting give gives gave given giving go goes went gone going come comes came coming
put puts putting keep keeps kept let lets set sets way ways thing things lot lots bit kind sort part parts
mr mrs ms dr sir madam s t d ll re ve m etc eg ie
many several few little own due whose wherever whatever whoever something anything nothing everything someone anyone everyone nobody everybody somebody
first second third last next new old good great big small large long high low early late right left able
`
  .trim()
  .split(/\s+/)

/** Stems (first five letters) that any report about politics may hold; they count for little when two texts are compared. */
export const commonStems: readonly string[] = `
year month week day days hour minut time times monda tuesd wedne thurs frida satur sunda janua febru march april june july augus septe octob novem decem
jan feb mar apr jun jul aug sep sept oct nov dec morni eveni night noon momen perio
gover minis presi prime parli count natio state offic leade leadi autho depar agenc secre gener chief head membe group organ
people perso citiz man men woman women child famil publi world inter natio forei local regio capit city town villa home house
meeti meet met confe talk talks summi speec state press media news newsp journ repor inter spoke speak speake
plan plans polic issue probl quest matte case situa condi reaso resul effec chang move steps step measu decis decid agree deal suppo help work worke
war peace secur force milit army troop soldi defen attac fight weapo missi opera borde
milli billi thous hundr perce numbe total dolla euros euro money cost pay paid fund budge bank marke trade compa busin econo
polit party elect vote voter campa candi law court
begin began begun start stopp stop conti remai becom becam leave left retur bring broug send sent move moved turn turned
show showe shown seem seeme appea look looke find found know known knew think thoug belie want wante hope hoped expec use used using try tried
run held hold place point word words quest answe end ended side sides line lines number
unite state ameri europ union natio weste easte north south east west
`
  .trim()
  .split(/\s+/)

/** Numbers in words that are read as figures. "Zero" and "one" are left out: they are other words more often than numbers. */
export const numberWords: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(units).filter(([, value]) => value > 1)),
  dozen: 12,
  pair: 2,
  couple: 2,
  trio: 3,
  quartet: 4,
}
