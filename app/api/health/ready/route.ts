import { checkCaches } from "@modules/platform/cache";
import { checkDatabase } from "@modules/platform/db";
import { logger, readiness } from "@modules/platform/telemetry";
import { route } from "../../define-route";

export const dynamic = "force-dynamic";

export const GET = route({
  who: "anyone",
  name: "health.ready",
  run: async () => {
    const state = await readiness(
      { database: checkDatabase, cache: checkCaches },
      { onFailure: (name, error) => logger.warn({ check: name, err: error }, "not ready") },
    );
    return Response.json(state, { status: state.ready ? 200 : 503 });
  },
});
