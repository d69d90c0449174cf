import { z } from "zod";

/** Why a value was refused, said so that the person who set it can mend it. */
const says = (message: string) => ({ error: message });

const url = (protocols: string[], example: string) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    says(`must be an address that starts with ${protocols.map((p) => `${p}//`).join(" or ")}, for example ${example}`),
  );

const withoutTrailingSlash = (value: string) => value.replace(/\/+$/, "");

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, says(`must be a whole number from ${from} to ${to}`))
    .transform(Number)
    .refine((value) => value >= from && value <= to, says(`must be a whole number from ${from} to ${to}`));

/**
 * What @auth0/nextjs-auth0 4 accepts: a host name, or http(s) with host and path. It refuses 127.0.0.1, *.local, and a
 * port without a scheme, and says so only at the first sign-in.
 */
const auth0Domain = z.string().refine((value) => {
  const withScheme = /^https?:\/\//.test(value);
  if (!withScheme && /[:/]/.test(value)) return false;
  try {
    const { hostname } = new URL(withScheme ? value : `https://${value}`);
    return hostname !== "127.0.0.1" && !hostname.endsWith(".local");
  } catch {
    return false;
  }
}, says("must be your tenant's domain, for example tenant.eu.auth0.com"));

/** Every variable the application reads. A variable that is not here does nothing. */
const variables = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], says("must be development, production or test"))
    .default("development"),
  PORT: wholeNumber(0, 65_535).default(3000),
  APP_BASE_URL: url(["http:", "https:"], "https://oshaberi.example").transform(withoutTrailingSlash).optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgresql://user:password@host:5432/oshaberi").optional(),
  DATABASE_POOL_MAX: wholeNumber(1, 500).default(10),
  REDIS_URL: url(["redis:", "rediss:"], "redis://localhost:6379").optional(),
  SESSION_SECRET: z
    .string()
    .min(32, says("must have 32 characters or more, for example from: openssl rand -hex 32"))
    .optional(),
  AUTH0_DOMAIN: auth0Domain.optional(),
  AUTH0_CLIENT_ID: z.string().optional(),
  AUTH0_CLIENT_SECRET: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  LLM_BASE_URL: url(["http:", "https:"], "http://localhost:11434/v1").transform(withoutTrailingSlash).optional(),
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: z.string().optional(),
  VOICEVOX_URL: url(["http:", "https:"], "http://localhost:50021").transform(withoutTrailingSlash).optional(),
  AIVISSPEECH_URL: url(["http:", "https:"], "http://localhost:10101").transform(withoutTrailingSlash).optional(),
  COEIROINK_URL: url(["http:", "https:"], "http://localhost:50032").transform(withoutTrailingSlash).optional(),
  STYLE_BERT_VITS2_URL: url(["http:", "https:"], "http://localhost:5000").transform(withoutTrailingSlash).optional(),
  KOEMOTION_API_KEY: z.string().optional(),
  KOEMOTION_URL: url(["http:", "https:"], "https://api.rinna.co.jp").transform(withoutTrailingSlash).optional(),
  ELEVENLABS_API_KEY: z.string().optional(),
  ELEVENLABS_URL: url(["http:", "https:"], "https://api.elevenlabs.io").transform(withoutTrailingSlash).optional(),
  AZURE_SPEECH_KEY: z.string().optional(),
  AZURE_SPEECH_REGION: z.string().optional(),
  AZURE_SPEECH_URL: url(["http:", "https:"], "https://japaneast.api.cognitive.microsoft.com")
    .transform(withoutTrailingSlash)
    .optional(),
  GOOGLE_SPEECH_API_KEY: z.string().optional(),
  GOOGLE_SPEECH_URL: url(["http:", "https:"], "https://texttospeech.googleapis.com")
    .transform(withoutTrailingSlash)
    .optional(),
  OPENAI_SPEECH_MODEL: z.string().optional(),
  SPEECH_BASE_URL: url(["http:", "https:"], "http://localhost:8880/v1").transform(withoutTrailingSlash).optional(),
  SPEECH_MODEL: z.string().optional(),
  SPEECH_API_KEY: z.string().optional(),
  OPENAI_TRANSCRIPTION_MODEL: z.string().optional(),
  TRANSCRIPTION_BASE_URL: url(["http:", "https:"], "http://localhost:8000/v1")
    .transform(withoutTrailingSlash)
    .optional(),
  TRANSCRIPTION_MODEL: z.string().optional(),
  TRANSCRIPTION_API_KEY: z.string().optional(),
  DEEPGRAM_API_KEY: z.string().optional(),
  DEEPGRAM_URL: url(["http:", "https:"], "https://api.deepgram.com").transform(withoutTrailingSlash).optional(),
  SPEECH_SIGNING_KEY: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ENDPOINT: url(["http:", "https:"], "https://s3.example").transform(withoutTrailingSlash).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example:465").optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/,
      says('must hold an e-mail address, for example "Oshaberi <hello@oshaberi.example>"'),
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      says("must be trace, debug, info, warn, error, fatal or silent"),
    )
    .default("info"),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(["http:", "https:"], "http://localhost:4318")
    .transform(withoutTrailingSlash)
    .optional(),
  METRICS_TOKEN: z.string().min(16, says("must have 16 characters or more")).optional(),
  RATE_LIMITS: z
    .enum(["on", "off"], says('must be "on" or "off" (off is for load tests on your own machine)'))
    .default("on"),
  FIXED_SEED: wholeNumber(0, 4_294_967_295).optional(),
});

export type Variables = z.infer<typeof variables>;
export type VariableName = keyof Variables;

/** Values that must never reach a log, an error or a page. URLs are here because they carry passwords. */
export const secretVariables: readonly VariableName[] = [
  "DATABASE_URL",
  "REDIS_URL",
  "SESSION_SECRET",
  "AUTH0_CLIENT_SECRET",
  "OPENAI_API_KEY",
  "LLM_API_KEY",
  "KOEMOTION_API_KEY",
  "ELEVENLABS_API_KEY",
  "AZURE_SPEECH_KEY",
  "GOOGLE_SPEECH_API_KEY",
  "SPEECH_API_KEY",
  "TRANSCRIPTION_API_KEY",
  "DEEPGRAM_API_KEY",
  "SPEECH_SIGNING_KEY",
  "S3_SECRET_ACCESS_KEY",
  "SMTP_URL",
  "METRICS_TOKEN",
];

/** Settings that only make sense together. */
function combinations(values: Variables): string[] {
  const problems: string[] = [];
  const auth0 = ["AUTH0_DOMAIN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"] as const;
  const missing = auth0.filter((name) => !values[name]);
  if (missing.length > 0 && missing.length < auth0.length) {
    problems.push(
      `${missing.join(" and ")}: missing. Signing in with Auth0 needs ${auth0.join(", ")} together; set ${missing.length > 1 ? "them" : "it"} too, or remove the others to use the sign-in inside the application.`,
    );
  }
  if (values.LLM_BASE_URL && !values.LLM_MODEL) {
    problems.push(
      "LLM_MODEL: missing. LLM_BASE_URL needs the name of a model on that server, for example LLM_MODEL=llama3.2.",
    );
  }
  for (const name of ["LLM_MODEL", "LLM_API_KEY"] as const) {
    if (values[name] && !values.LLM_BASE_URL) {
      problems.push(
        `${name}: has no effect alone. Set LLM_BASE_URL to the address of the server too, or remove ${name}.`,
      );
    }
  }
  if (values.AZURE_SPEECH_KEY && !values.AZURE_SPEECH_REGION && !values.AZURE_SPEECH_URL) {
    problems.push("AZURE_SPEECH_REGION: missing. AZURE_SPEECH_KEY needs its region, for example japaneast.");
  }
  for (const [name, key] of [
    ["OPENAI_SPEECH_MODEL", "OPENAI_API_KEY"],
    ["OPENAI_TRANSCRIPTION_MODEL", "OPENAI_API_KEY"],
    ["SPEECH_MODEL", "SPEECH_BASE_URL"],
    ["SPEECH_API_KEY", "SPEECH_BASE_URL"],
    ["TRANSCRIPTION_MODEL", "TRANSCRIPTION_BASE_URL"],
    ["TRANSCRIPTION_API_KEY", "TRANSCRIPTION_BASE_URL"],
  ] as const) {
    if (values[name] && !values[key]) {
      problems.push(`${name}: has no effect alone. Set ${key} too, or remove ${name}.`);
    }
  }
  for (const name of ["S3_REGION", "S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const) {
    if (values[name] && !values.S3_BUCKET) {
      problems.push(`${name}: has no effect alone. Set S3_BUCKET to the bucket for files too, or remove ${name}.`);
    }
  }
  if (Boolean(values.S3_ACCESS_KEY_ID) !== Boolean(values.S3_SECRET_ACCESS_KEY)) {
    problems.push(
      `${values.S3_ACCESS_KEY_ID ? "S3_SECRET_ACCESS_KEY" : "S3_ACCESS_KEY_ID"}: missing. The two keys belong together; remove both where the machine has a role of its own.`,
    );
  }
  if (values.SMTP_URL && !values.MAIL_FROM) {
    problems.push(
      'MAIL_FROM: missing. SMTP_URL needs the sender of the mails, for example MAIL_FROM="Oshaberi <hello@oshaberi.example>".',
    );
  }
  return problems;
}

/** The environment is wrong; the message names each variable and says what to do, and never shows a value. */
export class EnvironmentError extends Error {
  declare readonly problems: readonly string[];

  constructor(problems: string[]) {
    super(`The settings in the environment cannot be used:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "EnvironmentError";
    // Not enumerable, or whoever prints the error prints everything twice.
    Object.defineProperty(this, "problems", { value: problems });
    // Whoever reads this sets variables; a stack would bury the sentence.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Throws EnvironmentError with every problem at once. An empty value counts as absent, as compose files pass it. */
export function parseVariables(source: Record<string, string | undefined>): Variables {
  const given = Object.fromEntries(
    Object.keys(variables.shape)
      .map((name) => [name, source[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `${name}: ${issue.message}. Correct it or remove it.`;
      }),
    );
  }
  const problems = combinations(parsed.data);
  if (problems.length > 0) throw new EnvironmentError(problems);
  return parsed.data;
}
