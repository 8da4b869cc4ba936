/** The seeded numbers of the measurements, for tests: one recipe, so that a case can be run again in either. */
export { numbersFrom } from '../measure/seeded.ts'
