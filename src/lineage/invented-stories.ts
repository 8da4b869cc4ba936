import { undated } from '../records/day.ts'
import { idFrom, sha256 } from '../records/ids.ts'
import type { Part, Rendition, Report } from '../records/report.ts'
import type { Arrival } from './version.ts'
import { arrivalOf } from './version.ts'

// Invented reports for the tests of this room: one story in its versions, and others about the same meeting.

export const wire = `PORT ALMERE, May 6 (Tidewater Agency) - Eleven governments agreed on Monday to guard the ferries of Quillon once the
shelling from the Varran coast stops, Foreign Minister Odile Brancourt said after a meeting in Port Almere.

The eleven would send 1,350 sailors and six cutters between them, Brancourt told reporters at the old customs house.

"A ferry is not a warship, and nobody should have to swim to school," she said.

Norway has promised two cutters and a crew of 140. Portugal would send one more, provided that its parliament votes for the money in June.

Estonia said it could not spare a ship but would train Quillon's pilots in Tallinn.

Brancourt declined to name the three governments that had left the table early. Diplomats from two delegations said that Belgium and Greece were among them.

Ireland has yet to decide. Its minister, Cormac Hallinan, asked for the rules of engagement on paper before he flew home.

The Varran command called the plan "a parade of targets" and said that it would not move its 22 batteries.

Since February 47 people have been killed on the crossing, nine of them children, according to the harbour office.

Ticket sales have fallen by two thirds, and the company that runs the boats, Almere Lines, has laid off 260 of its people.

Canada is to pay for radar on both shores, at a cost of 18 million dollars over three years.

The group meets again in Bergen on May 27, where the admirals are to settle who commands the first patrol.
`

export const copied = `Harbour Mail
Share
Updated 2 hours ago

Eleven nations to guard Quillon ferries
By Tidewater Agency

${wire.slice(wire.indexOf('Eleven')).replace('18 million dollars', '$18 million').replace('harbour office', 'harbor office')}
Follow Harbour Mail on every platform
`

export const abridged = `Ferry guard agreed

Eleven governments agreed on Monday to guard the ferries of Quillon once the shelling from the Varran coast stops, Foreign Minister Odile Brancourt said after a meeting in Port Almere.

Norway has promised two cutters and a crew of 140.

The Varran command called the plan "a parade of targets" and said that it would not move its 22 batteries.

Since February 47 people have been killed on the crossing, nine of them children, according to the harbour office.
`

export const edited = `${wire
  .slice(wire.indexOf('Eleven'))
  .replace(/Estonia said[^\n]*\n\n/, '')
  .replace(
    'Portugal would send one more, provided that its parliament votes for the money in June.',
    'Portugal, which had been expected to send one more, said on Tuesday that it would not.',
  )
  .replace(/Ticket sales[^\n]*\n\n/, '')}
Quillon's own navy has four launches left, none of them with a working gun.

Schools on the southern shore have been closed since Easter.
`

export const expanded = wire
  .replace(
    'Norway has',
    `The customs house has no heating, and the ministers kept their coats on. Outside, some thirty parents stood with the satchels of children who no longer cross.

"We were told to wait for the peace, and then for the summer," said one of them, Hedda Lovell, whose son used to take the early boat. She has moved him to an aunt inland.

Norway has`,
  )
  .replace(
    'Canada is',
    `An earlier convoy, in the winter of 2019, was called off after a mine tore the bow from a pilot boat. Its commander, now retired, said that six cutters were two too few for a crossing of nine miles in fog.

Insurers in London have doubled their rates for the strait twice this year, and one of them no longer quotes a price at all. The company has asked the government to stand behind it.

Canada is`,
  )

export const paraphrased = `Navies to shield Quillon crossing

As soon as the guns on Varran's coast are silent, protection for the Quillon ferries will come from eleven states, so Odile Brancourt, the foreign minister, disclosed on Monday when the talks in Port Almere were over.

Half a dozen cutters and 1,350 seamen are what the eleven will muster together, journalists heard from Brancourt in the former customs building.

Nobody, in her view, ought to be made to swim to lessons, and a passenger boat was no man-of-war.

From Norway come a pair of cutters with 140 hands. A further vessel is on offer from Portugal if lawmakers there grant the funds next month.

Without a hull to give away, the Estonians intend to school Quillon's pilots in their capital, Tallinn.

Which three states walked out before the end Brancourt would not disclose; Belgium was one and Greece another, according to envoys of two countries.

The Irish are undecided. Cormac Hallinan, the minister, wanted written rules of engagement and then took his plane.

Varran's commanders, whose 22 batteries are to remain where they stand, mocked the scheme as a procession of targets.

The harbour authorities put the dead of the crossing since February at 47, among them nine minors.

With two of three tickets no longer sold, Almere Lines, which operates the vessels, has dismissed 260 employees.

Radar for either bank will be financed by the Canadians, who have set aside 18 million dollars for three years.

Bergen is the next stop, on May 27; who is to lead the opening patrol is for the admirals to arrange there.
`

export const translated = `The eleven governments will watch the ferries of Quillon

Eleven governments have agreed on Monday to watch the ferries of Quilon as soon as the bombardment from the coast of Varan stops, has said the Foreign Minister Odile Brankur after an encounter in Port Almeer.

The eleven would send between them 1,350 mariners and six cutters, Brankur told to the journalists in the old house of customs.

"A ferry is not a ship of war, and no one should be obliged to swim to the school," she said.

Norway has promised two cutters and an equipage of 140. Portugal would send one more, on condition that its parliament votes the money in June.

Estonia said that it could not save a ship but would train the pilots of Quilon in Talin.

Brankur refused to call the three governments that had left the table early. Diplomats of two delegations said that Belgium and Greece were between them.

Ireland has not decided yet. Its minister, Kormak Halinan, asked the rules of engagement on paper before he flew to house.

The command of Varan called the plan "a parade of aims" and said that it would not displace its 22 batteries.

Since February 47 persons have been killed on the crossing, nine of them children, according to the bureau of the harbour.

The sale of tickets has fallen by two thirds, and the company that leads the boats, Almeer Lines, has dismissed 260 of its people.

Canada shall pay the radar on both banks, with a cost of 18 million dollars on three years.

The group meets anew in Bergen on 27 May, where the admirals must settle who commands the first patrol.
`

/** Another newsroom's account of the same meeting, with the same statement in it. */
export const independent = `In the cold of a customs house, a promise to parents
By Runa Castellane, Port Almere

The parents came first. Long before the ministers' cars they stood along the quay on Monday, holding the satchels of children who no longer cross to Quillon's southern shore.

What they got, by evening, was a promise of 1,350 sailors and a fleet of six small ships. It comes from eleven governments and it comes with a date left open, because nothing moves until the Varran guns do.

"A ferry is not a warship, and nobody should have to swim to school," Odile Brancourt said when it was over. The foreign minister looked tired. She had talked for nine hours.

It had nearly failed over lunch. Cormac Hallinan, the Irish minister, wanted to see on paper when a captain may shoot, and nobody had brought the paper. Three delegations left before the soup.

The harbour master, Anselm Dray, has his own arithmetic. He counts 47 crosses in the chapel since February and says a ship that arrives in autumn arrives late. "The fog comes in September," he says. "Then you can have sixty cutters and see none of them."

On the other side they are not impressed. A Varran officer reached by telephone laughed, asked for the number of the ships again, and hung up.

Hedda Lovell has decided not to wait. On Tuesday her son starts at a school inland, two hours by bus from home.
`

/** The same group, three weeks later. */
export const later = `BERGEN, May 27 (Tidewater Agency) - Admirals of the eleven governments that mean to guard the ferries of Quillon chose a
Norwegian to lead their first patrol on Monday, and left open when it will sail.

Rear Admiral Sigrun Haaland is to command from the frigate that Denmark unexpectedly added to the force.

Portugal's parliament rejected the money for a cutter last week, and Lisbon is out. Greece, which had left the talks early in May, is back in with a tanker.

Haaland said that 900 of the 1,350 sailors were ready. The rest would be found by August, she told a news conference in the Bergen fish hall.

Foreign Minister Odile Brancourt of Quillon thanked Canada, whose radar is already turning on the northern shore.

Shelling killed two people at the jetty on Saturday. The Varran command said it had fired at smugglers.

Insurers have meanwhile agreed to cover the night boats again if an escort sails within a mile of them.
`

/** Nothing to do with any of it. */
export const unrelated = `Beekeepers in the upper valleys have lost four hives in ten this winter, their association said on Thursday.

A mite that came with imported queens in 2021 is blamed for most of it. The agriculture ministry has set aside 2 million crowns for treatment and will send inspectors to 600 farms.

"We can replace a hive, but not a spring," said Tova Lindqvist, who keeps bees near the lake and lost all but three colonies.

Orchards may feel it next. Growers have begun to hire bees from the coast, at prices that doubled in a year, and some are planting kinds that need no insects at all.

A laboratory in the capital is testing a strain that cleans itself. Its first queens could be sold in two years, the director said, if the summer is dry.
`

interface Particulars {
  readonly outlet?: string
  readonly published?: string
  readonly credits?: readonly string[]
  readonly parts?: readonly Part[]
}

export function inventedReport(name: string, text: string, particulars: Particulars = {}): Report {
  return {
    kind: 'report',
    id: idFrom('report', ['id', name, sha256(text)]),
    name,
    url: null,
    outlet: particulars.outlet ?? null,
    headline: null,
    byline: null,
    published: particulars.published === undefined ? undated : { date: particulars.published, precision: 'day' },
    publishedFrom: particulars.published === undefined ? 'none' : 'given',
    updated: undated,
    language: 'en',
    credits: particulars.credits ?? [],
    original: { hash: sha256(text), bytes: text.length },
    encoding: 'utf-8',
  }
}

/** A report on its way in, by a name and its text. */
export function arrived(name: string, text: string, particulars: Particulars = {}): Arrival {
  const report = inventedReport(name, text, particulars)
  const parts = particulars.parts ?? [{ start: 0, end: text.length, role: 'story' }]
  const rendition: Rendition = {
    kind: 'rendition',
    id: idFrom('rendition', [report.id, 'test', sha256(text)]),
    report: report.id,
    madeBy: 'test',
    text,
    parts,
  }
  return arrivalOf(report, rendition)
}
