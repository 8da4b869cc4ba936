import { article, courierArticle, gazetteArticle, wireArticle } from './cli-desk.ts'

/* Invented reports whose words want to be run: as formulas, markup, links, escape sequences. */

const formula = '=HYPERLINK("http://x.invalid","open")'

/** Everything a document of ours must not turn into something else. */
export const hostileArticle = article({
  id: 'hostile-1',
  outlet: '@Bad "News"; =1+1',
  url: 'https://bad.invalid/a?b="><script>x()</script>',
  published: '2031-03-20',
  headline: `${formula} <img src=x onerror=x()> ]]> [a](javascript:x())`,
  text: 'Estonia will send <script>x()</script> 40 soldiers & "two" *ships* | [a](javascript:x()) to the strait, Estonian Foreign Minister Mart Kask said.\n\n<b>Several countries</b> ruled out sending troops.\n\u001b[31mLatvia will send 30 soldiers\u202e to the strait.\n',
})

export const hostileOutlet = '@Bad "News"; =1+1'

export const strait = wireArticle + gazetteArticle + courierArticle + hostileArticle
