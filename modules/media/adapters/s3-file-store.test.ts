import { createHash, createHmac } from "node:crypto";
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
const requests: { method: string; path: string }[] = [];
const secret = "the secret of this bucket";
let failing = false;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * The signature that the request should bear, made anew from what arrived.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function isSigned({ method = "", url = "/", headers }: IncomingMessage, body: Buffer): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=key-id\/((\d{8})\/eu-test-1\/s3\/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  if (!found) return false;
  const [, scope = "", day = "", signed = "", signature] = found;
  const { pathname, searchParams } = new URL(url, "http://s3");
  const said = String(headers["x-amz-content-sha256"]);
  const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
  if (said !== "UNSIGNED-PAYLOAD" && said !== hash(body)) return false;
  searchParams.sort();
  const query = searchParams.toString().replaceAll("+", "%20");
  const lines = signed.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, pathname, query, lines.join(""), signed, said].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash(canonical)].join("\n");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const key = ["eu-test-1", "s3", "aws4_request"].reduce(hmac, hmac(`AWS4${secret}`, day));
  return (
    hmac(key, toSign).toString("hex") === signature && ["host", "x-amz-date"].every((name) => signed.includes(name))
  );
}

/** What the adapter needs of the S3 interface, over real HTTP; answers nothing that is not signed. */
const server = createServer(async (request, response) => {
  const { method = "", headers } = request;
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://s3").pathname);
  const body = await bodyOf(request);
  requests.push({ method, path });
  if (!isSigned(request, body)) return void response.writeHead(403).end();
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

const store = (secretAccessKey = secret) =>
  s3FileStore(
    {
      bucket: "models",
      region: "eu-test-1",
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      accessKeyId: "key-id",
      secretAccessKey,
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

it("puts the content under bucket, area and hash, and leaves no draft", async () => {
  requests.length = 0;
  const { name } = await store().put("avatar-originals", [Buffer.from("mine")]);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ method: "PUT", path: `/models/avatar-originals/${name}` });
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
  await expect(store("another secret").sizeOf("avatar-models", "0".repeat(64))).rejects.toMatchObject({
    code: "media.store-unreachable",
  });
});
