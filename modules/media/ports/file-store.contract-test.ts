import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileStore } from "./file-store";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const nameOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const read = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer());

export function fileStoreContract(create: () => Promise<FileStore>): void {
  describe("a file store", () => {
    it("names a file by its content and gives it back, in parts as it came or whole", async () => {
      const store = await create();
      const content = fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(content, async (parts) => {
          const whole = new Uint8Array(Buffer.concat(parts));
          const stored = await store.put("avatar-models", parts);
          expect(stored).toEqual({ name: nameOf(whole), bytes: whole.length });
          expect(await store.sizeOf("avatar-models", stored.name)).toBe(whole.length);
          const found = await store.get("avatar-models", stored.name);
          expect(found?.bytes).toBe(whole.length);
          expect(await read(found!.stream)).toEqual(whole);
        }),
        { numRuns: 15 },
      );
    });

    it("gives the asked range, both ends inclusive, and tells the whole size", async () => {
      const store = await create();
      const { name } = await store.put("avatar-models", [bytesOf("0123456789")]);
      const found = await store.get("avatar-models", name, { start: 2, end: 5 });
      expect(found?.bytes).toBe(10);
      expect(new TextDecoder().decode(await read(found!.stream))).toBe("2345");
    });

    it("keeps the areas apart, and a file once however often it is stored", async () => {
      const store = await create();
      const { name } = await store.put("avatar-originals", [bytesOf("private")]);
      expect(await store.get("avatar-models", name)).toBeNull();
      expect((await store.put("avatar-originals", [bytesOf("pri"), bytesOf("vate")])).name).toBe(name);
      await store.delete("avatar-originals", name);
      await store.delete("avatar-originals", name);
      expect(await store.sizeOf("avatar-originals", name)).toBeNull();
      expect(await store.get("avatar-originals", name)).toBeNull();
    });

    it("keeps nothing of a source that breaks off, and throws its error", async () => {
      const store = await create();
      const broken = async function* () {
        yield bytesOf("half a file");
        throw new Error("the line broke");
      };
      await expect(store.put("avatar-models", broken())).rejects.toThrow("the line broke");
      expect(await store.sizeOf("avatar-models", nameOf(bytesOf("half a file")))).toBeNull();
    });

    it("refuses a name that is not a hash", async () => {
      const store = await create();
      for (const name of ["../secret", "", "A".repeat(64), `${"0".repeat(64)}/..`])
        await expect((async () => store.get("avatar-models", name))()).rejects.toThrow(TypeError);
    });
  });
}
