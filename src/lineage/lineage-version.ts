/** Step and version, as placements name it. Raised whenever the same reports would be placed otherwise. */
export const lineageVersion = 'lineage@3'
