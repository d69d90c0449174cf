import type { Logger } from "./adapters/pino-logger";
import type { PrometheusMetrics } from "./adapters/prometheus-metrics";
import { addLogFields, withLogFields } from "./request-fields";
import { continueTrace, trace } from "./tracing";

type ObservedRequest = { method: string; path: string; name: string | undefined; requestId: string; headers: Headers };
type Handle = (note: (fields: Record<string, unknown>) => void) => Promise<Response>;

/** One log line, one metric, one span per request; fields noted on the way are on every line of the request. */
export function requestObserverWith(collaborators: { logger: () => Logger; metrics: () => PrometheusMetrics }) {
  return (request: ObservedRequest, handle: Handle): Promise<Response> => {
    const { method, path, name, requestId, headers } = request;
    const startedAt = performance.now();
    return withLogFields({ requestId }, () =>
      continueTrace(headers, () =>
        trace(`${method} ${name ?? "route"}`, { "http.request.method": method, "url.path": path }, async (span) => {
          const response = await handle(addLogFields);
          const durationMs = performance.now() - startedAt;
          span.setAttribute("http.response.status_code", response.status);
          const fields = {
            method,
            path,
            route: name,
            status: response.status,
            durationMs: Math.round(durationMs * 10) / 10,
          };
          const logger = collaborators.logger();
          if (response.status >= 500) logger.error(fields, "request failed");
          else logger.info(fields, "request answered");
          // Labelled by the route's name and never by the path, whose ids would make endless series.
          collaborators
            .metrics()
            .histogram({
              name: "http_request_duration_seconds",
              help: "Time until the answer began, by route and status.",
              labels: ["method", "route", "status"],
            })
            .observe({ method, route: name ?? "unnamed", status: response.status }, durationMs / 1000);
          return response;
        }),
      ),
    );
  };
}
