import { context, propagation, SpanStatusCode, trace as api, type Attributes, type Span } from "@opentelemetry/api";
import { isAppError } from "@modules/kernel";

export type TraceAttributes = Attributes;
export type TraceSpan = Pick<Span, "setAttribute" | "setAttributes" | "addEvent">;

const tracer = () => api.getTracer("oshaberi");

/** Times `work` as one span of the running trace. Costs next to nothing while no exporter is set. */
export async function trace<T>(
  name: string,
  attributes: TraceAttributes,
  work: (span: TraceSpan) => Promise<T> | T,
): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      // The code and never the message, which may quote a person.
      const code = isAppError(error) ? error.code : error instanceof Error ? error.name : "unknown";
      span.setAttribute("error.type", code);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs `work` inside the trace that the caller's `traceparent` names (W3C Trace Context). */
export function continueTrace<T>(headers: Headers, work: () => T): T {
  const carrier = Object.fromEntries(
    ["traceparent", "tracestate"].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return context.with(propagation.extract(context.active(), carrier), work);
}

/** The headers that hand the running trace on to another service; empty when there is none. */
export function traceHeaders(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}
