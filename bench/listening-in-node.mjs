// In a process of its own, under tsx: the voice activity network's speed and the echo guard's trials. What it measures is
// written to standard output as one line of JSON.
import { fileURLToPath } from "node:url";
/* eslint-disable no-restricted-imports -- What is measured is the engine alone, which no face shows. */
import { fliteEnglishSynthesizer } from "../modules/voice/adapters/flite-english-synthesizer.ts";
import { EchoGuard } from "../modules/voice/listening/echo-guard.ts";
import { echoScene, listenTo } from "../modules/voice/listening/echo-scenes.ts";
import { herVoice, medianOf, peoplesVoices, shareWithin, talkOver } from "../modules/voice/listening/guard-trials.ts";
import { frameSamples } from "../modules/voice/listening/silero/voice-activity-network.ts";
import { openNetwork, recordedSentence } from "../modules/voice/listening/sounds-for-tests.ts";

const rounds = 20;
const network = openNetwork();

/** Milliseconds of each frame of 32 ms, warm. */
function frameTimes() {
  const sentence = recordedSentence();
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at + frameSamples <= sentence.length; at += frameSamples) {
      const frame = sentence.subarray(at, at + frameSamples);
      const began = performance.now();
      network.hear(frame);
      if (round > 1) times.push(performance.now() - began);
    }
  }
  return times;
}

function selfStarts(her) {
  const echoes = [20, 90, 250].map((delayMs) => ({ db: -20, delayMs }));
  return echoes.reduce((sum, echo) => {
    const events = listenTo(echoScene({ her, seconds: 60, echo, noise: 0.001 }), network, new EchoGuard());
    return sum + events.filter(({ type }) => type === "speech-start").length;
  }, 0);
}

const times = frameTimes();
const her = herVoice();
const flite = fliteEnglishSynthesizer({
  workerFile: fileURLToPath(new URL("../modules/voice/adapters/flite-worker.mjs", import.meta.url)),
  packagesFolder: fileURLToPath(new URL("../node_modules", import.meta.url)),
});
const people = await peoplesVoices(flite);
await flite.dispose();
const over = (echo) => talkOver(network, her, people, { echo, db: 0, noise: 0.001 }).delaysMs;
const withEcho = [20, 90, 250].flatMap((delayMs) => over({ db: -20, delayMs }));
const withHeadphones = over(null);
const figures = {
  frameMs: times,
  selfStarts: selfStarts(her),
  selfSeconds: 180,
  bargeInMs: withEcho,
  headphonesMs: withHeadphones,
  bargeInWithin200: shareWithin(withEcho, 200),
  bargeInMedianMs: medianOf(withEcho),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
