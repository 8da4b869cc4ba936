/** Addresses of copies in web archives: the archive's own, a time in 14 digits, and the address that was copied. */
const timed = /^https?:\/\/[^/]+\/(?:[^/]+\/){0,3}?(\d{4,14})(?:[a-z]{2}_|\*)?\/(https?:\/?\/?.+)$/i
/** Archives that name their copies after the time and the address as one of these paths. */
const untimed = /^https?:\/\/(?:www\.)?archive\.(?:today|ph|is|li|vn|fo|md)\/o\/[^/]+\/(https?:\/\/.+)$/i

export interface Memento {
  /** The address that was copied. */
  readonly original: string
  /** ISO instant of the copy; null where its address does not say. */
  readonly at: string | null
}

/** What an address of an archived copy says; null for any other address. */
export function mementoOf(address: string): Memento | null {
  const found = timed.exec(address)
  if (found === null) {
    const original = untimed.exec(address)?.[1]
    return original === undefined ? null : { original, at: null }
  }
  // Some servers run the two slashes of the copied address together.
  const original = (found[2] ?? '').replace(/^(https?):\/{0,2}/i, '$1://')
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?/.exec(found[1] ?? '') ?? []
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return URL.canParse(original) ? { original, at: Number.isNaN(Date.parse(at)) ? null : at } : null
}
