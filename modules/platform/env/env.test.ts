import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnv } from "./env";
import { EnvironmentError } from "./rules";

const entry = fileURLToPath(new URL("./index.ts", import.meta.url));
/** Only the path: what this shell has set must not matter. */
const environment = { PATH: process.env.PATH } as unknown as NodeJS.ProcessEnv;
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "env test "))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("readEnv", () => {
  it("makes DATA_DIR absolute and derives the address from the port", () => {
    const env = readEnv({ PORT: "4000" }, folder);
    expect(env.DATA_DIR).toBe(join(folder, ".data"));
    expect(env.APP_BASE_URL).toBe("http://localhost:4000");
    expect(readEnv({ PORT: "4000", APP_BASE_URL: "https://a.example" }, folder).APP_BASE_URL).toBe("https://a.example");
  });

  it("generates the session secret once, readable by its owner alone", () => {
    const first = readEnv({}, folder);
    expect(existsSync(first.DATA_DIR)).toBe(false);
    expect(first.SESSION_SECRET).toMatch(/^[0-9a-f]{64}$/);
    expect(first.SESSION_SECRET).toBe(readEnv({}, folder).SESSION_SECRET);
    expect(statSync(join(first.DATA_DIR, "secret")).mode & 0o777).toBe(0o600);
    expect(readdirSync(first.DATA_DIR)).toEqual(["secret"]);
  });

  it("prefers the secret that was set, and writes none then", () => {
    const env = readEnv({ SESSION_SECRET: "s".repeat(32) }, folder);
    expect(env.SESSION_SECRET).toBe("s".repeat(32));
    expect(existsSync(env.DATA_DIR)).toBe(false);
  });

  it("says what to do when the secret's folder cannot be written, or the file is damaged", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => readEnv({ DATA_DIR: "file/data" }, folder).SESSION_SECRET).toThrow(/DATA_DIR: .* cannot be written/);
    writeFileSync(join(folder, "secret"), "cut");
    expect(() => readEnv({ DATA_DIR: "." }, folder).SESSION_SECRET).toThrow(EnvironmentError);
  });

  it("shows no secret when it is printed", () => {
    const env = readEnv(
      {
        SESSION_SECRET: "hidden-hidden-hidden-hidden-hidden",
        OPENAI_API_KEY: "hidden-key",
        DATABASE_URL: "postgres://u:hidden@h/d",
      },
      folder,
    );
    const printed =
      inspect(env, { depth: 5, showHidden: false }) +
      JSON.stringify(env) +
      JSON.stringify({ ...env, OPENAI_API_KEY: "", DATABASE_URL: "" });
    expect(printed).not.toContain("hidden");
    expect(printed).toContain("[secret]");
  });

  it("cannot be changed", () => {
    const env = readEnv({}, folder);
    expect(() => ((env as { PORT: number }).PORT = 1)).toThrow(TypeError);
  });
});

describe("the face, under plain Node as next.config.mjs loads it", () => {
  const load = (variables: Record<string, string>) =>
    spawnSync(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `const { env } = await import(${JSON.stringify(entry)}); console.log(env.PORT, env.SESSION_SECRET)`,
      ],
      {
        encoding: "utf8",
        cwd: folder,
        env: { ...environment, ...variables },
      },
    );

  it("loads without a bundler", () => {
    expect(load({ PORT: "4141" }).stdout).toMatch(/^4141 [0-9a-f]{64}\n$/);
  });

  it("stops with a sentence that names the variable, and no stack", () => {
    const { status, stderr } = load({ PORT: "x", OPENAI_API_KEY: "sk-very-secret" });
    expect(status).toBe(1);
    expect(stderr).toContain("PORT: must be a whole number from 0 to 65535. Correct it or remove it.");
    expect(stderr).not.toContain("sk-very-secret");
    expect(stderr).not.toMatch(/at parseVariables/);
  });

  it("gives two processes that start at once the same secret", async () => {
    const script = `const { env } = await import(${JSON.stringify(entry)}); console.log(env.SESSION_SECRET)`;
    const run = () =>
      new Promise<string>((resolve, reject) => {
        execFile(
          process.execPath,
          ["--input-type=module", "-e", script],
          { cwd: folder, env: environment },
          (error, stdout) => (error ? reject(error) : resolve(stdout)),
        );
      });
    const secrets = await Promise.all([run(), run(), run()]);
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toBe(readFileSync(join(folder, ".data", "secret"), "utf8"));
  });
});
