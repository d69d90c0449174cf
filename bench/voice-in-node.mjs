// In a process of its own, under tsx: the embedded Japanese voice and the reading of sentences, without a browser. What
// argv[2] names is measured and written to standard output as one line of JSON.
import { generateKeyPairSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
// eslint-disable-next-line no-restricted-imports -- What is measured is the engine alone, which no face shows.
import { VoiceDesk } from "../modules/voice/hts/voice-desk.ts";
import { differentSentences, spokenSentences } from "./spoken-sentences.mjs";

const root = new URL("../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));

const measurements = {
  /** Scores of the sentences that are voiced, as a server sends them; and how long a sentence takes to become one. */
  async reading() {
    const { synthesizeSpeech } = await openReading();
    const profile = {
      language: "ja",
      primary: { vendor: "embedded", voice: "mei", speed: 1, halfTones: 0 },
      fallbacks: [],
      readings: [],
    };
    const read = (text) => synthesizeSpeech({ text, language: "ja", emotion: "neutral", intensity: 0.7, profile });
    const beganAt = performance.now();
    const speeches = [];
    for (const sentence of spokenSentences) {
      const speech = await read(sentence.text);
      if (speech?.form !== "score") throw new Error(`No score of ${sentence.text}`);
      speeches.push({ ...sentence, score: speech.score });
    }
    const firstMs = performance.now() - beganAt;
    const times = [];
    for (const text of differentSentences) {
      const at = performance.now();
      const speech = await read(text);
      times.push(performance.now() - at);
      if (speech?.form !== "score") throw new Error(`No score of ${text}`);
    }
    return { speeches, times, firstMs };
  },

  /** Of each language: how many of the golden cases are right, and microseconds a text. */
  async normaliser() {
    const { measureNormaliser } = await import("./normaliser.mjs");
    return measureNormaliser();
  },

  /** One process that has just started: the voice is loaded, then speaks its first sentence. */
  async first({ speeches }) {
    const beganAt = performance.now();
    const { loaded, voice } = openVoice();
    await loaded;
    const loadMs = performance.now() - beganAt;
    return { loadMs, ...(await voice(speeches[1])) };
  },

  async warm({ speeches, runs }) {
    const { loaded, voice } = openVoice();
    await loaded;
    // The first two rounds are the compiler's.
    for (let round = 0; round < 2; round += 1) for (const speech of speeches) await voice(speech);
    const sentences = [];
    for (let run = 0; run < runs; run += 1) for (const speech of speeches) sentences.push(await voice(speech));
    return { sentences };
  },
};

async function openReading() {
  const inVoice = (file) => import(`../modules/voice/${file}.ts`);
  const [
    { synthesizeSpeechWith },
    { embeddedJapaneseVoice },
    { prepareSpokenTextWith },
    { warmVoicesWith },
    { piperJapaneseScorer },
    { cmuEnglishPronunciations },
    { memoryScoreStore },
    { unmeasured },
    { certifySpeechWith },
    { ed25519ManifestSigner },
  ] = await Promise.all([
    inVoice("use-cases/synthesize-speech"),
    inVoice("use-cases/speak-embedded-japanese"),
    inVoice("use-cases/prepare-spoken-text"),
    inVoice("use-cases/warm-voices"),
    inVoice("adapters/piper-japanese-scorer"),
    inVoice("adapters/cmu-english-pronunciations"),
    inVoice("adapters/memory-score-store"),
    inVoice("ports/voice-measures"),
    inVoice("provenance/use-cases/certify-speech"),
    inVoice("provenance/adapters/ed25519-manifest-signer"),
  ]);
  const japaneseScorer = piperJapaneseScorer({ packagesFolder: path("node_modules") });
  const pronunciations = cmuEnglishPronunciations();
  const key = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" });
  const provenance = certifySpeechWith({
    signer: ed25519ManifestSigner(key),
    record: () => {},
    clock: { now: () => new Date() },
    generator: { name: "Oshaberi", version: "1" },
  });
  await warmVoicesWith({ japaneseScorer, pronunciations, englishSynthesizer: { warm: async () => {} } })();
  return {
    synthesizeSpeech: synthesizeSpeechWith({
      voices: [embeddedJapaneseVoice({ japaneseScorer, scores: memoryScoreStore(unmeasured), provenance })],
      prepareSpokenText: prepareSpokenTextWith({ pronunciations }),
      mayUseVoice: async () => false,
      measure: unmeasured,
    }),
  };
}

/** The worker's whole behaviour in this thread; the messages are function calls. */
function openVoice() {
  const loading = Promise.withResolvers();
  let current = null;
  const desk = new VoiceDesk({
    partsFrom: () => async (file) => {
      const bytes = await readFile(path(`public/voices/mei/${file}`));
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    },
    send(message) {
      const now = performance.now();
      if (message.type === "loaded") loading.resolve();
      else if (message.type === "load-failed") loading.reject(new Error(message.message));
      else if (message.type === "timings") current.soundMs = (message.sampleCount / message.sampleRate) * 1000;
      else if (message.type === "chunk") current.firstChunkMs ??= now - current.beganAt;
      else if (message.type === "failed") current.reject(new Error(message.message));
      else current.resolve({ ...figuresOf(current), synthesisMs: now - current.beganAt });
    },
    letMessagesIn: () => new Promise((resolve) => setImmediate(resolve)),
    stylePatience: () => new Promise((resolve) => setTimeout(resolve, 300)),
  });
  let count = 0;
  return {
    loaded: (desk.receive({ type: "load", baseUrl: "" }), loading.promise),
    voice({ score, emotion, intensity }) {
      const done = Promise.withResolvers();
      count += 1;
      current = { ...done, beganAt: performance.now() };
      desk.receive({ type: "synthesize", id: `s${count}`, score, emotion, intensity, speed: 1 });
      return done.promise;
    },
  };
}

const figuresOf = ({ firstChunkMs, soundMs }) => ({ firstChunkMs, soundMs });

const { task, input } = JSON.parse(process.argv[2]);
process.stdout.write(`${JSON.stringify(await measurements[task](input))}\n`);
