import type { SampleMarker } from "../../ports/speech-provenance";
import { EchoMarker } from "./echo-marker";

/** Marks 16-bit samples. Each portion comes back at once and as long as it was: `end` has nothing left to give. */
export function pcmMarker(sampleRate: number): SampleMarker {
  const marker = new EchoMarker(sampleRate);
  return {
    push(samples) {
      const exact = Float64Array.from(samples);
      marker.mark(exact);
      return Int16Array.from(exact, (sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample))));
    },
    end: () => new Int16Array(0),
  };
}
