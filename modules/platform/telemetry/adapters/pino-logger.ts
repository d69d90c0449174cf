import { trace } from "@opentelemetry/api";
import pino, { type DestinationStream, type Logger as PinoLogger } from "pino";
import { redact, scrub } from "../domain/redact";
import { currentLogFields } from "../request-fields";

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export type WriteLine = {
  (message: string): void;
  (fields: Record<string, unknown>, message: string): void;
};

/** JSON lines. Error objects go under `err`. */
export type Logger = {
  trace: WriteLine;
  debug: WriteLine;
  info: WriteLine;
  warn: WriteLine;
  error: WriteLine;
  fatal: WriteLine;
  /** A logger whose lines all carry `fields`. */
  child(fields: Record<string, unknown>): Logger;
};

export function pinoLogger(level: LogLevel, destination: DestinationStream): Logger {
  return redacting(
    pino(
      {
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        messageKey: "message",
        // The central redaction below replaces pino's own serializers and path list.
        serializers: { err: (error: unknown) => error, error: (error: unknown) => error },
        formatters: {
          level: (label) => ({ level: label }),
          log: (fields) => redact(fields) as Record<string, unknown>,
        },
        hooks: {
          logMethod(parameters, write) {
            const scrubbed = parameters.map((each) => (typeof each === "string" ? scrub(each) : each));
            write.apply(this, scrubbed as Parameters<typeof write>);
          },
        },
        mixin: () => ({ ...currentLogFields(), ...traceFields() }),
      },
      destination,
    ),
  );
}

/** pino writes a child's own fields past every formatter, so they are redacted before it sees them. */
function redacting(inner: PinoLogger): Logger {
  const lineOf =
    (level: LogLevel): WriteLine =>
    (...line: [string] | [Record<string, unknown>, string]) =>
      inner[level](...(line as [Record<string, unknown>, string]));
  return {
    trace: lineOf("trace"),
    debug: lineOf("debug"),
    info: lineOf("info"),
    warn: lineOf("warn"),
    error: lineOf("error"),
    fatal: lineOf("fatal"),
    child: (fields) => redacting(inner.child(redact(fields) as Record<string, unknown>)),
  };
}

function traceFields(): Record<string, string> {
  const context = trace.getActiveSpan()?.spanContext();
  return context === undefined ? {} : { traceId: context.traceId, spanId: context.spanId };
}
