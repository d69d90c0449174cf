import { AppError } from "@modules/kernel";
import { MemoryKeyValueStore } from "../cache/adapters/memory-key-value-store";
import { MemoryRateLimiter } from "../cache/adapters/memory-rate-limiter";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { keyValueIdempotencyStore } from "./adapters/key-value-idempotency-store";
import { routeWith, type Caller, type Identify } from "./route";
import { signalled } from "./serve.testing";
import { stream } from "./stream";
import type { ProblemDetails } from "./problem";

const identify: Identify = (request, { createGuest }) => {
  const cookie = request.headers.get("cookie");
  const caller: Caller =
    cookie === "member"
      ? { kind: "member", accountId: "acc_1" }
      : cookie === "guest" || createGuest
        ? { kind: "guest", accountId: "guest_1" }
        : { kind: "anonymous" };
  return Promise.resolve({ caller, setCookies: createGuest ? ["sid=new; HttpOnly"] : [] });
};

const build = () => {
  const store = new MemoryKeyValueStore();
  const logger = { error: vi.fn() };
  const route = routeWith({
    identify,
    limits: { chat: { requests: 2, perSeconds: 10 } },
    rateLimiter: new MemoryRateLimiter(() => 1_000),
    newGuestLimit: { requests: 3, perSeconds: 60 },
    idempotencyStore: keyValueIdempotencyStore(() => store),
    logger,
    ownOrigins: ["https://app.example"],
  });
  return { route, logger };
};

const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request("http://app.example/api/things?tag=a&tag=b&n=1", {
    method: "POST",
    headers: { "content-type": "application/json", host: "app.example", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const problemOf = async (response: Response) => (await response.json()) as ProblemDetails;

describe("route", () => {
  const { route } = build();

  it("does not compile without who", () => {
    // @ts-expect-error -- `who` is missing
    route({ run: () => null });
    // @ts-expect-error -- no limit has this name
    route({ who: "anyone", limit: "unheard-of", run: () => null });
    route({ who: "member", run: ({ caller }) => caller.accountId satisfies string });
    // @ts-expect-error -- nobody may be there
    route({ who: "anyone", run: ({ caller }) => caller.accountId satisfies string });
  });

  it("answers a plain value, nothing, and a response", async () => {
    const value = await route({ who: "anyone", run: () => ({ ok: true }) })(new Request("http://a/x"));
    expect([value.status, await value.json()]).toEqual([200, { ok: true }]);
    expect(value.headers.get("cache-control")).toBe("no-store");
    const nothing = await route({ who: "anyone", run: () => null })(new Request("http://a/x"));
    expect([nothing.status, await nothing.text()]).toEqual([204, ""]);
    const redirect = await route({ who: "anyone", run: () => Response.redirect("http://a/y", 303) })(
      new Request("http://a/x"),
    );
    expect([redirect.status, redirect.headers.get("location")]).toEqual([303, "http://a/y"]);
    expect(redirect.headers.get("x-request-id")).toMatch(/^req_/);
  });

  it("takes over a sane request id and no other", async () => {
    const echo = route({ who: "anyone", run: ({ requestId }) => requestId });
    const ask = async (id: string) =>
      (await echo(new Request("http://a/", { headers: { "x-request-id": id } }))).json();
    expect(await ask("trace-12345678")).toBe("trace-12345678");
    expect(await ask("short")).toMatch(/^req_/);
    expect(await ask("has space and more")).toMatch(/^req_/);
  });

  it("lets in who may come in", async () => {
    const status = async (who: "guest" | "member", cookie: string) => {
      const answer = await route({ who, run: ({ caller }) => caller })(
        new Request("http://a/", { headers: { cookie } }),
      );
      return [
        answer.status,
        ((await answer.json()) as { code?: string; accountId?: string }).code,
        answer.headers.getSetCookie(),
      ];
    };
    expect(await status("member", "member")).toEqual([200, undefined, []]);
    expect(await status("member", "guest")).toEqual([403, "http.members-only", []]);
    expect(await status("member", "")).toEqual([401, "http.sign-in-needed", []]);
    expect(await status("guest", "guest")).toEqual([200, undefined, []]);
    expect(await status("guest", "member")).toEqual([200, undefined, []]);
    expect(await status("guest", "")).toEqual([200, undefined, ["sid=new; HttpOnly"]]);
  });

  it("limits how many guests one network makes", async () => {
    const { route: fresh } = build();
    const visit = fresh({ who: "guest", run: () => null });
    const from = (address: string) => visit(new Request("http://a/", { headers: { "x-forwarded-for": address } }));
    for (let count = 0; count < 3; count += 1) expect((await from("198.51.100.7")).status).toBe(204);
    expect((await from("198.51.100.7")).status).toBe(429);
    expect((await from("1.2.3.4, 198.51.100.7")).status).toBe(429);
    expect((await from("198.51.100.8")).status).toBe(204);
  });

  it.each([
    [{ "sec-fetch-site": "cross-site", origin: "https://evil.example" }, 403],
    [{ "sec-fetch-site": "same-site", origin: "https://evil.app.example" }, 403],
    [{ "sec-fetch-site": "same-origin", origin: "http://app.example" }, 204],
    [{ "sec-fetch-site": "cross-site", origin: "https://app.example" }, 204],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "http://app.example" }, 204],
    [{}, 204],
  ])("judges a state-changing request with %j: %i", async (headers, status) => {
    const change = route({ who: "anyone", run: () => null });
    expect((await change(post({}, headers as Record<string, string>))).status).toBe(status);
    expect((await change(new Request("http://a/", { headers: headers as Record<string, string> }))).status).toBe(204);
    const open = route({ who: "anyone", crossSite: "allowed", run: () => null });
    expect((await open(post({}, headers as Record<string, string>))).status).toBe(204);
  });

  it("counts requests and says when to come back", async () => {
    const { route: fresh } = build();
    const send = fresh({ who: "member", limit: "chat", run: () => null });
    const go = () => send(post({}, { cookie: "member" }));
    expect((await go()).headers.get("ratelimit")).toBe('"chat";r=1;t=0');
    await go();
    const refused = await go();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(refused.headers.get("ratelimit-policy")).toBe('"chat";q=2;w=10');
    expect(await problemOf(refused)).toMatchObject({
      code: "http.rate-limited",
      retryable: true,
      retryAfterSeconds: 5,
    });
  });

  it("parses body, params and query, and names every fault", async () => {
    const input = route({
      who: "anyone",
      body: z.object({ text: z.string().min(1), count: z.number() }),
      params: z.object({ id: z.string() }),
      query: z.object({ tag: z.array(z.string()), n: z.coerce.number() }),
      run: ({ body, params, query }) => ({ body, params, query }),
    });
    const context = { params: Promise.resolve({ id: "7" }) };
    const good = await input(post({ text: "hi", count: 1 }), context);
    expect(await good.json()).toEqual({
      body: { text: "hi", count: 1 },
      params: { id: "7" },
      query: { tag: ["a", "b"], n: 1 },
    });
    const bad = await input(post({ text: "", count: "x" }), { params: Promise.resolve({}) });
    expect(bad.status).toBe(400);
    expect(bad.headers.get("content-type")).toBe("application/problem+json");
    const details = await problemOf(bad);
    expect(details.errors?.map(({ path, in: place }) => `${place}:${path}`)).toEqual([
      "params:id",
      "body:text",
      "body:count",
    ]);
    expect(details.code).toBe("http.invalid-input");
  });

  it("refuses bodies that cannot be read", async () => {
    const input = route({ who: "anyone", body: z.unknown(), maxBodyBytes: 100, run: () => null });
    const broken = await problemOf(await input(post('{\n  "a": 1,\n  "b" 2\n}')));
    expect(broken).toMatchObject({ status: 400, code: "http.malformed-json", details: { line: 3, column: 7 } });
    expect(JSON.stringify(broken)).not.toContain('\\"b\\"');
    expect((await input(post(""))).status).toBe(400);
    expect((await input(post({ a: "x".repeat(200) }))).status).toBe(413);
    expect((await input(post("a=1", { "content-type": "application/x-www-form-urlencoded" }))).status).toBe(415);
    const chunked = new Request("http://a/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      duplex: "half",
      body: new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(60)) }),
    } as RequestInit);
    expect((await input(chunked)).status).toBe(413);
    const invalidUtf8 = new Request("http://a/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(await problemOf(await input(invalidUtf8))).toMatchObject({ code: "http.malformed-text" });
    const form = route({
      who: "anyone",
      bodyFormat: "form",
      body: z.object({ a: z.string() }),
      run: ({ body }) => body,
    });
    const filled = await form(post("a=%E3%81%82", { "content-type": "application/x-www-form-urlencoded" }));
    expect(await filled.json()).toEqual({ a: "あ" });
  });

  it("shows a known error and hides an unexpected one", async () => {
    const { route: fresh, logger } = build();
    const fail = async (error: unknown) =>
      problemOf(
        await fresh({
          who: "anyone",
          run: () => {
            throw error;
          },
        })(new Request("http://a/")),
      );
    const known = new AppError({ kind: "conflict", code: "things.taken", message: "Taken.", details: { by: "x" } });
    expect(await fail(known)).toMatchObject({
      status: 409,
      code: "things.taken",
      detail: "Taken.",
      details: { by: "x" },
    });
    expect(logger.error).not.toHaveBeenCalled();
    const hidden = await fail(new Error("password is hunter2"));
    expect(hidden).toMatchObject({ status: 500, code: "http.unexpected" });
    expect(JSON.stringify(hidden)).not.toContain("hunter2");
    expect(logger.error).toHaveBeenCalledOnce();
    const wrapped = new AppError({ kind: "unexpected", code: "x.y", message: "secret", cause: new Error("deep") });
    expect(JSON.stringify(await fail(wrapped))).not.toContain("secret");
    expect((logger.error.mock.calls[1]![0] as { err: Error }).err.cause).toBeInstanceOf(Error);
  });
});

describe("idempotency", () => {
  const key = { "idempotency-key": "key-12345678", cookie: "member" };

  it("carries a request out once and repeats its answer", async () => {
    const { route } = build();
    const run = vi.fn(() => Response.json({ id: 1 }, { status: 201, headers: { location: "/things/1" } }));
    const create = route({ who: "member", idempotent: true, body: z.unknown(), run });
    const first = await create(post({ a: 1 }, key));
    const second = await create(post({ a: 1 }, key));
    expect(run).toHaveBeenCalledOnce();
    expect([second.status, await second.json(), second.headers.get("location")]).toEqual([
      201,
      await first.json(),
      "/things/1",
    ]);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    expect(await problemOf(await create(post({ a: 2 }, key)))).toMatchObject({
      status: 409,
      code: "http.idempotency-key-reused",
    });
    expect((await create(post({ a: 2 }, { ...key, "idempotency-key": "key-87654321" }))).status).toBe(201);
    expect((await create(post({ a: 2 }, { ...key, "idempotency-key": "short" }))).status).toBe(400);
  });

  it("tells a repetition that comes too early to wait", async () => {
    const { route } = build();
    const [started, finished] = [signalled(), signalled<null>()];
    const create = route({
      who: "member",
      idempotent: true,
      body: z.unknown(),
      run: () => {
        started.resolve();
        return finished.promise;
      },
    });
    const first = create(post({}, key));
    await started.promise;
    const early = await problemOf(await create(post({}, key)));
    expect(early).toMatchObject({ status: 409, code: "http.idempotency-in-flight", retryable: true });
    finished.resolve(null);
    expect((await first).status).toBe(204);
    expect((await create(post({}, key))).status).toBe(204);
  });

  it("frees the key when the request failed, and does not keep streams", async () => {
    const { route } = build();
    let calls = 0;
    const create = route({
      who: "member",
      idempotent: true,
      body: z.unknown(),
      run: () => {
        calls += 1;
        if (calls === 1) throw new AppError({ kind: "unavailable", code: "x.down", message: "Down." });
        return stream(
          (async function* () {
            yield { data: "x" };
          })(),
        );
      },
    });
    expect((await create(post({}, key))).status).toBe(503);
    const streamed = await create(post({}, key));
    expect(await streamed.text()).toContain("data: x\n\n");
    expect(await problemOf(await create(post({}, key)))).toMatchObject({
      status: 409,
      code: "http.idempotency-answer-not-kept",
    });
    expect(calls).toBe(2);
  });
});
