import { fastLaneOf, type FastLane } from "@modules/platform/http";
import { logger } from "@modules/platform/telemetry";
import { env } from "@modules/platform/env";
import { GET as resumeReply } from "./api/chat/[id]/stream/route";
import { POST as sendMessage } from "./api/chat/route";
import { GET as live } from "./api/health/live/route";
import { GET as speechClip } from "./api/speech/[file]/route";

/** The routes that our own server answers in front of Next: streams, and what is asked very often. */
export function fastLane(): FastLane {
  return fastLaneOf(
    [
      { method: "POST", path: "/api/chat", handler: sendMessage },
      { method: "GET", path: "/api/chat/[id]/stream", handler: resumeReply },
      { method: "GET", path: "/api/speech/[file]", handler: speechClip },
      { method: "GET", path: "/api/health/live", handler: live },
    ],
    {
      // Behind a proxy that ends TLS the client's address is what that proxy says.
      behindProxy: env.APP_BASE_URL.startsWith("https:"),
      onError: (error) => logger.error({ err: error }, "a request on the fast lane failed"),
    },
  );
}
