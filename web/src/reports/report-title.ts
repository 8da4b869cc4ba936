/** What a report is called in a list: its headline, else its name, else its id. */
export function reportTitle(report: {
  readonly headline: string | null
  readonly name: string | null
  readonly id: string
}): string {
  return report.headline ?? report.name ?? report.id
}
