// No `server-only` here: next.config.mjs imports this file under plain Node, where that package throws.
import { readEnv } from "./env.ts";

export { EnvironmentError } from "./rules.ts";
export type { Env } from "./env.ts";

/** The settings of this process, read once. */
export const env = readEnv(process.env, process.cwd());

/** True while `next build` renders pages: nothing may open a database or start a job then. */
export const isBuilding = () => process.env.NEXT_PHASE === "phase-production-build";
