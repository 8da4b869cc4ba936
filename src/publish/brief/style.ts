/** The look of a brief: for paper of A4 first, then for screens down to 390 pixels. Colours have a contrast of 4.5 and more on white. */
export const briefStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1d21; font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; padding-top: .5rem; border-top: 2px solid #1a1d21; }
h3 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
p, ul, ol { margin: .5rem 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: .3rem 0; overflow-wrap: anywhere; }
a { color: #1b4f8a; overflow-wrap: anywhere; }
sup { font-size: .72em; line-height: 1; margin-left: .15em; }
sup a { text-decoration: none; }
.faint { color: #5a6168; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.refused { color: #a3261c; } .undecided { color: #7a5a00; } .open { color: #1b5e8a; }
.pledged { color: #1c6b3a; } .acting { color: #0b5345; font-weight: 600; } .withdrawn { color: #7a2a6b; }
.shape { width: .72em; height: .72em; }
.room { overflow-x: auto; margin: .5rem 0; position: relative; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: #5a6168; font-size: .88em; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .28rem .5rem; border-bottom: 1px solid #dde1e5; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1.5px solid #1a1d21; }
.group th { padding-top: .7rem; font-weight: 600; border-bottom: 1.5px solid #9aa2aa; overflow-wrap: anywhere; }
.matrix td { text-align: center; padding: .28rem .2rem; }
.matrix td { white-space: nowrap; } .matrix sup { margin-left: .05em; font-size: .6em; }
.lines td[data-head="Said"] { white-space: nowrap; }
.matrix thead th { vertical-align: bottom; padding: .3rem .2rem; }
.matrix thead th span { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block; white-space: nowrap; }
.matrix thead th { text-align: center; }
.matrix tbody th { max-width: 12rem; overflow-wrap: anywhere; }
.notes, .notes ~ ul { font-size: .86rem; }
:target { background: #fff3c4; }
@media screen and (max-width: 600px) {
  body { font-size: 14px; }
  main { padding: 1.25rem 1rem 3rem; }
  .lines thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .lines, .lines tbody, .lines tr, .lines th, .lines td { display: block; }
  .lines caption { display: block; }
  .lines tr:not(.group) { padding: .35rem 0; border-bottom: 1px solid #dde1e5; }
  .lines th, .lines td { border: 0; padding: .1rem 0; overflow-wrap: anywhere; }
  .lines tr:not(.group) th { font-weight: 600; }
  .lines td::before { content: attr(data-head) ": "; color: #5a6168; }
  .lines .group th { border-bottom: 1.5px solid #9aa2aa; padding-top: .9rem; }
  .matrix tbody th { position: sticky; left: 0; background: #fff; max-width: 8rem; min-width: 7rem; }
}
@page { size: A4; margin: 15mm 14mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5a6168; } }
@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; } h2 { font-size: 12.5pt; margin-top: 7mm; } h3 { font-size: 10pt; }
  h1, h2, h3, caption, .group { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .shape { width: .72em; height: .72em; }
.room { overflow: visible; }
  th, td { padding: .8mm 1.5mm; } .matrix td, .matrix thead th { padding: .8mm .4mm; }
  .matrix tbody th { max-width: 34mm; }
  .notes, .notes ~ ul { font-size: 7.8pt; }
  a { color: inherit; }
  * { print-color-adjust: exact; }
}
`
