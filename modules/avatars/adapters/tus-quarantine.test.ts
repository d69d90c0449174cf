import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@modules/kernel";
import { openTestDatabase, type TestDatabase } from "@testing/platform/db";
import { uploadsOn } from "../testing";

let database: TestDatabase;
let uploads: Awaited<ReturnType<typeof uploadsOn>>;
let owner: string;
beforeAll(async () => {
  database = await openTestDatabase();
  uploads = await uploadsOn(database.prisma);
});
afterAll(async () => {
  await uploads.close();
  await database.close();
});
beforeEach(() => {
  owner = newId("acc");
});

const addressOf = async (response: Promise<Response>) => (await response).headers.get("location") ?? "";
const idOf = (address: string) => address.split("/").at(-1) ?? "";
const offsetOf = async (address: string) =>
  Number((await uploads.send("HEAD", address, owner, {})).headers.get("upload-offset"));

/** A body whose connection breaks after the text. */
const breaking = (text: string) => {
  let isSent = false;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) return controller.error(new Error("the line broke"));
      isSent = true;
      controller.enqueue(new TextEncoder().encode(text));
    },
  });
};

describe("an upload", () => {
  it("arrives in parts and is then examined, once", async () => {
    const address = await addressOf(uploads.begin(owner, 12));
    expect(address).toMatch(/^\/api\/avatars\/uploads\/model_[0-9a-f]{32}$/);
    expect((await uploads.patch(address, owner, 0, "glTF")).headers.get("upload-offset")).toBe("4");
    expect((await uploads.getModel(owner, idOf(address))).state).toBe("uploading");
    expect((await uploads.patch(address, owner, 4, "12345678")).status).toBe(204);
    expect((await uploads.getModel(owner, idOf(address))).state).toBe("examining");
    await uploads.send("HEAD", address, owner, {});
    expect(uploads.queued.filter((id) => id === idOf(address))).toHaveLength(1);
  });

  it("goes on where a broken connection left it", async () => {
    const address = await addressOf(uploads.begin(owner, 12));
    await uploads.patch(address, owner, 0, breaking("glTF12")).catch(() => undefined);
    const offset = await offsetOf(address);
    expect(offset).toBeLessThanOrEqual(6);
    expect((await uploads.getModel(owner, idOf(address))).state).toBe("uploading");
    await uploads.patch(address, owner, offset, "glTF12345678".slice(offset));
    expect(await offsetOf(address)).toBe(12);
    await uploads.examineModel(idOf(address));
    expect((await uploads.getModel(owner, idOf(address))).state).toBe("ready");
  });

  it("is examined although the process ended before it said that the last byte had come", async () => {
    const address = await addressOf(uploads.begin(owner, 4));
    await uploads.patch(address, owner, 0, "glTF");
    await database.prisma.uploadedModel.update({ where: { id: idOf(address) }, data: { state: "uploading" } });
    await uploads.send("HEAD", address, owner, {});
    expect((await uploads.getModel(owner, idOf(address))).state).toBe("examining");
  });

  it("refuses bytes at the wrong place and more than was announced", async () => {
    const address = await addressOf(uploads.begin(owner, 8));
    expect((await uploads.patch(address, owner, 4, "late")).status).toBe(409);
    const response = await uploads.patch(address, owner, 0, "much too much of it").catch(() => null);
    expect(response?.status ?? 413).toBeGreaterThanOrEqual(400);
    expect((await uploads.getModel(owner, idOf(address))).state).toBe("uploading");
  });

  it("can be cancelled, and is gone then", async () => {
    const address = await addressOf(uploads.begin(owner, 8));
    expect((await uploads.send("DELETE", address, owner, {})).status).toBe(204);
    expect((await uploads.listModels(owner, { limit: 10 })).items).toEqual([]);
    expect((await uploads.patch(address, owner, 0, "glTF")).status).toBe(404);
  });
});

describe("nobody else", () => {
  it.each(["HEAD", "DELETE"])("may %s it", async (method) => {
    const address = await addressOf(uploads.begin(owner, 8));
    expect((await uploads.send(method, address, newId("acc"), {})).status).toBe(404);
    expect(await offsetOf(address)).toBe(0);
  });

  it("may write to it or read it, and not even its owner reads it", async () => {
    const address = await addressOf(uploads.begin(owner, 8));
    expect((await uploads.patch(address, newId("acc"), 0, "evil")).status).toBe(404);
    expect(await offsetOf(address)).toBe(0);
    expect((await uploads.send("GET", address, owner, {})).status).toBe(405);
  });
});

describe("refused before a byte is taken", () => {
  it("a file that is too large", async () => {
    await expect(uploads.begin(owner, 1001)).rejects.toMatchObject({ code: "avatars.file-too-large" });
  });

  it.each(["photo.png", "", "vrm", `${"a".repeat(300)}.vrm`])("a file named %s", async (name) => {
    await expect(uploads.begin(owner, 8, name)).rejects.toMatchObject({ code: "avatars.not-a-model-file" });
  });

  it("an empty file, and one of unknown length", async () => {
    await expect(uploads.begin(owner, 0)).rejects.toMatchObject({ code: "avatars.not-a-model-file" });
    const metadata = { "upload-metadata": `filename ${btoa("a.vrm")}`, "upload-defer-length": "1" };
    const deferred = uploads.send("POST", "/api/avatars/uploads", owner, metadata);
    expect(await deferred.then((response) => response.status >= 400).catch(() => true)).toBe(true);
    expect((await uploads.listModels(owner, { limit: 10 })).items).toEqual([]);
  });

  it("one more than five at once, even when they begin together", async () => {
    const begun = await Promise.allSettled(Array.from({ length: 7 }, () => uploads.begin(owner, 8)));
    const refused = begun.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(2);
    expect(refused[0]?.reason).toMatchObject({ code: "avatars.too-many-uploads" });
  });

  it("names that lead out of the folder", async () => {
    for (const name of ["..%2Fsecret", "model_x", "%00"])
      expect((await uploads.send("HEAD", `/api/avatars/uploads/${name}`, owner, {})).status).toBe(404);
    expect(await uploads.quarantine.fileOf("../package.json")).toBeNull();
  });
});
