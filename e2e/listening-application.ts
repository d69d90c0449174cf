import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { test as base } from "./own-application";

/** A speech recogniser of one's own, as TRANSCRIPTION_BASE_URL expects it: it hears what the journey wants. */
export type StandInRecogniser = {
  url: string;
  /** What it hears next; the last one is heard again and again. */
  hears(...texts: string[]): void;
  /** Sizes of the recordings that came, in bytes. */
  readonly recordings: readonly number[];
  stop(): Promise<unknown>;
};

export async function startStandInRecogniser(): Promise<StandInRecogniser> {
  let texts = ["聞こえますか"];
  const recordings: number[] = [];
  const server = createServer((request, response) => {
    let length = 0;
    request.on("data", (part: Buffer) => (length += part.length));
    request.on("end", () => {
      recordings.push(length);
      const [text] = texts;
      if (texts.length > 1 && recordings.length > 0) texts = texts.slice(1);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ text, language: "japanese" }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    hears: (...next) => void (texts = next),
    recordings,
    stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

/** `own` with a recogniser: what is said into the microphone comes back as the words that the journey gives it. */
export const test = base.extend<object, { recogniser: StandInRecogniser }>({
  recogniser: [
    async ({}, use) => {
      const recogniser = await startStandInRecogniser();
      await use(recogniser);
      await recogniser.stop();
    },
    { scope: "worker" },
  ],
  ownEnv: [
    async ({ recogniser }, use) => use({ TRANSCRIPTION_BASE_URL: recogniser.url, TRANSCRIPTION_MODEL: "stand-in" }),
    { scope: "worker" },
  ],
});

const sampleRate = 16_000;

/**
 * What the browser hears in place of a microphone, again and again: silence, a recorded sentence, silence.
 * Answers with the path of the file.
 */
export function microphoneFile(folder: string, { before, after }: { before: number; after: number }): string {
  const recording = new URL("../modules/voice/listening/fixtures/sentence.pcm16.gz", import.meta.url);
  const sentence = gunzipSync(readFileSync(recording));
  const silence = (seconds: number) => Buffer.alloc(Math.round(seconds * sampleRate) * 2);
  const sound = Buffer.concat([silence(before), sentence, silence(after)]);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + sound.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(sound.length, 40);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `microphone-${before}-${after}.wav`);
  writeFileSync(path, Buffer.concat([header, sound]));
  return path;
}
