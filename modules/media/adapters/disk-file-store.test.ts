import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { fileStoreContract } from "../ports/file-store.contract-test";
import { diskFileStore } from "./disk-file-store";

const folder = mkdtempSync(join(tmpdir(), "media-"));
afterAll(() => rmSync(folder, { recursive: true }));

fileStoreContract(async () => diskFileStore({ folder }));

it("shows nothing of a file while it is being written, and leaves no draft behind", async () => {
  const store = diskFileStore({ folder: join(folder, "slow") });
  let seenHalfway: string[] = [];
  const slow = async function* () {
    yield new Uint8Array(10);
    seenHalfway = readdirSync(join(folder, "slow"));
    yield new Uint8Array(10);
  };
  await store.put("avatar-models", slow());
  expect(seenHalfway).toEqual(["drafts"]);
  expect(readdirSync(join(folder, "slow", "drafts"))).toEqual([]);
});
