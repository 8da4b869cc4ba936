/** Set by the build that is made for static sites, and by no other. */
declare const SURETY_FROM_FILES: boolean | undefined

/**
 * True in the build that a static site is made with: no server answers, nothing can be written, and pages ask files. The other
 * build has none of that in it.
 */
export const fromFiles: boolean = typeof SURETY_FROM_FILES === 'boolean' && SURETY_FROM_FILES
