// Listening: what the voice activity costs, whether the character hears herself, how soon a person is heard who talks over
// her. Figures are of bands in rooms that are computed (modules/voice/listening/echo-scenes.ts), not of a microphone.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { environmentFor } from "../scripts/parts/commands.mjs";
import { root } from "../scripts/parts/places.mjs";

const run = promisify(execFile);

/**
 * @returns lines made by `summary(name, unit, values, options)`, as of the other benchmarks: `voice.listening.frame`
 * (ms a 32 ms frame), `voice.listening.selfStarts` (in three minutes of her own echo), `voice.listening.bargeIn` and
 * `voice.listening.bargeIn.headphones` (ms from the first sound; never heard: 10 s), `voice.listening.bargeIn.within200` (%)
 */
export async function measureListening({ node, summary, say }) {
  const { stdout } = await run(node, ["--import", "tsx", join(root, "bench", "listening-in-node.mjs")], {
    cwd: root,
    env: environmentFor(node),
    maxBuffer: 16 * 1024 * 1024,
  });
  const figures = JSON.parse(stdout.trimEnd().split("\n").at(-1));
  const heard = (delays) => delays.map((delay) => delay ?? 10_000);
  say(
    `she heard herself ${figures.selfStarts} times in ${figures.selfSeconds} s; who talks over her is noticed after ` +
      `${Math.round(figures.bargeInMedianMs)} ms (median), within 200 ms in ${Math.round(100 * figures.bargeInWithin200)} %`,
  );
  return [
    summary("voice.listening.frame", "ms", figures.frameMs),
    summary("voice.listening.selfStarts", "starts", [figures.selfStarts]),
    summary("voice.listening.bargeIn", "ms", heard(figures.bargeInMs)),
    summary("voice.listening.bargeIn.headphones", "ms", heard(figures.headphonesMs)),
    summary("voice.listening.bargeIn.within200", "%", [100 * figures.bargeInWithin200]),
  ];
}
