import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { fastLaneOf } from "./fast-lane";
import { routeWith } from "./route";
import { stream } from "./stream";

const route = routeWith({ identify: async () => ({ caller: { kind: "anonymous" as const }, setCookies: [] }) });
const echo = route({
  who: "anyone",
  lane: "fast",
  params: z.object({ id: z.string() }),
  run: ({ params }) => ({ id: params.id }),
});
const events = route({
  who: "anyone",
  lane: "fast",
  run: () =>
    stream(
      (async function* () {
        yield { id: 1, data: "one" };
        yield { id: 2, data: "two" };
      })(),
    ),
});
const broken = new Error("The source broke off.");
const breaking = route({
  who: "anyone",
  lane: "fast",
  run: () => {
    let sent = false;
    const body = new ReadableStream({
      pull(controller) {
        if (sent) return controller.error(broken);
        sent = true;
        controller.enqueue(new TextEncoder().encode("as far as it came"));
      },
    });
    return new Response(body);
  },
});
const slow = route({ who: "anyone", run: () => null });

const errors: unknown[] = [];
const lane = fastLaneOf(
  [
    { method: "GET", path: "/api/things/[id]", handler: echo },
    { method: "POST", path: "/api/events", handler: events },
    { method: "GET", path: "/api/broken", handler: breaking },
  ],
  { behindProxy: false, onError: (error) => errors.push(error) },
);
const server = createServer((request, response) => {
  if (!lane(request, response)) response.writeHead(418).end("Next's");
});
let base: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe("the fast lane", () => {
  it("takes its routes, with their parameters", async () => {
    const response = await fetch(`${base}/api/things/a%20b?x=1`);
    expect([response.status, await response.json(), errors]).toEqual([200, { id: "a b" }, []]);
  });

  it("streams", async () => {
    const text = await (await fetch(`${base}/api/events`, { method: "POST" })).text();
    expect(text).toContain("id: 1\ndata: one\n\nid: 2\ndata: two\n\n");
  });

  it("cuts an answer that breaks off, which a clean end would make look whole", async () => {
    const reader = (await fetch(`${base}/api/broken`)).body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("as far as it came");
    await expect(reader.read()).rejects.toThrow();
    expect(errors).toEqual([broken]);
  });

  it.each(["/api/things", "/api/things/a/b", "/api/events", "/", "/api/things/%E0%A4%A"])(
    "leaves GET %s to Next",
    async (path) => {
      expect((await fetch(base + path)).status).toBe(418);
    },
  );

  it("mounts nothing that is not marked", () => {
    expect(() =>
      fastLaneOf([{ method: "GET", path: "/x", handler: slow }], { behindProxy: false, onError: () => {} }),
    ).toThrow("not marked");
  });
});
