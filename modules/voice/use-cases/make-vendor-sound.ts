import { AppError } from "@modules/kernel";
import { voiceErrorCodes } from "../contract";
import { ClipInTheMaking } from "../domain/clip-in-the-making";
import { VoiceResting } from "../ports/chained-voice";
import type { ClipsElsewhere } from "../ports/clips-elsewhere";
import type { SpeechClip, SpeechClipStore } from "../ports/speech-clip-store";
import type { ProvenanceFacts, SpeechProvenance } from "../ports/speech-provenance";
import type { SpeechVendor, VendorRequest, VendorSound } from "../ports/speech-vendor";
import type { VoiceMeasures } from "../ports/voice-measures";
import { certifyClip, joined } from "./certify-clip";
import type { SoundInTheMaking, SoundsInTheMaking, SoundTimings } from "./sounds-in-the-making";
import { RequestCancelled, type VoiceBreaker } from "./voice-breakers";

export type MakeVendorSoundCollaborators = {
  clips: SpeechClipStore;
  inTheMaking: SoundsInTheMaking;
  elsewhere: ClipsElsewhere;
  provenance: SpeechProvenance;
  measure: VoiceMeasures;
  /** Longest silence inside a sound that comes. */
  stallMs: number;
};

/** What a sound tells when its last sample has come, and how its clip is made. */
type Told = { told: SoundTimings; finish: () => Promise<SpeechClip> };

/** Of sound that is marked at one go: a millisecond of work. */
const markedSeconds = 0.1;

/**
 * Asks a vendor for a sound and marks, certifies and stores it as it comes, whether the first who wanted it still waits
 * or not: it ends early only when nobody wants it any more.
 */
export function makeVendorSound(
  collaborators: MakeVendorSoundCollaborators,
  asked: {
    key: string;
    vendor: SpeechVendor;
    breaker: VoiceBreaker;
    request: Omit<VendorRequest, "signal">;
    facts: ProvenanceFacts;
  },
): SoundInTheMaking {
  const { clips, inTheMaking, elsewhere, provenance, measure, stallMs } = collaborators;
  const { key, vendor, breaker, request, facts } = asked;
  const ending = new AbortController();
  const begun = Promise.withResolvers<ClipInTheMaking | null>();
  const complete = Promise.withResolvers<SoundTimings | null>();
  const whole = Promise.withResolvers<SpeechClip | null>();
  const announced = elsewhere.begin(key);
  let wanted = 0;

  const sound: SoundInTheMaking = {
    begun: begun.promise,
    complete: complete.promise,
    whole: whole.promise,
    readable: null,
    want() {
      wanted += 1;
      let isWanted = true;
      return () => {
        if (!isWanted) return;
        isWanted = false;
        wanted -= 1;
        if (wanted > 0) return;
        // Who wants it from now on has it made anew.
        leave();
        ending.abort(new RequestCancelled());
      };
    },
  };

  /** What the vendor does; how well it does it is what the breaker sees. */
  async function ask(): Promise<Told | null> {
    const askedAt = performance.now();
    const limitMs = breaker.firstSoundLimitMs;
    const leftMs = () => Math.max(1, limitMs - (performance.now() - askedAt));
    const answered = vendor.synthesize({ ...request, signal: ending.signal });
    const found = await inTime(answered, leftMs(), ending.signal, lateSound(vendor.id));
    if (!found) return null;
    const portions = found.portions[Symbol.asyncIterator]();
    try {
      const first = await inTime(portions.next(), leftMs(), ending.signal, lateSound(vendor.id));
      if (first.done) throw failed(`${vendor.id} sent no sound.`);
      const afterMs = performance.now() - askedAt;
      breaker.sawFirstSound(afterMs);
      measure.firstSound(vendor.id, afterMs / 1000);
      await announced;
      return await read(found, portions, first);
    } finally {
      // Ends the request when it was left early; nobody waits for that.
      void portions.return?.()?.catch(() => undefined);
    }
  }

  async function read(
    { sampleRate, timings }: VendorSound,
    portions: AsyncIterator<Int16Array>,
    first: IteratorResult<Int16Array>,
  ): Promise<Told> {
    const readable = (sound.readable = new ClipInTheMaking(sampleRate, facts.consentId));
    const marker = provenance.openMarker(sampleRate);
    const samples: Int16Array[] = [];
    let marking: Promise<void> = Promise.resolve();
    let count = 0;
    const take = (marked: Int16Array) => {
      samples.push(marked);
      readable.push(marked);
    };
    /** Piece by piece: marking a long sentence at once would keep everybody else waiting. */
    const mark = async (portion: Int16Array) => {
      const piece = Math.ceil(sampleRate * markedSeconds);
      for (let from = 0; from < portion.length; from += piece) {
        await nextTurn();
        take(marker.push(portion.subarray(from, from + piece)));
      }
    };
    const add = (portion: Int16Array) => {
      count += portion.length;
      marking = marking.then(() => mark(portion));
      marking.catch(() => undefined);
    };
    try {
      add(first.value);
      begun.resolve(readable);
      for (;;) {
        const step = await inTime(portions.next(), stallMs, ending.signal, stalledSound(vendor.id));
        if (step.done) break;
        add(step.value);
      }
      const told = { durationMs: Math.round((count / sampleRate) * 1000), ...timings() };
      const finish = async () => {
        try {
          await marking;
          take(marker.end());
        } catch (error) {
          readable.breakOff(error);
          throw error;
        }
        readable.end();
        return certifyClip(provenance, { samples: joined(samples), sampleRate }, facts, told);
      };
      return { told, finish };
    } catch (error) {
      // What came of a sound that broke off is heard.
      await marking.catch(() => undefined);
      readable.breakOff(error);
      throw error;
    }
  }

  function fail(error: unknown): void {
    if (error instanceof VoiceResting) measure.asked(vendor.id, "resting");
    else measure.asked(vendor.id, error instanceof RequestCancelled ? "cancelled" : "failed");
    // Ends the vendor's request when it was too late.
    ending.abort(error);
    begun.reject(error);
    complete.reject(error);
    whole.reject(error);
  }

  async function run(): Promise<void> {
    try {
      const answer = await breaker.run(ask);
      measure.asked(vendor.id, answer ? "spoken" : "nothing");
      begun.resolve(null);
      complete.resolve(answer && answer.told);
      const clip = answer && (await answer.finish());
      whole.resolve(clip);
      if (clip) await clips.put(key, clip).catch(() => undefined);
    } catch (error) {
      fail(error);
    }
    leave();
    await elsewhere.end(key);
  }

  function leave(): void {
    if (inTheMaking.get(key) === sound) inTheMaking.delete(key);
  }

  // Whoever waits is told; that may be nobody any more.
  begun.promise.catch(() => undefined);
  complete.promise.catch(() => undefined);
  whole.promise.catch(() => undefined);
  inTheMaking.set(key, sound);
  void run();
  return sound;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function failed(message: string): AppError {
  return new AppError({ kind: "unavailable", code: voiceErrorCodes.synthesisFailed, message, retryable: true });
}

const lateSound = (vendor: string) => () => failed(`${vendor} made no sound in time.`);
const stalledSound = (vendor: string) => () => failed(`${vendor} stopped in the middle of a sound.`);

/** Rejects at once with the signal's reason when it aborts, whatever becomes of the promise. */
function inTime<T>(promise: Promise<T>, limitMs: number, signal: AbortSignal, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), limitMs);
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    const forget = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
    };
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(forget);
  });
}
