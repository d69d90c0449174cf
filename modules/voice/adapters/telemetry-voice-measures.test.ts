import { beforeAll, describe, expect, it } from "vitest";
import { metrics, metricsText } from "@modules/platform/telemetry";
import { telemetryVoiceMeasures } from "./telemetry-voice-measures";

describe("what operators see of the voices", () => {
  let text = "";

  beforeAll(async () => {
    const measures = telemetryVoiceMeasures(metrics);
    measures.asked("voicevox", "spoken");
    measures.asked("voicevox", "failed");
    measures.failedOver("voicevox", "embedded");
    measures.breaker("voicevox", null, "closed");
    measures.breaker("voicevox", null, "closed");
    measures.breaker("voicevox", "closed", "open");
    measures.cache("clip", "shared", true);
    measures.cache("score", "memory", false);
    measures.firstSound("voicevox", 0.2);
    text = await metricsText();
  });

  it.each([
    'oshaberi_voice_requests_total{vendor="voicevox",outcome="spoken"} 1',
    'oshaberi_voice_requests_total{vendor="voicevox",outcome="failed"} 1',
    'oshaberi_voice_failovers_total{from="voicevox",to="embedded"} 1',
    'oshaberi_voice_breakers{vendor="voicevox",state="closed"} 1',
    'oshaberi_voice_breakers{vendor="voicevox",state="open"} 1',
    'oshaberi_voice_cache_lookups_total{kind="clip",tier="shared",result="hit"} 1',
    'oshaberi_voice_cache_lookups_total{kind="score",tier="memory",result="miss"} 1',
    'oshaberi_voice_first_sound_seconds_bucket{le="0.15",vendor="voicevox"} 0',
    'oshaberi_voice_first_sound_seconds_bucket{le="0.2",vendor="voicevox"} 1',
  ])("has %s", (line) => {
    expect(text).toContain(line);
  });
});
