import { webAddress } from "../untrusted-text";
import { all, clause, knownOr, unreadTerms, type Meta } from "./clause-of";
import type { Clause, LicencePolicy, Purpose } from "./licence-policy";

type Terms = {
  name: string;
  url: string | null;
  redistribute: boolean;
  adapt: boolean;
  profit: boolean;
  credit: boolean;
};

const cc = (code: string, adapt: boolean, profit: boolean): Terms => ({
  name: `CC ${code.toUpperCase()} 4.0`,
  url: `https://creativecommons.org/licenses/${code}/4.0/`,
  redistribute: true,
  adapt,
  profit,
  credit: true,
});
const closed = (name: string): Terms => ({
  name,
  url: null,
  redistribute: false,
  adapt: false,
  profit: false,
  credit: true,
});

const NAMES = [
  "Redistribution_Prohibited",
  "Other",
  "CC0",
  "CC_BY",
  "CC_BY_NC",
  "CC_BY_SA",
  "CC_BY_NC_SA",
  "CC_BY_ND",
  "CC_BY_NC_ND",
] as const;

/** VRM 0.x specification, "Redistribution / Modifications License", with the Creative Commons deeds that it links. */
const TERMS: Readonly<Record<(typeof NAMES)[number], Terms>> = {
  Redistribution_Prohibited: closed("Redistribution prohibited"),
  Other: closed("Other"),
  CC0: {
    name: "CC0 1.0",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
    redistribute: true,
    adapt: true,
    profit: true,
    credit: false,
  },
  CC_BY: cc("by", true, true),
  CC_BY_NC: cc("by-nc", true, false),
  CC_BY_SA: cc("by-sa", true, true),
  CC_BY_NC_SA: cc("by-nc-sa", true, false),
  CC_BY_ND: cc("by-nd", false, true),
  CC_BY_NC_ND: cc("by-nc-nd", false, false),
};

export function licence0(meta: Meta): Pick<LicencePolicy, "licenceUrl" | "licenceName" | "creditRequired"> {
  const licence = knownOr(meta.licenseName, NAMES);
  const terms = TERMS[licence];
  return {
    licenceUrl: terms.url ?? webAddress(meta.otherLicenseUrl) ?? webAddress(meta.otherPermissionUrl),
    licenceName: terms.name,
    creditRequired: terms.credit,
  };
}

/**
 * VRM 0.x, "Permission / License information". Two parts: who may act with the avatar and for what (allowedUserName,
 * commercialUssageName – spelt so), and how the file may be passed on (licenseName).
 *
 * - talk. The uploader alone looks at it and confirms to be the author or explicitly licensed; nothing is passed on.
 *   Allowed under every value of allowedUserName.
 * - public-listing. Visitors steer the avatar (Everyone) and their browsers receive a rewritten file with a plainer
 *   version for weak devices: redistribution of an adaptation. CC BY-ND 4.0, 2(a)(4) takes only the technical changes
 *   that a format needs out of "adapted material", and a plainer version is more than that: ND refuses. NC allows what
 *   is shown for free. SA asks for the same licence on the rewritten file, which keeps its meta unchanged.
 * - paid-plan, merchandise. commercialUssageName Allow and a licence without NC; a print is an adaptation, so not ND.
 * - modification. A licence without ND.
 * - download. The rewritten file is passed on: redistribution of an adaptation.
 *
 * Terms behind otherPermissionUrl ("conditions not mentioned above") and otherLicenseUrl (licenseName Other) are not
 * read by a machine: beyond talk, they refuse. Unknown values count as Redistribution_Prohibited, OnlyAuthor, Disallow.
 */
export function clauses0(meta: Meta): Record<Purpose, Clause> {
  const user = knownOr(meta.allowedUserName, ["OnlyAuthor", "ExplicitlyLicensedPerson", "Everyone"]);
  const commercial = knownOr(meta.commercialUssageName, ["Disallow", "Allow"]);
  const licence = knownOr(meta.licenseName, NAMES);
  const terms = TERMS[licence];
  const everyone = clause("allowedUserName", user, user === "Everyone");
  const money = clause("commercialUssageName", commercial, commercial === "Allow");
  const licensed = (allowed: boolean): Clause => clause("licenseName", licence, allowed);
  const unread = unreadTerms(meta, ["otherPermissionUrl"]);
  const passedOn = licensed(terms.redistribute && terms.adapt);
  return {
    talk: clause("allowedUserName", user, true),
    "public-listing": all(passedOn, everyone, ...unread),
    "paid-plan": all(money, passedOn, licensed(terms.profit), everyone, ...unread),
    merchandise: all(money, licensed(terms.profit && terms.adapt), everyone, ...unread),
    modification: all(licensed(terms.adapt), ...unread),
    download: all(passedOn, ...unread),
  };
}
