import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileStoreContract } from "../ports/file-store.contract-test";
import { s3FileStore } from "./s3-file-store";

const folder = mkdtempSync(join(tmpdir(), "media-s3-"));
const objects = new Map<string, Buffer>();
const requests: { method: string; path: string; authorization: string; date: string }[] = [];
let failing = false;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What the adapter needs of the S3 interface, over real HTTP. */
const server = createServer(async (request, response) => {
  const { method = "", headers } = request;
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://s3").pathname);
  const body = await bodyOf(request);
  requests.push({
    method,
    path,
    authorization: headers.authorization ?? "",
    date: String(headers["x-amz-date"] ?? ""),
  });
  if (failing) return void response.writeHead(403).end();
  if (method === "PUT") {
    if (Number(headers["content-length"]) !== body.length) return void response.writeHead(400).end();
    objects.set(path, body);
    return void response.writeHead(200, { etag: '"x"' }).end();
  }
  if (method === "DELETE") return void (objects.delete(path), response.writeHead(204).end());
  const found = objects.get(path);
  if (!found) return void response.writeHead(404).end();
  const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "");
  const sent = range ? found.subarray(Number(range[1]), Number(range[2]) + 1) : found;
  response.writeHead(range ? 206 : 200, {
    "content-length": String(sent.length),
    ...(range && { "content-range": `bytes ${range[1]}-${range[2]}/${found.length}` }),
  });
  response.end(method === "HEAD" ? undefined : sent);
});

const store = () =>
  s3FileStore(
    {
      bucket: "models",
      region: "eu-test-1",
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      accessKeyId: "key-id",
      secretAccessKey: "secret",
    },
    join(folder, "drafts"),
  );

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

fileStoreContract(async () => store());

it("puts the content under bucket, area and hash, signed with SigV4, and leaves no draft", async () => {
  requests.length = 0;
  const { name } = await store().put("avatar-originals", [Buffer.from("mine")]);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ method: "PUT", path: `/models/avatar-originals/${name}` });
  expect(requests[0]!.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=key-id\/\d{8}\/eu-test-1\/s3\/aws4_request, SignedHeaders=[^,]*host[^,]*, Signature=[0-9a-f]{64}$/,
  );
  expect(requests[0]!.date).toMatch(/^\d{8}T\d{6}Z$/);
  expect(objects.get(`/models/avatar-originals/${name}`)?.toString()).toBe("mine");
  expect(readdirSync(join(folder, "drafts"))).toEqual([]);
});

it("says which settings to check when the store refuses", async () => {
  failing = true;
  await expect(store().sizeOf("avatar-models", "0".repeat(64))).rejects.toMatchObject({
    kind: "unavailable",
    code: "media.store-unreachable",
  });
  failing = false;
});
