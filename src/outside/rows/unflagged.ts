type Row = Readonly<Record<string, unknown>>

/** Columns of a report that hold true and false as 1 and 0. Any other number there is shown as it is, so that it differs. */
const flags = ['origin', 'removed']

/** A row of a report with its flags as they are in records. */
export function unflagged(row: Row): Row {
  const whole: Record<string, unknown> = { ...row }
  for (const name of flags) whole[name] = whole[name] === 0 ? false : whole[name] === 1 ? true : whole[name]
  return whole
}
