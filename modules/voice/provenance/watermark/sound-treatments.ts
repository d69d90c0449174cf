import { Decoder, Encoder } from "@evan/opus";
import { MPEGDecoder } from "mpg123-decoder";
import { createMp3Encoder } from "wasm-media-encoders";

/** What happens to a sound on its way to a listener. For tests and measurements. */
export type Sound = { readonly samples: Float32Array; readonly sampleRate: number };
export type Treatment = (sound: Sound) => Sound | Promise<Sound>;

/** LAME at 48 kHz, decoded by mpg123. */
export function throughMp3(kilobitsPerSecond: 64 | 96 | 128 | 192, channels: 1 | 2 = 2): Treatment {
  return async (sound) => {
    const { samples } = resampled(sound, 48_000);
    const encoder = await createMp3Encoder();
    encoder.configure({ sampleRate: 48_000, channels, bitrate: kilobitsPerSecond });
    // What the encoder returns is its own memory, used again by the next call.
    const parts = [encoder.encode(channels === 2 ? [samples, samples] : [samples]).slice(), encoder.finalize().slice()];
    const decoder = new MPEGDecoder();
    await decoder.ready;
    const decoded = decoder.decode(new Uint8Array(Buffer.concat(parts)));
    const result = { samples: decoded.channelData[0]!.slice(), sampleRate: decoded.sampleRate };
    decoder.free();
    return result;
  };
}

/** One channel in packets of 20 ms, as a call or a voice message has it. */
export function throughOpus(bitsPerSecond: number): Treatment {
  return (sound) => {
    const { samples } = resampled(sound, 48_000);
    const encoder = new Encoder({ channels: 1, sample_rate: 48_000, application: "audio" });
    encoder.bitrate = bitsPerSecond;
    const decoder = new Decoder({ channels: 1, sample_rate: 48_000 });
    const packet = 960;
    const result = new Float32Array(Math.ceil(samples.length / packet) * packet);
    for (let at = 0; at < samples.length; at += packet) {
      const pcm = new Int16Array(packet);
      for (let n = 0; n < packet; n += 1) pcm[n] = toInt16(samples[at + n] ?? 0);
      const decoded = decoder.decode(encoder.encode(pcm));
      const heard = new Int16Array(decoded.slice().buffer);
      for (let n = 0; n < packet; n += 1) result[at + n] = heard[n]! / 32_768;
    }
    return { samples: result, sampleRate: 48_000 };
  };
}

export function louderBy(decibels: number): Treatment {
  const factor = 10 ** (decibels / 20);
  return ({ samples, sampleRate }) => ({
    samples: samples.map((sample) => Math.max(-1, Math.min(1, sample * factor))),
    sampleRate,
  });
}

export function cut(startSeconds: number, seconds: number): Treatment {
  return ({ samples, sampleRate }) => {
    const from = Math.round(startSeconds * sampleRate);
    return { samples: samples.slice(from, from + Math.round(seconds * sampleRate)), sampleRate };
  };
}

export function atRates(...rates: number[]): Treatment {
  return (sound) => rates.reduce((current, rate) => resampled(current, rate), sound);
}

/** White noise, so far below the sound; the same for the same seed. */
export function withNoise(decibelsBelow: number, seed = 1): Treatment {
  return ({ samples, sampleRate }) => {
    const next = randomNumbers(seed);
    let power = 0;
    for (const sample of samples) power += sample * sample;
    // Twelve uniform numbers have the variance 1.
    const size = Math.sqrt(power / samples.length) * 10 ** (-decibelsBelow / 20);
    const gaussian = () => {
      let sum = -6;
      for (let n = 0; n < 12; n += 1) sum += next();
      return sum;
    };
    return { samples: samples.map((sample) => sample + size * gaussian()), sampleRate };
  };
}

export function oneAfterAnother(...treatments: Treatment[]): Treatment {
  return async (sound) => {
    let current = sound;
    for (const treatment of treatments) current = await treatment(current);
    return current;
  };
}

/** Windowed sinc over 16 samples of the lower rate to either side. */
export function resampled({ samples, sampleRate }: Sound, wanted: number): Sound {
  if (wanted === sampleRate) return { samples, sampleRate };
  const cutoff = Math.min(1, wanted / sampleRate) * 0.95;
  const reach = 16 / cutoff;
  const perSample = 512;
  const kernel = Float64Array.from({ length: Math.ceil(reach * perSample) + 2 }, (_, step) => {
    const distance = step / perSample;
    const angle = Math.PI * cutoff * distance;
    const sinc = step === 0 ? 1 : Math.sin(angle) / angle;
    return distance >= reach ? 0 : sinc * cutoff * Math.cos((Math.PI / 2) * (distance / reach)) ** 2;
  });
  const result = new Float32Array(Math.round((samples.length * wanted) / sampleRate));
  for (let n = 0; n < result.length; n += 1) {
    const centre = (n * sampleRate) / wanted;
    const last = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let m = Math.max(0, Math.ceil(centre - reach)); m <= last; m += 1) {
      const place = Math.abs(m - centre) * perSample;
      const step = Math.floor(place);
      sum += samples[m]! * (kernel[step]! + (place - step) * (kernel[step + 1]! - kernel[step]!));
    }
    result[n] = sum;
  }
  return { samples: result, sampleRate: wanted };
}

/** Lehmer's numbers from 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function toInt16(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
}
