import { article, courierArticle, gazetteArticle, wireArticle } from './cli-desk.ts'

/* Invented reports whose words want to be run: as formulas, markup, links, escape sequences. */

const formula = '=HYPERLINK("http://x.invalid","open")'

/** Everything a document of ours must not turn into something else. */
export const hostileArticle = article({
  id: 'hostile-1',
  outlet: '@Bad "News"; =1+1',
  url: 'https://bad.invalid/a?b="><script>x()</script>',
  published: '2031-03-20',
  headline: `${formula} \u001b[31m\u202e<img src=x onerror=x()> ]]> [a](javascript:x())`,
  text: 'Estonia will send 40 <b>soldiers</b> & *ships* | [a](javascript:x()) to the strait, Estonian Foreign Minister Mart Kask said.\n\nFishermen in the strait said the ferries had been running late since the shelling of the northern pier in December.\n\nLithuania will train the coast guard of the strait <img src=x onerror=x()>, the government said.\n',
})

export const hostileOutlet = '@Bad "News"; =1+1'

export const strait = wireArticle + gazetteArticle + courierArticle + hostileArticle
