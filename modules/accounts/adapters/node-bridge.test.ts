import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerWithNode } from "./node-bridge";

/** Says what it saw, in each of the ways in which node handlers answer. */
async function handler(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url!.split("?")[0];
  if (path === "/fails") throw new Error("broken");
  if (path === "/cookies") response.setHeader("set-cookie", ["a=1; Path=/", "b=2; HttpOnly"]);
  if (path === "/redirect") {
    response.writeHead(303, { location: "/elsewhere", "x-note": "moved" });
    response.end();
    return;
  }
  if (path === "/piped") {
    response.setHeader("content-type", "text/plain");
    Readable.from(["one ", "two ", "三"]).pipe(response);
    return;
  }
  if (path === "/nothing") {
    response.statusCode = 204;
    response.end();
    return;
  }
  const body = await buffer(request);
  response.statusCode = 201;
  response.setHeader("content-type", "application/json");
  const seen = {
    method: request.method,
    url: request.url,
    originalUrl: (request as { originalUrl?: string }).originalUrl,
    host: request.headers.host,
    scheme: request.headers["x-forwarded-proto"],
    forwardedHost: request.headers["x-forwarded-host"] ?? null,
    cookie: request.headers.cookie ?? null,
    type: request.headers["content-type"] ?? null,
    length: request.headers["content-length"] ?? null,
    body: body.toString("utf8"),
  };
  response.write(JSON.stringify(seen).slice(0, 5));
  response.end(JSON.stringify(seen).slice(5));
}

let server: Server;
let base: string;
const appBaseUrl = "https://oshaberi.example";

/** A real socket in front: web request out of node, bridge, web response back onto the socket. */
beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    const method = incoming.method!;
    const body =
      method === "GET" || method === "HEAD" ? {} : { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" };
    const request = new Request(`http://inside.invalid${incoming.url}`, {
      method,
      headers: incoming.headers as Record<string, string>,
      ...body,
    } as RequestInit);
    answerWithNode(handler, request, { baseUrl: appBaseUrl, mountPath: "/oidc", maxBodyBytes: 1_000 })
      .then(async (response) => {
        outgoing.statusCode = response.status;
        for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
        outgoing.setHeader("set-cookie", response.headers.getSetCookie());
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      })
      .catch(() => {
        outgoing.statusCode = 500;
        outgoing.end("failed");
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("the bridge", () => {
  it("shows the handler the application's own address and the path below the mount", async () => {
    const response = await fetch(`${base}/oidc/auth?x=1&y=%2F`, {
      headers: { cookie: "a=1; b=2", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" },
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      method: "GET",
      url: "/auth?x=1&y=%2F",
      originalUrl: "/oidc/auth?x=1&y=%2F",
      host: "oshaberi.example",
      scheme: "https",
      forwardedHost: null,
      cookie: "a=1; b=2",
      body: "",
    });
  });

  it("hands over a body", async () => {
    const response = await fetch(`${base}/oidc/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "コード" }),
    });
    const body = "grant_type=%E3%82%B3%E3%83%BC%E3%83%89";
    expect(await response.json()).toMatchObject({
      method: "POST",
      body,
      type: "application/x-www-form-urlencoded;charset=UTF-8",
      length: String(body.length),
    });
  });

  it("keeps several cookies apart", async () => {
    expect((await fetch(`${base}/oidc/cookies`)).headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; HttpOnly"]);
  });

  it("passes on redirects, empty answers and piped ones", async () => {
    const redirect = await fetch(`${base}/oidc/redirect`, { redirect: "manual" });
    expect([redirect.status, redirect.headers.get("location"), redirect.headers.get("x-note")]).toEqual([
      303,
      "/elsewhere",
      "moved",
    ]);
    expect((await fetch(`${base}/oidc/nothing`)).status).toBe(204);
    expect(await (await fetch(`${base}/oidc/piped`)).text()).toBe("one two 三");
    expect(await (await fetch(`${base}/oidc/piped`, { method: "HEAD" })).text()).toBe("");
  });

  it("refuses what is too large, and what is not below the mount", async () => {
    expect((await fetch(`${base}/oidc/token`, { method: "POST", body: "x".repeat(1_001) })).status).toBe(413);
    expect((await fetch(`${base}/oidcs/token`)).status).toBe(404);
  });

  it("does not wait for a handler that failed", async () => {
    expect((await fetch(`${base}/oidc/fails`)).status).toBe(500);
  });
});
