// `npm run voice:profile`: has the embedded Japanese voice speak, learns its vowels and writes them, with the analysis that
// reads them, beside the voice.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { loadVoice } from "../../hts/voice";
import { calibrate } from "./calibrate";
import { calibrationSpeech } from "./calibration-speech";

const folder = new URL("../../../../public/voices/mei/", import.meta.url);
const part = (name: string) => Uint8Array.from(readFileSync(new URL(`${name}.bin`, folder))).buffer;
const wasm = createRequire(import.meta.url).resolve("wlipsync/wlipsync.wasm");
const licence = new URL("../LICENSE", pathToFileURL(wasm));

const voice = loadVoice(part("shared"), { normal: part("normal"), sad: part("sad") });
const profile = await calibrate(readFileSync(wasm), calibrationSpeech(voice));
writeFileSync(new URL("lip-sync.json", folder), `${JSON.stringify(profile)}\n`);
copyFileSync(wasm, new URL("lip-sync.wasm", folder));
copyFileSync(licence, new URL("lip-sync.LICENSE.txt", folder));
process.stdout.write(`${profile.mfccs.length} entries → public/voices/mei/lip-sync.json\n`);
