import { plainText, webAddress } from "../untrusted-text";
import { all, clause, knownOr, unreadTerms, type Meta } from "./clause-of";
import type { Clause, LicencePolicy, Purpose } from "./licence-policy";

/** VRMC_vrm 1.0, meta.licenseUrl: the VRM Public License 1.0, whose blanks the other fields fill in. */
const VRM_PUBLIC_LICENCE = "https://vrm.dev/licenses/1.0/";

export function licence1(meta: Meta): Pick<LicencePolicy, "licenceUrl" | "licenceName" | "creditRequired"> {
  const licenceUrl = webAddress(meta.licenseUrl);
  const licenceName = licenceUrl === VRM_PUBLIC_LICENCE ? "VRM Public License 1.0" : plainText(meta.licenseUrl, 120);
  return { licenceUrl, licenceName, creditRequired: meta.creditNotation !== "unnecessary" };
}

/**
 * VRMC_vrm 1.0, meta.md. Defaults there are the strictest values, and so they are here for anything unknown.
 *
 * - talk. avatarPermission says who may act as the avatar. The uploader alone looks at it and confirms to be the
 *   author or to be licensed, which is what `onlyAuthor` and `onlySeparatelyLicensedPerson` ask for. Nobody else gets
 *   a copy (allowRedistribution), and a copy packed anew that looks the same is no adaptation that would need leave
 *   (licence document, article 1 a, "modified": changed in a way that needs a permission). So it is allowed under
 *   every value; the clause says what the uploader confirms.
 * - public-listing. Visitors steer the avatar, so avatarPermission must be `everyone`. Each visitor's browser receives
 *   a file: allowRedistribution must be true. That file is rewritten, with a plainer version for weak devices:
 *   modification must be `allowModificationRedistribution`. Showing it for free is no profit: every commercialUsage
 *   will do.
 * - paid-plan. As public-listing, and money is taken by a company: commercialUsage `corporation`, since "corporate
 *   organization users cannot use this model unless the property is corporation".
 * - merchandise. Everyone, corporation, and modification, since a print or a figure is an adaptation.
 * - modification. modification `allowModification` or `allowModificationRedistribution`.
 * - download. What can be downloaded is the rewritten file: as the two redistribution clauses of public-listing.
 *
 * otherLicenseUrl and thirdPartyLicenses may narrow all this and are not read by a machine: beyond talk, they refuse.
 * A licenseUrl other than the VRM Public License gives the settings no known meaning: the same.
 */
export function clauses1(meta: Meta): Record<Purpose, Clause> {
  const avatar = knownOr(meta.avatarPermission, ["onlyAuthor", "onlySeparatelyLicensedPerson", "everyone"]);
  const commercial = knownOr(meta.commercialUsage, ["personalNonProfit", "personalProfit", "corporation"]);
  const change = knownOr(meta.modification, ["prohibited", "allowModification", "allowModificationRedistribution"]);
  const unread = [
    ...(meta.licenseUrl === VRM_PUBLIC_LICENCE ? [] : [clause("licenseUrl", meta.licenseUrl ?? "–", false)]),
    ...unreadTerms(meta, ["otherLicenseUrl", "thirdPartyLicenses"]),
  ];
  const everyone = clause("avatarPermission", avatar, avatar === "everyone");
  const redistribution = clause(
    "allowRedistribution",
    meta.allowRedistribution === true,
    meta.allowRedistribution === true,
  );
  const rewritten = clause("modification", change, change === "allowModificationRedistribution");
  const changed = clause("modification", change, change !== "prohibited");
  const company = clause("commercialUsage", commercial, commercial === "corporation");
  return {
    talk: clause("avatarPermission", avatar, true),
    "public-listing": all(redistribution, everyone, rewritten, ...unread),
    "paid-plan": all(company, redistribution, everyone, rewritten, ...unread),
    merchandise: all(company, everyone, changed, ...unread),
    modification: all(changed, ...unread),
    download: all(redistribution, rewritten, ...unread),
  };
}
