import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@modules/kernel";
import { openTestDatabase, type TestDatabase } from "@testing/platform/db";
import { mayBeUsedFor } from "../inspection/licence/licence-policy";
import { firstBytesExaminer, uploadsOn } from "../testing";
import { rightTextVersion, undoLifetimeMs, unfinishedUploadLifetimeMs } from "../domain/uploaded-model";
import { handOutFilesWith } from "./hand-out-files";
import { avatarForPurposeWith } from "./avatar-for-purpose";

let database: TestDatabase;
let uploads: Awaited<ReturnType<typeof uploadsOn>>;
let owner: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  uploads = await uploadsOn(database.prisma);
  owner = newId("acc");
  return uploads.close;
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const reversed = (text: string) => [...text].reverse().join("");
const ready = async (text = `glTF${newId()}`) => {
  const id = await uploads.upload(owner, text);
  await uploads.examineModel(id);
  return { id, text };
};
/** What examination stored of it. */
const isStored = async (text: string, { files } = uploads) =>
  Promise.all([
    files.sizeOf("avatar-originals", sha256(text)),
    files.sizeOf("avatar-models", sha256(reversed(text))),
  ]).then((sizes) => sizes.map((size) => size !== null));

describe("examination", () => {
  it("keeps the original apart, serves the rewritten file, and empties the quarantine", async () => {
    const { id, text } = await ready();
    const model = await uploads.getModel(owner, id);
    expect(model).toMatchObject({ state: "ready", mended: ["images-rewritten"], licence: { title: "Usagi" } });
    expect(model.served?.url).toBe(`/api/avatars/files/${sha256(reversed(text))}.vrm`);
    expect(JSON.stringify(model)).not.toContain(sha256(text));
    expect(await isStored(text)).toEqual([true, true]);
    expect(await uploads.quarantine.fileOf(id)).toBeNull();
  });

  it("refuses with the findings and keeps nothing of the file", async () => {
    const id = await uploads.upload(owner, "<html>");
    await uploads.examineModel(id);
    expect(await uploads.getModel(owner, id)).toMatchObject({
      state: "refused",
      served: null,
      findings: [{ rule: "not-a-glb-file", place: "file header" }],
    });
    expect(await isStored("<html>")).toEqual([false, false]);
    expect(await uploads.quarantine.fileOf(id)).toBeNull();
  });

  it("is done again when it was interrupted, and ends the same however often it runs", async () => {
    let tries = 0;
    const dying = await uploadsOn(database.prisma, {
      examine: (file, options) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error("killed")) : firstBytesExaminer(file, options);
      },
    });
    const id = await dying.upload(owner, "glTF again");
    await expect(dying.examineModel(id)).rejects.toThrow("killed");
    expect((await dying.getModel(owner, id)).state).toBe("examining");
    await dying.resumeExaminations();
    dying.later(1);
    await dying.resumeExaminations();
    expect(dying.queued.filter((queued) => queued === id)).toHaveLength(2);
    await Promise.all([dying.examineModel(id), dying.examineModel(id).catch(() => undefined)]);
    await dying.examineModel(id);
    expect((await dying.getModel(owner, id)).state).toBe("ready");
    await dying.close();
  });

  it("says so when the file is lost or it is given up", async () => {
    const lost = await uploads.upload(owner, "glTF lost");
    await uploads.quarantine.remove(lost);
    await uploads.examineModel(lost);
    expect((await uploads.getModel(owner, lost)).findings[0]?.rule).toBe("file-lost");
    const failed = await uploads.upload(owner, "glTF failed");
    await uploads.refuseUnexamined(failed, "examination-failed");
    expect((await uploads.getModel(owner, failed)).state).toBe("refused");
    expect(await uploads.quarantine.fileOf(failed)).toBeNull();
  });

  it("keeps nothing of a model that was deleted meanwhile, and takes it up when it comes back", async () => {
    const text = `glTF${newId()}`;
    const leaving = await uploadsOn(database.prisma, {
      examine: async (file, options) => {
        await leaving.deleteModel(owner, id);
        return firstBytesExaminer(file, options);
      },
    });
    const id = await leaving.upload(owner, text);
    await leaving.examineModel(id);
    expect(await isStored(text, leaving)).toEqual([false, false]);
    leaving.queued.length = 0;
    expect((await leaving.restoreModel(owner, id)).state).toBe("examining");
    expect(leaving.queued).toEqual([id]);
    await leaving.close();
  });
});

describe("the owner's list", () => {
  it("has pages, newest first, and nobody else's models", async () => {
    const ids: string[] = [];
    for (const text of ["glTF1", "glTF2", "glTF3"]) ids.unshift((await ready(text)).id);
    await uploads.upload(newId("acc"), "glTF");
    const first = await uploads.listModels(owner, { limit: 2 });
    const rest = await uploads.listModels(owner, { limit: 2, after: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
  });

  it("names a model after its file, and again as the owner wishes", async () => {
    const id = await uploads.upload(owner, "glTF", "うさぎ\u0007 2.VRM");
    expect((await uploads.getModel(owner, id)).name).toBe("うさぎ  2");
    expect((await uploads.renameModel(owner, id, "みみ")).name).toBe("みみ");
    await expect(uploads.renameModel(newId("acc"), id, "x")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("gives a deleted model back for a week; then it and its files are gone", async () => {
    const { id, text } = await ready();
    await uploads.deleteModel(owner, id);
    await expect(uploads.getModel(owner, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(uploads.restoreModel(newId("acc"), id)).rejects.toMatchObject({ kind: "not-found" });
    await uploads.sweepModels();
    expect((await uploads.restoreModel(owner, id)).state).toBe("ready");
    await uploads.deleteModel(owner, id);
    uploads.later(undoLifetimeMs + 1000);
    await expect(uploads.restoreModel(owner, id)).rejects.toMatchObject({ kind: "not-found" });
    await uploads.sweepModels();
    expect(await isStored(text)).toEqual([false, false]);
  });

  it("keeps the files of a deleted model that another model holds", async () => {
    const { id, text } = await ready();
    await ready(text);
    await uploads.deleteModel(owner, id);
    uploads.later(undoLifetimeMs + 1000);
    await uploads.sweepModels();
    expect(await isStored(text)).toEqual([true, true]);
  });

  it("forgets an upload that nobody goes on with", async () => {
    const address = (await uploads.begin(owner, 8)).headers.get("location")!;
    await uploads.patch(address, owner, 0, "glTF");
    await uploads.sweepModels();
    expect((await uploads.listModels(owner, { limit: 5 })).items).toHaveLength(1);
    uploads.later(unfinishedUploadLifetimeMs + 1000);
    await uploads.sweepModels();
    expect((await uploads.listModels(owner, { limit: 5 })).items).toEqual([]);
    expect((await uploads.send("HEAD", address, owner, {})).status).toBe(404);
  });
});

describe("the licence", () => {
  const use = (id: string, purpose: "talk" | "paid-plan") =>
    avatarForPurposeWith({ store: uploads.store, mayBeUsedFor })(id, purpose);

  it("needs the owner's word, kept with its time and wording", async () => {
    const { id } = await ready();
    await expect(use(id, "talk")).rejects.toMatchObject({ code: "avatars.right-not-confirmed" });
    await expect(uploads.confirmRight(owner, id, "2001-01")).rejects.toMatchObject({ code: "avatars.other-wording" });
    await expect(uploads.confirmRight(newId("acc"), id, rightTextVersion)).rejects.toMatchObject({ kind: "not-found" });
    expect((await uploads.confirmRight(owner, id, rightTextVersion)).rightConfirmedAt).toBe("2026-11-01T00:00:00.000Z");
    expect((await uploads.store.find(id))?.rightTextVersion).toBe(rightTextVersion);
    expect(await use(id, "talk")).toMatchObject({ purpose: "talk", credit: "Usagi by Haru" });
  });

  it("refuses a forbidden purpose with the clause", async () => {
    const { id } = await ready();
    await uploads.confirmRight(owner, id, rightTextVersion);
    await expect(use(id, "paid-plan")).rejects.toMatchObject({
      kind: "forbidden",
      code: "avatars.purpose-forbidden",
      details: { purpose: "paid-plan", clause: "commercialUsage: personalNonProfit" },
    });
  });

  it("allows nothing of a model that was not accepted", async () => {
    const id = await uploads.upload(owner, "<html>");
    await uploads.examineModel(id);
    await expect(use(id, "talk")).rejects.toMatchObject({ code: "avatars.model-not-ready" });
  });
});

describe("files", () => {
  it("go to the owner alone until the right is confirmed; the original always", async () => {
    const { servedFile, originalFile } = handOutFilesWith(uploads);
    const { id, text } = await ready();
    const file = sha256(reversed(text));
    expect((await servedFile(file, owner)).audience).toBe("private");
    for (const stranger of [null, newId("acc")])
      await expect(servedFile(file, stranger)).rejects.toMatchObject({ kind: "not-found" });
    await uploads.confirmRight(owner, id, rightTextVersion);
    expect((await servedFile(file, null)).audience).toBe("public");
    expect(await originalFile(id, owner)).toMatchObject({ name: sha256(text), audience: "private" });
    await expect(originalFile(id, newId("acc"))).rejects.toMatchObject({ kind: "not-found" });
    await expect(servedFile(sha256(text), owner)).rejects.toMatchObject({ kind: "not-found" });
    await uploads.deleteModel(owner, id);
    await expect(servedFile(file, owner)).rejects.toMatchObject({ kind: "not-found" });
  });
});
