import { z } from "zod";

type DefinitionOf<Handler> = Handler extends { readonly definition: infer Definition } ? Definition : never;
type ContextOf<Handler> = DefinitionOf<Handler> extends { run(context: infer Context): unknown } ? Context : never;

/** What a route takes, for clients and tests: `RequestBody<typeof POST>`. */
export type RequestBody<Handler> = ContextOf<Handler> extends { body: infer Body } ? Body : never;
export type RequestQuery<Handler> = ContextOf<Handler> extends { query: infer Query } ? Query : never;
export type RequestParams<Handler> = ContextOf<Handler> extends { params: infer Params } ? Params : never;

/** An id of ours in a path: what `newId` makes, and readable ids such as a slug. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/);
export const idParams = z.object({ id: idSchema });

/** The query of a list: `after` is the `nextCursor` of the page before. */
export const pageQuery = z.object({
  after: z.string().min(1).max(512).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
