import { startModelExamination } from "@modules/avatars";
import { endAllReplies, listenForStops, prepareFrequentSpeech } from "@modules/conversations";
import { startEmailDelivery } from "@modules/notifications";
import { openFastLane, type FastLane } from "@modules/platform/http";
import { beforeStop, startBackground } from "@modules/platform/lifecycle";
import { logger } from "@modules/platform/telemetry";
import { warmVoices } from "@modules/voice";
import { subscriptions } from "./subscriptions";

/** Everything that a server does before its first request. */
export async function startServer({ fastLane }: { fastLane: () => FastLane }): Promise<void> {
  beforeStop("replies", endAllReplies);
  await startBackground(subscriptions);
  await listenForStops();
  await startEmailDelivery();
  await startModelExamination();
  openFastLane(fastLane());
  // The first sentence of the day should not wait for the dictionary and the compiler.
  void warmVoices()
    .then(prepareFrequentSpeech)
    .catch((error: unknown) => logger.warn({ err: error }, "the voices could not be warmed"));
}
