import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";

/** Registers context by AsyncLocalStorage and W3C trace-context propagation. Loaded only when traces are exported. */
export function startTraceExport(endpoint: string): { shutdown(): Promise<void> } {
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))] });
  provider.register();
  return { shutdown: () => provider.shutdown() };
}
