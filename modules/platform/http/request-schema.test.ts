import { expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { idSchema, pageQuery, type RequestBody, type RequestParams, type RequestQuery } from "./request-schema";
import { routeWith } from "./route";

const route = routeWith({
  identify: () => Promise.resolve({ caller: { kind: "anonymous" } as const, setCookies: [] }),
});

it("names the types that a route takes", () => {
  const handler = route({
    who: "anyone",
    body: z.object({ text: z.string() }),
    params: z.object({ id: idSchema }),
    query: pageQuery,
    run: () => null,
  });
  expect(handler.definition.who).toBe("anyone");
  expectTypeOf<RequestBody<typeof handler>>().toEqualTypeOf<{ text: string }>();
  expectTypeOf<RequestParams<typeof handler>>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<RequestQuery<typeof handler>>().toEqualTypeOf<{ after?: string | undefined; limit: number }>();
});

it("accepts ids and pages of a sane form only", () => {
  for (const id of ["msg_0192abc", "hikari", "a".repeat(128)]) expect(idSchema.safeParse(id).success).toBe(true);
  for (const id of ["", "../x", "a b", "_x", "a".repeat(129), "日本"])
    expect(idSchema.safeParse(id).success).toBe(false);
  expect(pageQuery.parse({})).toEqual({ limit: 20 });
  expect(pageQuery.parse({ after: "c", limit: "5" })).toEqual({ after: "c", limit: 5 });
  expect(pageQuery.safeParse({ limit: "0" }).success).toBe(false);
});
