import { AppError, isAppError } from "@modules/kernel";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { phonemeTimingSchema, voiceChoiceSchema, voiceErrorCodes, wordTimingSchema } from "../contract";
import type { SpeechVendor, VendorRequest, VendorSound } from "./speech-vendor";

/**
 * What the vendor's server does with the requests that come from now on:
 * `sound` answers as documented; the four refusals answer 400, 401, 429, 500 with the vendor's own error body, which
 * repeats the text and the key where the real one does; `silent` takes the request and never answers; `stalls` answers
 * with the begin of a sound and then sends nothing, `cuts` closes the connection there; `garbage` answers 200 with bytes
 * that are no sound; `absent` is nobody at the address.
 */
export type VendorBehaviour =
  "sound" | "bad-request" | "bad-key" | "busy" | "broken" | "silent" | "stalls" | "cuts" | "garbage" | "absent";

export type VendorStage = {
  /** Gives up after less than a second of silence. */
  impatient: SpeechVendor;
  /** Waits for minutes. */
  patient: SpeechVendor;
  behave(behaviour: VendorBehaviour): void;
  /** How many requests have come. */
  requests(): number;
  /** Resolves when the server has a request to which its answer, or the rest of it, is still due. */
  waitingForServer(): Promise<void>;
  /** Resolves when the client has closed the connection of such a request. */
  abandoned(): Promise<void>;
  close(): Promise<void>;
};

export type VendorContract = {
  open(): Promise<VendorStage>;
  request: Pick<VendorRequest, "text" | "language" | "voice">;
  /** The key it was opened with; null when the vendor has none. */
  key: string | null;
  /** The variable that a person checks when the key is refused or nobody is there. */
  setting: string;
  /** Of the sound that `sound` sends. */
  expected: { sampleRate: number; samples: number };
  /** False for a vendor whose sound comes in one piece: it is then whole, or `synthesize` rejects. */
  streams: boolean;
};

/** What every vendor of voices promises. */
export function describeSpeechVendor(name: string, contract: VendorContract) {
  const { request: said, key, expected } = contract;
  const secrets = [said.text, ...(key === null ? [] : [key])];

  describe(`the voice of ${name}`, () => {
    let stage: VendorStage;
    beforeEach(async () => {
      stage = await contract.open();
    });
    afterEach(() => stage.close());

    const requestWith = (change: Partial<VendorRequest> = {}): VendorRequest => ({
      ...said,
      style: null,
      emotion: "neutral",
      intensity: 0,
      speed: 1,
      halfTones: 0,
      signal: new AbortController().signal,
      ...change,
    });

    /** Says it to the end, and fails where the vendor fails: at the begin or in the middle. */
    async function hear(vendor: SpeechVendor, change: Partial<VendorRequest> = {}) {
      const sound = await vendor.synthesize(requestWith(change));
      if (sound === null) throw new Error("The vendor has nothing to say");
      return { sound, samples: await samplesOf(sound) };
    }

    async function failureOf(vendor: SpeechVendor): Promise<AppError> {
      const error: unknown = await hear(vendor).then(
        () => new Error("it did not fail"),
        (reason: unknown) => reason,
      );
      if (!isAppError(error)) throw error;
      const told = JSON.stringify([error.message, error.details, String(error.cause)]);
      for (const secret of secrets) expect(told).not.toContain(secret);
      expect(error.code).toBe(voiceErrorCodes.synthesisFailed);
      expect(error.message.length).toBeGreaterThan(10);
      return error as AppError;
    }

    it("has an id that a voice choice can name, and a language", () => {
      expect(voiceChoiceSchema.safeParse({ vendor: stage.patient.id, voice: said.voice }).success).toBe(true);
      expect(stage.patient.languages).toContain(said.language);
    });

    it("gives the vendor's sound, sample by sample", async () => {
      stage.behave("sound");
      const { sound, samples } = await hear(stage.patient);
      expect(sound.sampleRate).toBe(expected.sampleRate);
      expect(samples.length).toBe(expected.samples);
      expect(samples.some((sample) => Math.abs(sample) > 500)).toBe(true);
    });

    it("tells times that rise and lie within the sound and the text", async () => {
      stage.behave("sound");
      const { sound, samples } = await hear(stage.patient);
      const durationMs = (samples.length / sound.sampleRate) * 1000;
      const { phonemes, words } = sound.timings();
      let previousMs = 0;
      for (const timing of phonemes) {
        expect(phonemeTimingSchema.safeParse(timing).success).toBe(true);
        expect(timing.endMs).toBeGreaterThan(previousMs);
        previousMs = timing.endMs;
      }
      expect(previousMs).toBeLessThanOrEqual(durationMs + 1);
      let previous = { to: 0, endMs: 0 };
      for (const word of words) {
        expect(wordTimingSchema.safeParse(word).success).toBe(true);
        expect(word.from).toBeGreaterThanOrEqual(previous.to);
        expect(word.to).toBeGreaterThan(word.from);
        expect(word.to).toBeLessThanOrEqual(said.text.length);
        expect(word.startMs).toBeGreaterThanOrEqual(previous.endMs);
        expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
        expect(word.endMs).toBeLessThanOrEqual(durationMs + 1);
        previous = word;
      }
    });

    it("speaks several sentences at once", async () => {
      stage.behave("sound");
      const heard = await Promise.all([hear(stage.patient), hear(stage.patient), hear(stage.patient)]);
      for (const { samples } of heard) expect(sameSamples(samples, heard[0]!.samples)).toBe(true);
    });

    it.each(["", "  ", "…", "!?", "「」。"])("has nothing to say for %j and asks nobody", async (text) => {
      stage.behave("sound");
      expect(await stage.patient.synthesize(requestWith({ text }))).toBeNull();
      expect(stage.requests()).toBe(0);
    });

    it("fails for good when the request or the key is refused, and says what to check", async () => {
      stage.behave("bad-request");
      expect((await failureOf(stage.patient)).retryable).toBe(false);
      stage.behave("bad-key");
      const refused = await failureOf(stage.patient);
      expect(refused.retryable).toBe(false);
      expect(refused.message).toContain(contract.setting);
    });

    it.each(["busy", "broken"] as const)("fails for now when the vendor is %s", async (behaviour) => {
      stage.behave(behaviour);
      expect((await failureOf(stage.patient)).retryable).toBe(true);
    });

    it("fails for now when nobody is there, and says what to check", async () => {
      stage.behave("absent");
      const failure = await failureOf(stage.patient);
      expect(failure.retryable).toBe(true);
      expect(failure.message).toContain(contract.setting);
    });

    it("fails for now, and hangs up, when the vendor does not answer in time", async () => {
      stage.behave("silent");
      expect((await failureOf(stage.impatient)).retryable).toBe(true);
      await stage.abandoned();
    });

    it("fails for now, and hangs up, when the vendor stops in the middle", async () => {
      stage.behave("stalls");
      expect((await failureOf(stage.impatient)).retryable).toBe(true);
      await stage.abandoned();
    });

    it("fails for now when the connection is cut in the middle", async () => {
      stage.behave("cuts");
      expect((await failureOf(stage.patient)).retryable).toBe(true);
    });

    it("fails, and makes no noise, when what comes is no sound", async () => {
      stage.behave("garbage");
      await failureOf(stage.patient);
    });

    it("asks nobody when it was stopped before", async () => {
      stage.behave("sound");
      const reason = new Error("stopped");
      await expect(stage.patient.synthesize(requestWith({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
      expect(stage.requests()).toBe(0);
    });

    it("hangs up when it is stopped before the answer", async () => {
      stage.behave("silent");
      const controller = new AbortController();
      const reason = new Error("stopped");
      const waiting = stage.patient.synthesize(requestWith({ signal: controller.signal }));
      const stopped = expect(waiting).rejects.toBe(reason);
      await stage.waitingForServer();
      controller.abort(reason);
      await stopped;
      await stage.abandoned();
    });

    it("hangs up when it is stopped in the middle of the sound", async () => {
      stage.behave("stalls");
      const controller = new AbortController();
      const reason = new Error("stopped");
      const waiting = hear(stage.patient, { signal: controller.signal });
      const stopped = expect(waiting).rejects.toBe(reason);
      await stage.waitingForServer();
      controller.abort(reason);
      await stopped;
      await stage.abandoned();
    });

    if (contract.streams) {
      it("gives the begin of the sound before its end has come", async () => {
        stage.behave("stalls");
        const sound = await stage.patient.synthesize(requestWith());
        const portions = sound!.portions[Symbol.asyncIterator]();
        const first = await portions.next();
        expect(first.done).toBe(false);
        expect((first.value as Int16Array).length).toBeGreaterThan(0);
        await portions.return?.();
        await stage.abandoned();
      });

      it("hangs up when nobody listens any more", async () => {
        stage.behave("stalls");
        const sound = await stage.patient.synthesize(requestWith());
        for await (const portion of sound!.portions) {
          expect(portion.length).toBeGreaterThan(0);
          break;
        }
        await stage.abandoned();
      });
    }
  });
}

async function samplesOf(sound: VendorSound): Promise<Int16Array> {
  const portions: Int16Array[] = [];
  for await (const portion of sound.portions) portions.push(portion);
  const samples = new Int16Array(portions.reduce((sum, portion) => sum + portion.length, 0));
  let at = 0;
  for (const portion of portions) {
    samples.set(portion, at);
    at += portion.length;
  }
  return samples;
}

/** `toEqual` of a second of sound takes longer than making it. */
function sameSamples(some: Int16Array, others: Int16Array): boolean {
  return some.length === others.length && some.every((sample, index) => sample === others[index]);
}
