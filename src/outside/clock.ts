/** The clock of the machine. The only place outside the doors that reads it. */
export const systemClock = (): Date => new Date()
