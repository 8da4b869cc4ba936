import type { Stance } from '../records/position.ts'

/**
 * Rungs from low to high. `withdrawn` stands beside the ladder; where stances must be put in order it comes after
 * refused, since it too says no and says that there was a yes.
 */
const rungs: Readonly<Record<Stance, number>> = {
  refused: 0,
  withdrawn: 1,
  undecided: 2,
  open: 3,
  pledged: 4,
  acting: 5,
}

/** Sorts the highest rung first. */
export function byRung(one: Stance, other: Stance): number {
  return rungs[other] - rungs[one]
}

/** Whether a stance says no, says yes, or neither (undecided). */
export function side(stance: Stance): 'no' | 'yes' | 'neither' {
  if (stance === 'refused' || stance === 'withdrawn') return 'no'
  return stance === 'undecided' ? 'neither' : 'yes'
}

/** How far apart two stances are on the ladder; a withdrawal stands where a refusal does. */
export function rungsApart(one: Stance, other: Stance): number {
  const rung = (stance: Stance): number => Math.max(0, rungs[stance] - 1)
  return Math.abs(rung(one) - rung(other))
}

/** One says yes and the other no. */
export function opposed(one: Stance, other: Stance): boolean {
  const sides = [side(one), side(other)]
  return sides.includes('yes') && sides.includes('no')
}
