import { AppError } from "@modules/kernel";
import { env } from "@modules/platform/env";
import { metricsContentType, metricsText } from "@modules/platform/telemetry";
import { route } from "../define-route";

export const dynamic = "force-dynamic";

export const GET = route({
  who: "anyone",
  name: "metrics",
  run: async ({ request }) => {
    if (!env.METRICS_TOKEN || request.headers.get("authorization") !== `Bearer ${env.METRICS_TOKEN}`) {
      throw new AppError({
        kind: "not-found",
        code: "metrics.off",
        message: "Set METRICS_TOKEN and send it as a bearer token.",
      });
    }
    return new Response(await metricsText(), { headers: { "content-type": metricsContentType() } });
  },
});
