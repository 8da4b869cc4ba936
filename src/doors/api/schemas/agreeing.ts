import type { z } from '@hono/zod-openapi'

/** What a schema gives, as records are written: nothing in it can be changed. */
export type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value

/**
 * The schema of a record, typed as the record itself. It compiles only where each is assignable to the other: a field
 * added to the record and forgotten here, or the other way round, is an error of the compiler and not of a reader.
 */
export function agreeing<Kept>() {
  return <Schema extends z.ZodType<Kept>>(
    schema: Schema & (Kept extends Immutable<z.output<Schema>> ? unknown : never),
  ): z.ZodType<Kept> => schema
}
