import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "./testing";
let t: TestDatabase;
beforeAll(async () => { const a = performance.now(); t = await openTestDatabase(); console.log("open", performance.now() - a); });
afterAll(() => t.close());
it("works", async () => {
  await t.prisma.account.create({ data: { id: "a", kind: "guest", locale: "ja" } });
  expect(await t.prisma.account.count()).toBe(1);
});
