import { describe, expect, it } from "vitest";
import { EnvironmentError, parseVariables, secretVariables } from "./rules";

const problemsOf = (source: Record<string, string | undefined>): readonly string[] => {
  try {
    parseVariables(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
};

describe("the environment", () => {
  it("may be empty", () => {
    expect(parseVariables({})).toMatchObject({
      NODE_ENV: "development",
      PORT: 3000,
      DATA_DIR: ".data",
      LOG_LEVEL: "info",
    });
  });

  it("treats an empty or blank value as absent", () => {
    expect(parseVariables({ PORT: "", LLM_BASE_URL: "  ", AUTH0_DOMAIN: "" })).toMatchObject({ PORT: 3000 });
    expect(parseVariables({ LLM_BASE_URL: "  " })).not.toHaveProperty("LLM_BASE_URL");
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["NODE_ENV", "staging"],
    ["APP_BASE_URL", "my-own-host"],
    ["APP_BASE_URL", "ftp://oshaberi.example"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["REDIS_URL", "my-own-host:6379"],
    ["SESSION_SECRET", "too short"],
    ["LOG_LEVEL", "loud"],
    ["METRICS_TOKEN", "short"],
    ["FIXED_SEED", "1.5"],
    ["MAIL_FROM", "nobody"],
    ["DATABASE_POOL_MAX", "0"],
  ])("names %s when it is %s and never repeats the value", (name, value) => {
    const [problem, ...others] = problemsOf({ [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name}: .+ Correct it or remove it\\.$`));
    if (value.length > 4) expect(problem).not.toContain(value);
  });

  it("tells every problem at once", () => {
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "y" })).toHaveLength(2);
  });

  it("wants the three settings of Auth0 together", () => {
    const [problem] = problemsOf({ AUTH0_DOMAIN: "tenant.eu.auth0.com" });
    expect(problem).toContain("AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET: missing");
    expect(problemsOf({ AUTH0_DOMAIN: "tenant.eu.auth0.com", AUTH0_CLIENT_ID: "a", AUTH0_CLIENT_SECRET: "b" })).toEqual(
      [],
    );
  });

  it.each(["127.0.0.1", "localhost:3000", "issuer.local", "http://127.0.0.1:3000/oidc"])(
    "refuses %s as AUTH0_DOMAIN",
    (domain) => {
      const [problem] = problemsOf({ AUTH0_DOMAIN: domain, AUTH0_CLIENT_ID: "a", AUTH0_CLIENT_SECRET: "b" });
      expect(problem).toContain("AUTH0_DOMAIN");
    },
  );

  it("wants a model for LLM_BASE_URL, and the other way round", () => {
    expect(problemsOf({ LLM_BASE_URL: "http://localhost:11434/v1" })[0]).toContain("LLM_MODEL: missing");
    expect(problemsOf({ LLM_MODEL: "llama3.2" })[0]).toContain("LLM_MODEL: has no effect alone");
    expect(problemsOf({ LLM_BASE_URL: "http://localhost:11434/v1", LLM_MODEL: "llama3.2" })).toEqual([]);
  });

  it("wants a sender for SMTP_URL", () => {
    expect(problemsOf({ SMTP_URL: "smtp://localhost:25" })[0]).toContain("MAIL_FROM: missing");
  });

  it("drops the slash at the end of addresses", () => {
    expect(parseVariables({ APP_BASE_URL: "https://oshaberi.example/" }).APP_BASE_URL).toBe("https://oshaberi.example");
  });

  it("counts every address with a password among the secrets", () => {
    expect(secretVariables).toEqual(expect.arrayContaining(["DATABASE_URL", "REDIS_URL", "SMTP_URL"]));
  });
});
