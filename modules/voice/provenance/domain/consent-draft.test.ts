import { describe, expect, it } from "vitest";
import { grantConsentRequestSchema } from "../contract";
import { emptyDraft, requestOf, type ConsentDraft } from "./consent-draft";

const now = new Date("2026-11-21T12:00:00");
const finished: ConsentDraft = {
  ...emptyDraft,
  personName: " Hana ",
  relation: "other",
  voice: "hana-1",
  languages: ["ja"],
  lastDay: "2026-11-21",
  proofNote: "Contract",
  confirmed: true,
};

describe("the form of a consent", () => {
  it("becomes a request that the server takes, valid to the end of its last day", () => {
    const result = requestOf(finished, now);
    if (!("request" in result)) throw new Error(`wrong: ${result.wrong.join()}`);
    expect(grantConsentRequestSchema.parse(result.request)).toEqual(result.request);
    expect(result.request).toMatchObject({ personName: "Hana", proofNote: "Contract" });
    expect(new Date(result.request.validUntil!)).toEqual(new Date("2026-11-21T23:59:59.999"));
  });

  it("says everything that is wrong at once", () => {
    expect(requestOf({ ...emptyDraft, relation: "other", scopes: [], lastDay: "2026-11-20" }, now)).toEqual({
      wrong: ["personName", "voice", "scopes", "languages", "validUntil", "proof", "confirmed"],
    });
  });

  it("wants proof for another person's voice only, a file or words", () => {
    expect(requestOf({ ...finished, proofNote: " " }, now)).toEqual({ wrong: ["proof"] });
    expect(requestOf({ ...finished, proofNote: "", proofHash: "a".repeat(64) }, now)).toHaveProperty("request");
    expect(requestOf({ ...finished, relation: "self", proofNote: "", lastDay: null }, now)).toMatchObject({
      request: { validUntil: null },
    });
  });
});
