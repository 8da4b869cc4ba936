import type { Dated, Day } from '../../records/day.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "5 Sep 2025". */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
}

/** As exactly as it is known: "5 Sep 2025", "Sep 2025", "2025", "undated". */
export function datedWords({ date, precision }: Dated): string {
  if (date === null || precision === 'unknown') return 'undated'
  const words = dayWords(date)
  if (precision === 'day') return words
  return precision === 'month' ? words.slice(words.indexOf(' ') + 1) : date.slice(0, 4)
}
