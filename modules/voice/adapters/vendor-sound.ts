import { openPcmPortions, UnreadableSound, type PcmPortions } from "../domain/pcm-portions";
import type { VendorSound, VendorTimings } from "../ports/speech-vendor";
import type { VendorAnswer } from "./vendor-http";

const noTimings = (): VendorTimings => ({ phonemes: [], words: [] });
const nothing = new Int16Array(0);

type Told = {
  answer: VendorAnswer;
  /** Hertz of the samples where the vendor sends them without a header; null where it always sends WAV. */
  rawSampleRate: number | null;
  /** Told the length of the whole sound, in milliseconds, when it has ended. */
  timings?: (durationMs: number) => VendorTimings;
};

/** A sound that is passed on as it comes. Resolves when its first samples are there (the header tells the pitch of them). */
export async function streamedSound({ answer, rawSampleRate, timings = noTimings }: Told): Promise<VendorSound> {
  const samples = samplesOf(answer, openPcmPortions(rawSampleRate));
  const first = await samples.next();
  const sampleRate = samples.sampleRate();
  let waiting: IteratorResult<Int16Array, undefined> | null = first;
  let count = 0;

  const portions: AsyncIterator<Int16Array> = {
    async next() {
      answer.signal.throwIfAborted();
      const step = waiting ?? (await samples.next());
      waiting = null;
      if (!step.done) count += step.value.length;
      return step;
    },
    async return() {
      waiting = null;
      await samples.close();
      return { done: true, value: undefined };
    },
  };
  return {
    sampleRate,
    portions: { [Symbol.asyncIterator]: () => portions },
    timings: () => timings((count / sampleRate) * 1000),
  };
}

/** A sound that came in one piece, for example inside a JSON. */
export function wholeSound(bytes: Uint8Array, { answer, rawSampleRate, timings = noTimings }: Told): VendorSound {
  const reader = openPcmPortions(rawSampleRate);
  const [samples] = readable(answer, () => {
    const pushed = reader.push(bytes);
    return [pushed.length > 0 ? pushed : reader.end()];
  });
  const sampleRate = reader.sampleRate!;
  return {
    sampleRate,
    portions: {
      async *[Symbol.asyncIterator]() {
        answer.signal.throwIfAborted();
        if (samples!.length > 0) yield samples!;
      },
    },
    timings: () => timings((samples!.length / sampleRate) * 1000),
  };
}

/** The samples of an answer; never an empty portion. */
function samplesOf(answer: VendorAnswer, reader: PcmPortions) {
  const bytes = answer.bytes[Symbol.asyncIterator]();
  let ended = false;
  return {
    sampleRate: () => reader.sampleRate!,
    async next(): Promise<IteratorResult<Int16Array, undefined>> {
      while (!ended) {
        const step = await bytes.next();
        ended = step.done === true;
        let samples: Int16Array = nothing;
        try {
          samples = readable(answer, () => (step.done ? reader.end() : reader.push(step.value)));
        } catch (error) {
          ended = true;
          await bytes.return?.();
          throw error;
        }
        if (samples.length > 0) return { done: false, value: samples };
      }
      return { done: true, value: undefined };
    },
    async close() {
      ended = true;
      await bytes.return?.();
    },
  };
}

function readable<T>(answer: VendorAnswer, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableSound) throw answer.garbled(error.message, error);
    throw error;
  }
}
