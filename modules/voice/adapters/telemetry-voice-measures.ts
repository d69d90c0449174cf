import type { Metrics } from "@modules/platform/telemetry";
import type { VoiceMeasures } from "../ports/voice-measures";

/** In the registry that operators read. */
export function telemetryVoiceMeasures(metrics: Pick<Metrics, "counter" | "gauge" | "histogram">): VoiceMeasures {
  const requests = metrics.counter({
    name: "oshaberi_voice_requests_total",
    help: "Sounds asked of a vendor, by what became of them; resting: not asked, after failures.",
    labels: ["vendor", "outcome"],
  });
  const failovers = metrics.counter({
    name: "oshaberi_voice_failovers_total",
    help: "Sentences that another voice took over from one that failed.",
    labels: ["from", "to"],
  });
  const breakers = metrics.gauge({
    name: "oshaberi_voice_breakers",
    help: "Voices of a vendor by the state of their breaker: closed works, open rests after failures, half-open tries.",
    labels: ["vendor", "state"],
  });
  const lookups = metrics.counter({
    name: "oshaberi_voice_cache_lookups_total",
    help: "Lookups of kept sounds and scores by tier, and whether it was there.",
    labels: ["kind", "tier", "result"],
  });
  const firstSound = metrics.histogram({
    name: "oshaberi_voice_first_sound_seconds",
    help: "From the request to the first sound of a vendor.",
    labels: ["vendor"],
    buckets: [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 1.4, 2, 3, 6],
  });
  return {
    asked: (vendor, outcome) => requests.inc({ vendor, outcome }),
    failedOver: (from, to) => failovers.inc({ from, to }),
    breaker(vendor, from, to) {
      if (from) breakers.dec({ vendor, state: from });
      breakers.inc({ vendor, state: to });
    },
    cache: (kind, tier, hit) => lookups.inc({ kind, tier, result: hit ? "hit" : "miss" }),
    firstSound: (vendor, seconds) => firstSound.observe({ vendor }, seconds),
  };
}
