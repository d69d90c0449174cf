import { liveness } from "@modules/platform/telemetry";
import { route } from "../../define-route";

export const dynamic = "force-dynamic";

export const GET = route({ who: "anyone", name: "health.live", lane: "fast", run: () => liveness() });
