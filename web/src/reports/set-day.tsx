import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api, segment } from '../api.ts'

/** Date a report that has none: until then its positions stand on no board. */
export function SetDay({ report }: { readonly report: string }) {
  const client = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (published: string) =>
      answerOf(api.reports[':id'].$patch({ param: { id: segment(report) }, json: { published } })),
    onSuccess: () => client.invalidateQueries(),
  })
  const save = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    mutate(String(new FormData(event.currentTarget).get('published')))
  }
  return (
    <form className="set-day" onSubmit={save}>
      <label htmlFor="published">It carries no date, so its positions stand on no board. Published on</label>
      <input id="published" name="published" type="date" required />
      <button type="submit" disabled={isPending}>
        Set the day
      </button>
      {error === null ? null : <span role="alert">{error.message}</span>}
    </form>
  )
}
