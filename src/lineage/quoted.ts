/**
 * Where a text quotes: start and end of each quotation in turn (UTF-16, end exclusive, marks included), ascending. Double and
 * angle quotation marks only, since a single one is an apostrophe more often than not. A quotation ends with its paragraph.
 */
export function quotedStretches(text: string): number[] {
  const stretches: number[] = []
  let open = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const opens = code === 0x201c || code === 0x201e || code === 0xab
    const closes = code === 0x201d || code === 0xbb
    if (code === 0x22 ? open < 0 : opens && open < 0) open = at
    else if (open >= 0 && (code === 0x22 || closes || code === 10)) {
      stretches.push(open, at + 1)
      open = -1
    }
  }
  if (open >= 0) stretches.push(open, text.length)
  return stretches
}
