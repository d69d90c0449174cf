import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@modules/kernel";
import { openTestDatabase, type TestDatabase } from "@testing/platform/db";
import { uploadsOn } from "../testing";
import { handOutFilesWith } from "./hand-out-files";

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

const taken = (colour: string, size = { width: 600, height: 800 }, channels: 3 | 4 = 4) =>
  sharp({ create: { ...size, channels, background: colour } });
const webp = async (colour: string) => new Uint8Array(await taken(colour).webp().toBuffer());
async function readyModel(content = "glTFabcd"): Promise<string> {
  const id = await uploads.upload(owner, content);
  await uploads.examineModel(id);
  return id;
}
const fileOf = (url = "") => /\/([0-9a-f]{64})\.webp$/.exec(url)?.[1] ?? "";
const sizeOf = (url?: string) => uploads.files.sizeOf("avatar-pictures", fileOf(url));
async function bytesOf(url: string): Promise<Buffer> {
  const found = await uploads.files.get("avatar-pictures", fileOf(url));
  return Buffer.from(await new Response(found!.stream).arrayBuffer());
}

describe("pictures of a model", () => {
  it("are a poster and a thumbnail, made anew from what the owner's browser sent", async () => {
    const id = await readyModel();
    expect((await uploads.getModel(owner, id)).pictures).toBeNull();
    const sent = await taken("#00a050")
      .png()
      .withExif({ IFD0: { Artist: "where I live" } })
      .toBuffer();
    const { pictures, card } = await uploads.keepPictures(owner, id, new Uint8Array(sent));
    expect(pictures!.posterUrl).toMatch(new RegExp(`^/api/avatars/${id}/pictures/[0-9a-f]{64}\\.webp$`));
    expect(card).toEqual((await uploads.getModel(owner, id)).card);
    expect(card).not.toHaveProperty("pictures");

    const [poster, thumbnail] = [await bytesOf(pictures!.posterUrl), await bytesOf(pictures!.thumbnailUrl)];
    expect(await sharp(poster).metadata()).toMatchObject({ format: "webp", width: 900, height: 1200 });
    expect(await sharp(thumbnail).metadata()).toMatchObject({ format: "webp", width: 320, height: 320 });
    expect(poster.includes("where I live")).toBe(false);
    const { dominant } = await sharp(poster).removeAlpha().stats();
    expect(dominant.g).toBeGreaterThan(dominant.r + 100);
  });

  it("replace the ones before, of which nothing stays, and go with their model", async () => {
    const id = await readyModel();
    const first = (await uploads.keepPictures(owner, id, await webp("red"))).pictures!;
    const again = (await uploads.keepPictures(owner, id, await webp("red"))).pictures!;
    expect(again).toEqual(first);
    expect(await sizeOf(first.posterUrl)).not.toBeNull();
    const second = (await uploads.keepPictures(owner, id, await webp("blue"))).pictures!;
    expect(await sizeOf(first.posterUrl)).toBeNull();
    expect(await sizeOf(first.thumbnailUrl)).toBeNull();
    expect(await sizeOf(second.posterUrl)).not.toBeNull();

    await uploads.deleteModel(owner, id);
    uploads.later(8 * 24 * 3_600_000);
    await uploads.sweepModels();
    expect(await sizeOf(second.posterUrl)).toBeNull();
    expect(await sizeOf(second.thumbnailUrl)).toBeNull();
  });

  it("are no other model's, even when they look the same", async () => {
    const [one, other] = [await readyModel(), await readyModel()];
    const picture = await webp("red");
    const first = (await uploads.keepPictures(owner, one, picture)).pictures!;
    const second = (await uploads.keepPictures(owner, other, picture)).pictures!;
    expect(fileOf(first.posterUrl)).not.toBe(fileOf(second.posterUrl));
  });

  it("are seen by the owner, by everybody once the right is confirmed, and under no other model", async () => {
    const [id, other] = [await readyModel(), await readyModel()];
    const { posterUrl } = (await uploads.keepPictures(owner, id, await webp("red"))).pictures!;
    const { pictureFile } = handOutFilesWith({ store: uploads.store });
    expect(await pictureFile(id, fileOf(posterUrl), owner)).toMatchObject({ audience: "private" });
    const refused = { code: "avatars.model-not-found" };
    await expect(pictureFile(id, fileOf(posterUrl), newId("acc"))).rejects.toMatchObject(refused);
    await expect(pictureFile(id, fileOf(posterUrl), null)).rejects.toMatchObject(refused);
    await expect(pictureFile(other, fileOf(posterUrl), owner)).rejects.toMatchObject(refused);
    await uploads.confirmRight(owner, id, "2026-11");
    expect(await pictureFile(id, fileOf(posterUrl), null)).toMatchObject({ audience: "public" });
  });

  it("are taken from nobody but the owner, and only of a ready model", async () => {
    const id = await readyModel();
    await expect(uploads.keepPictures(newId("acc"), id, await webp("red"))).rejects.toMatchObject({
      code: "avatars.model-not-found",
    });
    const unready = await uploads.upload(owner, "glTFabcd");
    await expect(uploads.keepPictures(owner, unready, await webp("red"))).rejects.toMatchObject({
      code: "avatars.model-not-ready",
    });
  });

  const hostile: [string, () => Promise<Uint8Array>][] = [
    ["text", async () => new TextEncoder().encode("<svg onload=alert(1)>")],
    ["SVG", async () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"/>')],
    ["nothing", async () => new Uint8Array()],
    ["a cut-off picture", async () => (await webp("red")).subarray(0, 60)],
    ["another shape", async () => new Uint8Array(await taken("red", { width: 800, height: 600 }).webp().toBuffer())],
    ["a huge one", async () => new Uint8Array(await taken("red", { width: 6000, height: 8000 }).png().toBuffer())],
    ["a tiny one", async () => new Uint8Array(await taken("red", { width: 3, height: 4 }).png().toBuffer())],
    ["a JPEG", async () => new Uint8Array(await taken("red").jpeg().toBuffer())],
  ];
  it.each(hostile)("are not made of %s", async (_, make) => {
    const id = await readyModel();
    const picture = await make();
    await expect(uploads.keepPictures(owner, id, picture)).rejects.toMatchObject({
      kind: "invalid",
      code: "avatars.picture-unreadable",
    });
    expect((await uploads.getModel(owner, id)).pictures).toBeNull();
  });
});

describe("erasing what an account has brought", () => {
  it("leaves nothing of it, neither rows nor files nor quarantine, and all of the others", async () => {
    const content = "glTFerased";
    const [ready, deleted] = [await readyModel(content), await readyModel()];
    const { pictures, served } = await uploads.keepPictures(owner, ready, await webp("red"));
    await uploads.deleteModel(owner, deleted);
    const waiting = await uploads.upload(owner, "glTFwaiting");
    const original = (await uploads.store.findOwn(ready, owner))!.originalFile!;
    const mine = owner;
    owner = newId("acc");
    const others = await readyModel(content);

    expect(await uploads.eraseModelsOf(mine)).toBe(3);
    expect(await database.prisma.uploadedModel.count({ where: { accountId: mine } })).toBe(0);
    expect(await uploads.quarantine.fileOf(waiting)).toBeNull();
    expect(await sizeOf(pictures!.posterUrl)).toBeNull();
    // The same bytes were brought by the other one too; what they hold stays.
    const servedFile = /([0-9a-f]{64})\.vrm/.exec(served!.url)![1]!;
    expect(await uploads.files.sizeOf("avatar-originals", original)).not.toBeNull();
    expect(await uploads.files.sizeOf("avatar-models", servedFile)).not.toBeNull();
    expect((await uploads.getModel(owner, others)).state).toBe("ready");

    expect(await uploads.eraseModelsOf(mine)).toBe(0);
    expect(await uploads.eraseModelsOf(owner)).toBe(1);
    expect(await uploads.files.sizeOf("avatar-originals", original)).toBeNull();
    expect(await uploads.files.sizeOf("avatar-models", servedFile)).toBeNull();
  });
});
