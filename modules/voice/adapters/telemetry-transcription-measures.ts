import type { Metrics } from "@modules/platform/telemetry";
import type { TranscriptionMeasures } from "../ports/transcription-measures";

/** In the registry that operators read. */
export function telemetryTranscriptionMeasures(metrics: Pick<Metrics, "histogram">): TranscriptionMeasures {
  const attempts = metrics.histogram({
    name: "oshaberi_voice_transcription_seconds",
    help: "From the recording to its words by a vendor, by what became of it.",
    labels: ["vendor", "outcome"],
    buckets: [0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30],
  });
  return { attempted: ({ vendor, outcome, seconds }) => attempts.observe({ vendor, outcome }, seconds) };
}
