import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { pinoLogger } from "./adapters/pino-logger";
import { startTraceExport } from "./adapters/open-telemetry-export";
import { PrometheusMetrics } from "./adapters/prometheus-metrics";
import { requestObserverWith } from "./observe-request";
import { trace, traceHeaders } from "./tracing";

type Exported = {
  resourceSpans: {
    scopeSpans: { spans: { name: string; traceId: string; spanId: string; parentSpanId?: string }[] }[];
  }[];
};

it("sends spans to a collector, inside the caller's trace", async () => {
  let body = "";
  const collector = createServer((request: IncomingMessage, response) => {
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => response.end("{}"));
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const exporting = startTraceExport(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  const lines: string[] = [];
  const observe = requestObserverWith({
    logger: () => pinoLogger("info", { write: (line: string) => void lines.push(line) }),
    metrics: () => new PrometheusMetrics(),
  });
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const headers = new Headers({ traceparent: `00-${traceId}-b7ad6b7169203331-01` });
  let handedOn: Record<string, string> = {};
  await observe({ method: "POST", path: "/x", name: "x.do", requestId: "r", headers }, async () => {
    await trace("inner work", { size: 3 }, () => void (handedOn = traceHeaders()));
    await expect(trace("failing", {}, () => Promise.reject(new Error("a person's words")))).rejects.toThrow();
    return new Response("ok");
  });
  await exporting.shutdown();
  collector.close();
  const spans = (JSON.parse(body) as Exported).resourceSpans.flatMap((each) =>
    each.scopeSpans.flatMap((scope) => scope.spans),
  );
  const [inner, failing, request] = ["inner work", "failing", "POST x.do"].map((name) =>
    spans.find((span) => span.name === name)!,
  );
  expect(request).toMatchObject({ traceId, parentSpanId: "b7ad6b7169203331" });
  expect(inner!.parentSpanId).toBe(request!.spanId);
  expect(failing!.traceId).toBe(traceId);
  expect(handedOn.traceparent).toBe(`00-${traceId}-${inner!.spanId}-01`);
  expect(body).not.toContain("a person's words");
  expect(JSON.parse(lines[0]!)).toMatchObject({ traceId, spanId: request!.spanId });
});
