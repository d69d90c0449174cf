import type { IncomingMessage, ServerResponse } from "node:http";
import { mountOnNode, type NodeHandler } from "./node-mount";
import type { RouteHandler, RouteParams } from "./route";

/** One route as Next knows it: the folder below `app/`, in Next's own spelling, and the handler of a method. */
export type FastRoute = { method: "GET" | "POST"; path: string; handler: RouteHandler };

/** True when the request was taken; everything else is Next's. */
export type FastLane = (request: IncomingMessage, response: ServerResponse) => boolean;

type Mounted = { method: string; segments: string[]; handle: NodeHandler };

const slot = Symbol.for("oshaberi.fast-lane");

/**
 * Serves these routes straight on node:http, in front of Next in the same process: a stream then costs no web stream
 * and no router. Policy, limits and logging are the route's own and stay the same.
 *
 * @throws Error for a route that is not marked `lane: "fast"`
 */
export function fastLaneOf(
  routes: readonly FastRoute[],
  options: { behindProxy: boolean; onError: (error: unknown) => void },
): FastLane {
  const mounted: Mounted[] = routes.map(({ method, path, handler }) => {
    if ((handler.definition as { lane?: string }).lane !== "fast")
      throw new Error(`${method} ${path} is not marked lane: "fast".`);
    return { method, segments: path.split("/").slice(1), handle: mountOnNode(handler, options) };
  });
  return (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0]!;
    const parts = path.split("/").slice(1);
    for (const { method, segments, handle } of mounted) {
      if (request.method !== method || segments.length !== parts.length) continue;
      const params = paramsOf(segments, parts);
      if (!params) continue;
      handle(request, response, params).catch((error: unknown) => {
        options.onError(error);
        // What was written goes out, then the connection is cut: a clean end would be taken for the whole answer.
        if (response.headersSent) return void response.socket?.destroySoon();
        response.statusCode = 500;
        response.end();
      });
      return true;
    }
    return false;
  };
}

function paramsOf(segments: string[], parts: string[]): RouteParams | null {
  const params: RouteParams = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index]!;
    if (segment.startsWith("[")) {
      try {
        params[segment.slice(1, -1)] = decodeURIComponent(part);
      } catch {
        return null;
      }
    } else if (segment !== part) return null;
  }
  return params;
}

/** Where the server's entry, which is not part of Next's bundle, finds the lane. */
export function openFastLane(lane: FastLane): void {
  (globalThis as { [slot]?: FastLane })[slot] = lane;
}
