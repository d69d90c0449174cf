import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { AppError } from "@modules/kernel";
import { pinoLogger } from "./adapters/pino-logger";
import { PrometheusMetrics } from "./adapters/prometheus-metrics";
import { redact, scrub, text } from "./domain/redact";
import { liveness, readiness } from "./health";
import { requestObserverWith } from "./observe-request";
import { addLogFields, withLogFields } from "./request-fields";

const capture = () => {
  const lines: Record<string, unknown>[] = [];
  const logger = pinoLogger("debug", {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  return { lines, logger };
};

describe("the log", () => {
  it("writes JSON lines with level, time and the fields of the request", async () => {
    const { lines, logger } = capture();
    await withLogFields({ requestId: "r1" }, async () => {
      addLogFields({ accountId: "a1" });
      await nextTurn();
      logger.info({ count: 1 }, "done");
      await withLogFields({ job: "j" }, () => Promise.resolve(logger.warn("inner")));
    });
    logger.trace("below the level");
    logger.child({ part: "p" }).error("outside");
    expect(lines.map(({ time: _, ...line }) => line)).toEqual([
      { level: "info", requestId: "r1", accountId: "a1", count: 1, message: "done" },
      { level: "warn", requestId: "r1", accountId: "a1", job: "j", message: "inner" },
      { level: "error", part: "p", message: "outside" },
    ]);
    expect(Date.parse(String(lines[0]!.time))).not.toBeNaN();
  });

  it("shows no secret and nothing that a person wrote, at any depth and under any spelling", () => {
    const { lines, logger } = capture();
    const secret = "hunter2-very-secret";
    const shapes = [
      "authorization",
      "Cookie",
      "set-cookie",
      "apiKey",
      "api_key",
      "clientSecret",
      "password",
      "accessToken",
      "text",
      "messages",
      "prompt",
    ];
    for (const name of shapes) {
      logger.info(
        { [name]: secret, deep: { deeper: [{ [name]: secret }] }, headers: new Headers([["authorization", secret]]) },
        "x",
      );
      logger.child({ [name]: secret }).info("y");
    }
    logger.info({ said: text(secret) }, `Bearer ${secret}`);
    logger.error(
      {
        err: new Error(`token=${secret}`, {
          cause: new AppError({ kind: "unavailable", code: "v.down", message: "m", details: { password: secret } }),
        }),
      },
      "z",
    );
    const out = JSON.stringify(lines);
    expect(out).not.toContain(secret);
    expect(out).toContain("[text, 19 characters]");
    expect(out).toContain("v.down");
  });

  it.each([
    ["Authorization: Bearer abcdefghijk123", "Authorization: Bearer [redacted]"],
    ["key sk-proj-abcdef123456 refused", "key [redacted] refused"],
    ["redis://user:pa55@host:6379 down", "redis://[redacted]@host:6379 down"],
    ["jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc", "jwt [redacted]"],
    ["from fan@mail.example.jp", "from [email]"],
    ["api_key=12345678, next", "api_key=[redacted], next"],
    ["an ordinary sentence: 3 tokens left", "an ordinary sentence: 3 tokens left"],
  ])("takes secrets out of the sentence %j", (sentence, expected) => {
    expect(scrub(sentence)).toBe(expected);
  });

  it("can write whatever it is given, and quickly", () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect(redact(circular)).toEqual({ self: "[circular]" });
    expect(JSON.stringify(redact(Array.from({ length: 1_000 }, () => "x"))).length).toBeLessThan(500);
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withNullPrototype: true,
          withBigInt: true,
        }),
        (value) => {
          expect(() => JSON.stringify(redact(value))).not.toThrow();
        },
      ),
    );
    const startedAt = performance.now();
    scrub("a@".repeat(500_000));
    scrub(`${"a.".repeat(200_000)}@`);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});

describe("metrics", () => {
  it("are one per name, however often they are declared", async () => {
    const metrics = new PrometheusMetrics();
    const declare = () => metrics.counter({ name: "things_total", help: "Things.", labels: ["kind"] });
    declare().inc({ kind: "a" });
    declare().inc({ kind: "a" }, 2);
    metrics.gauge({ name: "open", help: "Open." }).set({}, 5);
    metrics.histogram({ name: "wait_seconds", help: "Wait." }).observe({}, 0.02);
    const exposition = await metrics.text();
    expect(exposition).toContain('things_total{kind="a"} 3');
    expect(exposition).toContain("open 5");
    expect(exposition).toContain('wait_seconds_bucket{le="0.025"} 1');
    expect(exposition).toContain("process_resident_memory_bytes");
    expect(await metrics.text()).toContain("things_total");
    expect(() => metrics.gauge({ name: "things_total", help: "Other." })).toThrow(/another type/);
  });
});

describe("a request", () => {
  it("is logged once, measured by its route, and shares its fields", async () => {
    const { lines, logger } = capture();
    const metrics = new PrometheusMetrics();
    const observe = requestObserverWith({ logger: () => logger, metrics: () => metrics });
    const request = { method: "GET", path: "/things/1", name: "things.get", requestId: "r9", headers: new Headers() };
    await observe(request, (note) => {
      note({ accountId: "a" });
      logger.debug("inside");
      return Promise.resolve(new Response(null, { status: 503 }));
    });
    expect(lines).toMatchObject([
      { message: "inside", requestId: "r9", accountId: "a" },
      { level: "error", path: "/things/1", route: "things.get", status: 503, accountId: "a" },
    ]);
    const exposition = await metrics.text();
    expect(exposition).toContain('http_request_duration_seconds_count{method="GET",route="things.get",status="503"} 1');
    expect(exposition).not.toContain("/things/1");
  });
});

describe("health", () => {
  it("lives, and is ready when every part answers in time", async () => {
    expect(liveness()).toMatchObject({ status: "ok" });
    const onFailure = vi.fn();
    const good = await readiness({ a: () => Promise.resolve(), b: () => Promise.resolve() });
    expect(good.ready).toBe(true);
    const bad = await readiness(
      {
        fine: () => Promise.resolve(),
        broken: () => Promise.reject(new Error("secret host")),
        stuck: () => new Promise(() => {}),
      },
      { timeoutMs: 20, onFailure },
    );
    expect(bad.ready).toBe(false);
    expect(Object.entries(bad.checks).map(([name, { ok }]) => [name, ok])).toEqual([
      ["fine", true],
      ["broken", false],
      ["stuck", false],
    ]);
    expect(JSON.stringify(bad)).not.toContain("secret host");
    expect(onFailure).toHaveBeenCalledTimes(2);
  });
});
