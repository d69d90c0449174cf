import "server-only";
import { keyValueStore, rateLimiter } from "@modules/platform/cache";
import { env } from "@modules/platform/env";
import { logger, observeRequest } from "@modules/platform/telemetry";
import { keyValueIdempotencyStore } from "./adapters/key-value-idempotency-store";
import { routeWith as bareRouteWith, type Caller, type RouteOptions } from "./route";

export type { BodyFormat } from "./body";
export type { IdempotencyStore } from "./idempotency";
export { fastLaneOf, openFastLane, type FastLane, type FastRoute } from "./fast-lane";
export { mountOnNode, type NodeHandler, type NodeMountOptions } from "./node-mount";
export { problem, problemDetails, statusOf, type FieldProblem, type ProblemDetails } from "./problem";
export {
  idParams,
  idSchema,
  pageQuery,
  type RequestBody,
  type RequestParams,
  type RequestQuery,
} from "./request-schema";
export type {
  Caller,
  Identify,
  Limit,
  RequestFacts,
  RequestObserver,
  RouteContext,
  RouteDefinition,
  RouteHandler,
  RouteOptions,
  RouteParams,
  Who,
} from "./route";
export { stream, type BatchIterator, type StreamEvent, type StreamInit } from "./stream";

/** `routeWith` on this process's limits, idempotency records, log and metrics; each may be replaced. */
export function routeWith<C extends Caller = Caller, L extends string = never>(options: RouteOptions<C, L>) {
  return bareRouteWith<C, L>({
    rateLimiter: { consume: (key, limit) => rateLimiter().consume(key, limit) },
    idempotencyStore: keyValueIdempotencyStore(keyValueStore),
    logger,
    observe: observeRequest,
    ownOrigins: [new URL(env.APP_BASE_URL).origin],
    ...options,
  });
}
