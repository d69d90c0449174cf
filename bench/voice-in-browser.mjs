// Bundled for a page: the voice as the talk page has it, driven by bench/voice.mjs through `window.voiceBench`.
import { createLateSpeechPlayer } from "../modules/voice/client.ts";
// eslint-disable-next-line no-restricted-imports -- What is measured is the engine alone, which no face shows.
import { createVoiceWorker } from "../modules/voice/hts/voice-worker-client.ts";

const baseUrl = "/voices/mei";
let count = 0;

function speak(worker, { score, emotion, intensity }) {
  return new Promise((resolve, reject) => {
    const figures = {};
    const beganAt = performance.now();
    count += 1;
    worker.synthesize(
      { id: `s${count}`, score, emotion, intensity, speed: 1 },
      {
        onTimings: ({ sampleCount, sampleRate }) => (figures.soundMs = (sampleCount / sampleRate) * 1000),
        onChunk: () => (figures.firstChunkMs ??= performance.now() - beganAt),
        onEnd: () => resolve({ ...figures, synthesisMs: performance.now() - beganAt }),
        onError: reject,
      },
    );
  });
}

/** A worker that has just been started, with the voice in the browser's cache or not: loaded, then its first sentence. */
async function first({ speeches }) {
  const beganAt = performance.now();
  const worker = createVoiceWorker(baseUrl);
  await worker.ready;
  const loadMs = performance.now() - beganAt;
  const figures = await speak(worker, speeches[1]);
  worker.dispose();
  return { loadMs, ...figures };
}

async function warm({ speeches, runs }) {
  const worker = createVoiceWorker(baseUrl);
  await worker.ready;
  for (let round = 0; round < 2; round += 1) for (const speech of speeches) await speak(worker, speech);
  const sentences = [];
  for (let run = 0; run < runs; run += 1) for (const speech of speeches) sentences.push(await speak(worker, speech));
  worker.dispose();
  return { sentences };
}

/**
 * Plays the sentences through the player on the audio clock and notes, on the wall clock, how open the mouth is and how
 * loud the sound is that is heard.
 */
async function mouthAndSound({ speeches }) {
  let context;
  const player = createLateSpeechPlayer({ voiceBaseUrl: baseUrl, createContext: () => (context = new AudioContext()) });
  player.prepare();
  const recordings = [];
  let recording = null;
  const timer = setInterval(() => {
    if (!recording) return;
    const { samples } = player.debugTap();
    const newest = samples.slice(-Math.round(context.sampleRate * 0.01));
    const loudness = Math.sqrt(newest.reduce((sum, sample) => sum + sample * sample, 0) / newest.length);
    const weights = Object.values(player.mouth());
    const at = performance.now();
    const latencyMs = (context.outputLatency || 0) * 1000;
    recording.push({
      mouthAt: at,
      open: weights.reduce((sum, weight) => sum + weight, 0),
      // The newest 10 ms are centred 5 ms before now, and are heard when they have passed the output.
      soundAt: at - 5 + latencyMs,
      loudness,
    });
  }, 4);
  for (const [index, { text, score, emotion, intensity }] of speeches.entries()) {
    const speech = { form: "score", voice: "mei", language: "ja", score, emotion, intensity, speed: 1, halfTones: 0 };
    recording = [];
    await new Promise((resolve, reject) => {
      const offs = [
        player.on("idle", () => (offs.forEach((off) => off()), setTimeout(resolve, 150))),
        player.on("segment-failed", ({ error }) => reject(error)),
        player.on("blocked", () => reject(new Error("The browser blocks the sound"))),
      ];
      player.enqueue({ id: `m${index}`, text, speech });
    });
    recordings.push(recording);
  }
  clearInterval(timer);
  player.dispose();
  return { recordings };
}

window.voiceBench = { first, warm, mouthAndSound };
