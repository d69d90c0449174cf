import { resolve } from "node:path";
import { inspect } from "node:util";
import { parseVariables, secretVariables, type Variables } from "./rules.ts";
import { keptSessionSecret } from "./session-secret.ts";

export type Env = Omit<Variables, "APP_BASE_URL" | "SESSION_SECRET"> & {
  /** Where people reach the application; no slash at the end. */
  readonly APP_BASE_URL: string;
  /** From the environment, else generated once into `<DATA_DIR>/secret`; made on first use, so a build writes nothing. */
  readonly SESSION_SECRET: string;
};

/** Throws EnvironmentError. DATA_DIR becomes absolute; printing the result shows no secret. */
export function readEnv(source: Record<string, string | undefined>, workingFolder: string): Env {
  const variables = parseVariables(source);
  const DATA_DIR = resolve(workingFolder, variables.DATA_DIR);
  let secret = variables.SESSION_SECRET;
  const values = {
    ...variables,
    DATA_DIR,
    APP_BASE_URL: variables.APP_BASE_URL ?? `http://localhost:${variables.PORT}`,
  };
  const redacted = () => ({
    ...values,
    ...Object.fromEntries(
      secretVariables.filter((name) => variables[name] !== undefined).map((name) => [name, "[secret]"]),
    ),
  });
  Object.defineProperties(values, {
    SESSION_SECRET: { enumerable: false, get: () => (secret ??= keptSessionSecret(DATA_DIR)) },
    toJSON: { value: redacted },
    [inspect.custom]: { value: redacted },
  });
  return Object.freeze(values) as Env;
}
