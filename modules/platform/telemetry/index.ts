import "server-only";
import pino from "pino";
import { env } from "@modules/platform/env";
import { pinoLogger, type Logger, type WriteLine } from "./adapters/pino-logger";
import { PrometheusMetrics } from "./adapters/prometheus-metrics";
import { requestObserverWith } from "./observe-request";

export { text } from "./domain/redact";
export { liveness, readiness, type HealthCheck, type Readiness, type ReadinessOptions } from "./health";
export { addLogFields, withLogFields } from "./request-fields";
export { continueTrace, trace, traceHeaders, type TraceAttributes, type TraceSpan } from "./tracing";
export type { Logger } from "./adapters/pino-logger";
export type {
  CounterMetric,
  GaugeMetric,
  HistogramMetric,
  MetricDescription,
  PrometheusMetrics as Metrics,
} from "./adapters/prometheus-metrics";

type Parts = { logger?: Logger; metrics?: PrometheusMetrics; traceExport?: Promise<{ shutdown(): Promise<void> }> };

const slot = Symbol.for("oshaberi.platform.telemetry");
const home = globalThis as { [slot]?: Parts };
const parts = (home[slot] ??= {});

const openLogger = () => (parts.logger ??= pinoLogger(env.LOG_LEVEL, pino.destination({ fd: 1, sync: true })));
const openMetrics = () => (parts.metrics ??= new PrometheusMetrics());

/** The log is opened by its first line. */
const lineOf =
  (level: Exclude<keyof Logger, "child">): WriteLine =>
  (...line: [string] | [Record<string, unknown>, string]) =>
    openLogger()[level](...(line as [Record<string, unknown>, string]));

export const logger: Logger = {
  trace: lineOf("trace"),
  debug: lineOf("debug"),
  info: lineOf("info"),
  warn: lineOf("warn"),
  error: lineOf("error"),
  fatal: lineOf("fatal"),
  child: (fields) => openLogger().child(fields),
};

export const metrics: Pick<PrometheusMetrics, "counter" | "gauge" | "histogram"> = {
  counter: (description) => openMetrics().counter(description),
  gauge: (description) => openMetrics().gauge(description),
  histogram: (description) => openMetrics().histogram(description),
};

export const metricsText = (): Promise<string> => openMetrics().text();
export const metricsContentType = (): string => openMetrics().contentType;

export const observeRequest = requestObserverWith({ logger: () => logger, metrics: openMetrics });

/** Called once when the server starts. Does nothing without OTEL_EXPORTER_OTLP_ENDPOINT. */
export async function startTelemetry(): Promise<void> {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return;
  parts.traceExport ??= import("./adapters/open-telemetry-export").then(({ startTraceExport }) =>
    startTraceExport(endpoint),
  );
  await parts.traceExport;
}

/** Sends what is left. */
export async function stopTelemetry(): Promise<void> {
  const running = parts.traceExport;
  delete parts.traceExport;
  await (await running)?.shutdown();
}
