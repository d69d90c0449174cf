import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { licencePolicyOf, mayBeUsedFor, purposes, type Purpose } from "./licence-policy";

const open1 = {
  name: "Small",
  authors: ["A", "B"],
  licenseUrl: "https://vrm.dev/licenses/1.0/",
  avatarPermission: "everyone",
  commercialUsage: "corporation",
  allowRedistribution: true,
  modification: "allowModificationRedistribution",
  creditNotation: "unnecessary",
};
const open0 = {
  title: "Small",
  author: "A",
  allowedUserName: "Everyone",
  commercialUssageName: "Allow",
  licenseName: "CC0",
};

const allowed = (version: "0" | "1", meta: unknown): Purpose[] =>
  purposes.filter((purpose) => mayBeUsedFor(licencePolicyOf(version, meta), purpose).allowed);
const clause = (version: "0" | "1", meta: unknown, purpose: Purpose): string =>
  mayBeUsedFor(licencePolicyOf(version, meta), purpose).clause;

describe("VRM 1.0", () => {
  it("allows everything when the meta does", () => {
    expect(allowed("1", open1)).toEqual([...purposes]);
    expect(licencePolicyOf("1", open1)).toMatchObject({
      specVersion: "1.0",
      title: "Small",
      authors: ["A", "B"],
      licenceName: "VRM Public License 1.0",
      licenceUrl: "https://vrm.dev/licenses/1.0/",
      creditRequired: false,
      credit: "Small / A, B",
    });
  });

  it.each<[field: string, value: unknown, refused: Purpose[], clause: string]>([
    ["avatarPermission", "onlyAuthor", ["public-listing", "paid-plan", "merchandise"], "avatarPermission: onlyAuthor"],
    ["commercialUsage", "personalProfit", ["paid-plan", "merchandise"], "commercialUsage: personalProfit"],
    ["allowRedistribution", false, ["public-listing", "paid-plan", "download"], "allowRedistribution: false"],
    ["allowRedistribution", "true", ["public-listing", "paid-plan", "download"], "allowRedistribution: false"],
    [
      "modification",
      "allowModification",
      ["public-listing", "paid-plan", "download"],
      "modification: allowModification",
    ],
    [
      "modification",
      "prohibited",
      ["public-listing", "paid-plan", "merchandise", "modification", "download"],
      "modification: prohibited",
    ],
    [
      "otherLicenseUrl",
      "https://example.com/terms",
      ["public-listing", "paid-plan", "merchandise", "modification", "download"],
      "otherLicenseUrl: https://example.com/terms",
    ],
  ])("%s %s refuses what it has to, by its clause", (field, value, refused, reason) => {
    const meta = { ...open1, [field]: value };
    expect(allowed("1", meta)).toEqual(purposes.filter((purpose) => !refused.includes(purpose)));
    for (const purpose of refused) expect(clause("1", meta, purpose), purpose).toBe(reason);
  });

  it("takes missing and unknown values as the strictest", () => {
    expect(allowed("1", { name: "x" })).toEqual(["talk"]);
    expect(allowed("1", { ...open1, avatarPermission: "EVERYONE" })).toEqual(["talk", "modification", "download"]);
    expect(allowed("1", { ...open1, licenseUrl: "https://example.com/" })).toEqual(["talk"]);
    expect(licencePolicyOf("1", {})).toMatchObject({ creditRequired: true, credit: null, licenceUrl: null });
  });
});

describe("VRM 0.x", () => {
  it("allows everything when the meta does", () => {
    expect(allowed("0", open0)).toEqual([...purposes]);
    expect(licencePolicyOf("0", open0)).toMatchObject({ licenceName: "CC0 1.0", creditRequired: false });
  });

  it.each<[licenseName: unknown, allowed: Purpose[], credit: boolean]>([
    ["CC_BY", [...purposes], true],
    ["CC_BY_SA", [...purposes], true],
    ["CC_BY_NC", ["talk", "public-listing", "modification", "download"], true],
    ["CC_BY_ND", ["talk"], true],
    ["CC_BY_NC_ND", ["talk"], true],
    ["Redistribution_Prohibited", ["talk"], true],
    ["Other", ["talk"], true],
    ["cc0", ["talk"], true],
    [undefined, ["talk"], true],
  ])("%s", (licenseName, expected, creditRequired) => {
    const meta = { ...open0, licenseName };
    expect(allowed("0", meta)).toEqual(expected);
    expect(licencePolicyOf("0", meta).creditRequired).toBe(creditRequired);
  });

  it("heeds who may act, whether money may be taken, and terms behind a link", () => {
    expect(allowed("0", { ...open0, allowedUserName: "OnlyAuthor" })).toEqual(["talk", "modification", "download"]);
    expect(clause("0", { ...open0, commercialUssageName: "Disallow" }, "paid-plan")).toBe(
      "commercialUssageName: Disallow",
    );
    const behind = { ...open0, otherPermissionUrl: "https://example.com/t" };
    expect(allowed("0", behind)).toEqual(["talk"]);
    expect(clause("0", behind, "public-listing")).toBe("otherPermissionUrl: https://example.com/t");
  });
});

describe("texts out of a meta", () => {
  it("are plain, bounded, and never links of another scheme", () => {
    const policy = licencePolicyOf("1", {
      name: `a\u0000\u202eb${"x".repeat(5000)}`,
      authors: ["\u0007", "Ann\nBob", 7, null],
      licenseUrl: "javascript:alert(1)",
      copyrightInformation: "© Ann",
    });
    expect(policy.title.startsWith("a b")).toBe(true);
    expect(policy.title).toHaveLength(200);
    expect(policy.authors).toEqual(["Ann Bob"]);
    expect(policy.licenceUrl).toBeNull();
    expect(policy.credit?.endsWith(" / Ann Bob / © Ann")).toBe(true);
  });

  it("anything in place of a meta gives the strictest policy", () => {
    fc.assert(
      fc.property(fc.constantFrom("0", "1") as fc.Arbitrary<"0" | "1">, fc.anything(), (version, meta) => {
        expect(allowed(version, meta)).toEqual(["talk"]);
      }),
    );
  });
});
