// `npm run motions [-- FOLDER]`: every gesture and idle mood as a VRM animation that other programs play.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { gestureNames, idleMoodNames } from "../../../contract";
import { recordGesture, recordIdleMood } from "./record-motion";
import { writeVrma } from "./write-vrma";

const [folder = "motions", ...others] = process.argv.slice(2);
if (others.length > 0 || folder.startsWith("-")) {
  console.error("npm run motions [-- FOLDER]");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const clips = [
  ...gestureNames.map((name) => recordGesture(name)),
  ...idleMoodNames.map((name) => recordIdleMood(name)),
];
for (const clip of clips) {
  const bytes = writeVrma(clip);
  await writeFile(path.join(folder, `${clip.name}.vrma`), bytes);
  const seconds = (clip.frameCount - 1) / clip.framesPerSecond;
  console.log(`${clip.name}.vrma  ${seconds.toFixed(1)} s  ${Math.ceil(bytes.length / 1000)} kB`);
}
