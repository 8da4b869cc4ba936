interface MoreProps {
  readonly what: string
  readonly asked: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The way to the next stretch of a list that is longer than what is shown; nothing where it has ended. */
export function More({ what, asked: { hasNextPage, isFetchingNextPage, fetchNextPage } }: MoreProps) {
  if (!hasNextPage) return null
  return (
    <button type="button" className="more" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {isFetchingNextPage ? 'Reading more…' : `More ${what}`}
    </button>
  )
}
