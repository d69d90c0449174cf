import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { diskFileStore } from "../adapters/disk-file-store";
import { answerWithFileWith, type FileAnswer } from "./answer-with-file";

const folder = mkdtempSync(join(tmpdir(), "media-answer-"));
afterAll(() => rmSync(folder, { recursive: true }));
const store = diskFileStore({ folder });
const answer = answerWithFileWith(store);
const { name } = await store.put("avatar-models", [Buffer.from("0123456789")]);
const file: FileAnswer = { area: "avatar-models", name, contentType: "model/gltf-binary", audience: "public" };
const ask = (headers: Record<string, string> = {}, method = "GET", wanted = file) =>
  answer(new Request("http://here/file", { method, headers }), wanted);

it("sends the whole file with what a browser must know of it", async () => {
  const response = await ask();
  expect(response?.status).toBe(200);
  expect(Object.fromEntries(response!.headers)).toMatchObject({
    "content-type": "model/gltf-binary",
    "content-length": "10",
    "cache-control": "public, max-age=31536000, immutable, no-transform",
    etag: `"${name}"`,
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(await response!.text()).toBe("0123456789");
});

it.each([
  ["bytes=2-4", 206, "bytes 2-4/10", "234"],
  ["bytes=-3", 206, "bytes 7-9/10", "789"],
  ["bytes=8-99", 206, "bytes 8-9/10", "89"],
  ["bytes=10-", 416, "bytes */10", ""],
  ["bytes=0-1,3-4", 200, null, "0123456789"],
])("answers %s", async (range, status, contentRange, text) => {
  const response = await ask({ range });
  expect(response?.status).toBe(status);
  expect(response?.headers.get("content-range")).toBe(contentRange);
  expect(await response!.text()).toBe(text);
});

it("sends nothing again that the browser has, and no range of another version", async () => {
  expect((await ask({ "if-none-match": `"other", W/"${name}"` }))?.status).toBe(304);
  expect((await ask({ range: "bytes=0-1", "if-range": '"other"' }))?.status).toBe(200);
  expect((await ask({ range: "bytes=0-1", "if-range": `"${name}"` }))?.status).toBe(206);
});

it("answers HEAD without a body, and null for what is not there", async () => {
  const head = await ask({}, "HEAD");
  expect(head?.headers.get("content-length")).toBe("10");
  expect(await head!.text()).toBe("");
  expect(await ask({}, "GET", { ...file, area: "avatar-originals" })).toBeNull();
});

it("offers a file for saving under any name, without letting the name into another header", async () => {
  const response = await ask({}, "GET", { ...file, audience: "private", saveAs: 'うさぎ"\r\nX: 1.vrm' });
  expect(response?.headers.get("content-disposition")).toBe(
    `attachment; filename="______X_ 1.vrm"; filename*=UTF-8''%E3%81%86%E3%81%95%E3%81%8E%22%0D%0AX%3A%201.vrm`,
  );
  expect(response?.headers.get("cache-control")).toBe("private, max-age=31536000, immutable, no-transform");
});
