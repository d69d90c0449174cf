import { identifyCaller, type FanCaller } from "@modules/accounts";
import { env } from "@modules/platform/env";
import { routeWith } from "@modules/platform/http";
import { logger, observeRequest } from "@modules/platform/telemetry";

/** How much one person may ask for; the key is the account, or the network of an anonymous caller. */
const limits = {
  /** Ten sends in a second are refused; a quick exchange is not. */
  chat: { requests: 30, perSeconds: 60, burst: 6 },
  read: { requests: 300, perSeconds: 60, burst: 120 },
  speech: { requests: 600, perSeconds: 60, burst: 200 },
  /** While a person speaks, the words so far are asked for every one and a half seconds. */
  transcription: { requests: 90, perSeconds: 60, burst: 30 },
} as const;

/** Every route of the application is made by this function; `who` must be said. */
export const route = routeWith<FanCaller, keyof typeof limits>({
  identify: identifyCaller,
  limits,
  newGuestLimit: { requests: 30, perSeconds: 3600 },
  logger,
  observe: observeRequest,
  ...(env.RATE_LIMITS === "off" && {
    rateLimiter: { consume: async () => ({ allowed: true, retryAfterSeconds: 0, remaining: 1 }) },
  }),
  ownOrigins: [new URL(env.APP_BASE_URL).origin],
});
