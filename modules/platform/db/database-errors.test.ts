import { describe, expect, it } from "vitest";
import { AppError } from "@modules/kernel";
import { asUnavailable } from "./database-errors";
import { LockHeldError } from "./folder-lock";

const failure = (fields: object, message = "no") => Object.assign(new Error(message), fields);

describe("asUnavailable", () => {
  it.each([
    [failure({ code: "ENOSPC" }), "platform.database-disk-full"],
    [failure({ code: "53100" }), "platform.database-disk-full"],
    [failure({}, 'could not extend file "base/5/1": No space left on device'), "platform.database-disk-full"],
    [
      failure({ code: "P2010", meta: { driverAdapterError: failure({ cause: { originalCode: "53100" } }) } }),
      "platform.database-disk-full",
    ],
    [failure({ code: "EACCES" }), "platform.database-not-writable"],
    [failure({ code: "EROFS" }), "platform.database-not-writable"],
    [failure({ code: "ENOTDIR" }), "platform.database-not-writable"],
    [failure({ code: "ECONNREFUSED" }), "platform.database-unreachable"],
    [failure({ cause: failure({ code: "57P01" }) }), "platform.database-unreachable"],
    [failure({ code: "28P01" }), "platform.database-refused"],
  ])("says what to do about %s", (error, code) => {
    const translated = asUnavailable(error, "/data/db");
    expect(translated).toMatchObject({ kind: "unavailable", code, cause: error });
  });

  it("names the process that holds the folder", () => {
    const holder = { pid: 4711, host: "here", processStart: null, nonce: "n" };
    expect(asUnavailable(new LockHeldError("/data/db.lock", holder), "/data/db")?.message).toContain("4711");
  });

  it("leaves the fault of a query alone", () => {
    expect(asUnavailable(failure({ code: "P2002" }), "/data/db")).toBeNull();
    expect(asUnavailable(failure({ code: "23505" }), "/data/db")).toBeNull();
    expect(asUnavailable(undefined, "/data/db")).toBeNull();
  });

  it("passes on what is said already", () => {
    const said = new AppError({ kind: "conflict", code: "x.y", message: "m" });
    expect(asUnavailable(said, "/data/db")).toBe(said);
  });
});
