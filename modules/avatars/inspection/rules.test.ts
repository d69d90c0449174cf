import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { argumentsOf } from "../../../app/i18n/icu-arguments";
import en from "../../../app/i18n/messages/avatars-upload.en.json";
import ja from "../../../app/i18n/messages/avatars-upload.ja.json";
import { hostileCorpus } from "./hostile-corpus";
import { RULES, ruleIds, rulesFoundLater } from "./rules";
import { scanVrm } from "./scan-vrm";

type Texts = Record<string, { title: string; mend: string }>;

describe.each([
  ["ja", ja],
  ["en", en],
] as const)("the texts of the rules in %s", (locale, messages) => {
  const texts: Texts = messages.rules;

  it("tell of every rule, and of no other", () => {
    expect(Object.keys(texts).sort()).toEqual([...ruleIds, ...rulesFoundLater].sort());
    for (const { title, mend } of Object.values(texts)) expect(Math.min(title.length, mend.length)).toBeGreaterThan(5);
  });

  it("take the values that a finding brings, and no others", () => {
    for (const rule of ruleIds) {
      const { title = "", mend = "" } = texts[rule] ?? {};
      const wanted = [...new Set([...argumentsOf(title), ...argumentsOf(mend)])];
      expect(wanted.sort(), rule).toEqual([...RULES[rule].values].sort());
    }
    for (const rule of rulesFoundLater) {
      expect(argumentsOf(`${texts[rule]?.title}${texts[rule]?.mend}`), rule).toEqual([]);
    }
  });

  it("can be said of whatever the scanner finds", () => {
    const translate = createTranslator({
      locale,
      messages: { rules: texts } as Record<string, unknown>,
      onError: (error) => {
        throw error;
      },
    }) as unknown as (key: string, values?: object) => string;
    for (const { name, bytes } of hostileCorpus()) {
      for (const { rule, values } of scanVrm(bytes).findings) {
        const said = translate(`rules.${rule}.title`, values) + translate(`rules.${rule}.mend`, values);
        expect(said, name).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });
});
