import { loadMei } from "../hts/reference-cases";
import type { EnglishSynthesizer } from "../ports/speech-synthesizer";
import { EchoGuard } from "./echo-guard";
import { echoScene, listenTo, type EchoSceneOptions } from "./echo-scenes";
import type { VoiceActivityNetwork } from "./silero/voice-activity-network";
import { herSentences, spokenByHer } from "./sounds-for-tests";

/** Trials for the test and the measurement of the echo guard: she talks to herself, people talk over her. */

/** 20 lines, of a man and of a woman. */
const linesOf = {
  rms: [
    "Wait a moment please.",
    "Really? Tell me more about it.",
    "That is not what I meant at all.",
    "Hey, what about tomorrow?",
    "Oh, I have another question.",
    "Could you say that again?",
    "Actually, let us talk about music.",
    "No, no, that is wrong.",
    "Please be quiet for a second.",
    "How are you today?",
  ],
  slt: [
    "Stop, I want to say something.",
    "I do not think so.",
    "My name is Anna.",
    "Where were you yesterday?",
    "Good morning everyone.",
    "Yes, of course I do.",
    "Let me think about that.",
    "One more thing.",
    "Are you listening to me?",
    "You are very kind.",
  ],
} as const;

/** Her sentences, 48 kHz: 40 s. */
export function herVoice(): Float32Array[] {
  const voice = loadMei();
  return herSentences.map((sentence) => spokenByHer(voice, sentence));
}

/** What people say, 16 kHz. */
export async function peoplesVoices(synthesizer: EnglishSynthesizer): Promise<Float32Array[]> {
  const { signal } = new AbortController();
  const voices: Float32Array[] = [];
  for (const voice of ["rms", "slt"] as const) {
    for (const text of linesOf[voice]) {
      const clip = await synthesizer.synthesize({ voice, text, speed: 1, halfTones: 0, signal });
      const { buffer, byteOffset, byteLength } = clip!.bytes;
      const view = new DataView(buffer, byteOffset, byteLength);
      const count = (byteLength - 44) / 2;
      voices.push(Float32Array.from({ length: count }, (_, n) => view.getInt16(44 + 2 * n, true) / 32_768));
    }
  }
  return voices;
}

export type OverTalk = {
  /** From the first sound of each voice to the start that was told of it; null where none was. */
  delaysMs: (number | null)[];
  /** Starts that were told before anybody spoke. */
  falseStarts: number;
};

/** She speaks, and after some seconds somebody begins to, at another moment of her sentences each time. */
export function talkOver(
  network: VoiceActivityNetwork,
  her: readonly Float32Array[],
  people: readonly Float32Array[],
  scene: Pick<EchoSceneOptions, "echo" | "noise"> & { db: number; isGuarded?: boolean },
): OverTalk {
  let falseStarts = 0;
  const delaysMs = people.map((samples, n) => {
    const atMs = 3_200 + 137 * n;
    const seconds = (atMs + samples.length / 16 + 600) / 1000;
    const inTurn = [...her.slice(n % her.length), ...her.slice(0, n % her.length)];
    const made = echoScene({ ...scene, her: inTurn, seconds, people: [{ atMs, samples, db: scene.db }] });
    const guard = scene.isGuarded === false ? null : new EchoGuard();
    const starts = listenTo(made, network, guard).filter(({ type }) => type === "speech-start");
    const [voiceAtMs = 0] = made.voiceAtMs;
    falseStarts += starts.filter((start) => start.atMs < voiceAtMs).length;
    const first = starts.find((start) => start.atMs >= voiceAtMs);
    return first ? first.atMs - voiceAtMs : null;
  });
  return { delaysMs, falseStarts };
}

export function shareWithin(delaysMs: readonly (number | null)[], ms: number): number {
  return delaysMs.filter((delay) => delay !== null && delay <= ms).length / delaysMs.length;
}

/** Of those that were told. */
export function medianOf(delaysMs: readonly (number | null)[]): number {
  const told = delaysMs.filter((delay) => delay !== null).sort((a, b) => a - b);
  return told[Math.floor(told.length / 2)] ?? NaN;
}
