import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales } from "@modules/kernel";
import { argumentsOf } from "./icu-arguments";
import { messagesFor, namespaces } from "./messages";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : flatten(value, [...path, key]),
  );
}

const [ja, en] = await Promise.all(
  locales.map(async (locale) => new Map(flatten((await messagesFor(locale)) as Tree))),
);
if (!ja || !en) throw new Error("two languages are expected");
const texts = { ja, en };

it("every file of messages is listed, in both languages", () => {
  const files = readdirSync(fileURLToPath(new URL("./messages", import.meta.url))).filter((name) =>
    name.endsWith(".json"),
  );
  expect(files.sort()).toEqual(
    namespaces.flatMap((namespace) => [`${namespace}.en.json`, `${namespace}.ja.json`]).sort(),
  );
});

it("both languages have the same keys", () => {
  expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
});

it("both languages take the same arguments and tags", () => {
  const differing = [...ja].filter(
    ([key, text]) => String(argumentsOf(text)) !== String(argumentsOf(en.get(key) ?? "")),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

describe.each(locales)("the texts in %s", (locale) => {
  it("are not empty", () => {
    expect([...texts[locale]].filter(([, text]) => !text.trim()).map(([key]) => key)).toEqual([]);
  });

  it("are written in their own language", () => {
    const kana = /[ぁ-ヿ]/;
    const strangers = [...texts[locale]].filter(
      ([key, text]) => locale === "en" && kana.test(text) && !key.endsWith("language.ja"),
    );
    expect(strangers.map(([key]) => key)).toEqual([]);
  });

  it("are formed well", async () => {
    const translate = createTranslator({
      locale,
      messages: await messagesFor(locale),
      onError: (error) => {
        throw error;
      },
    }) as unknown as { markup(key: string, values: object): string };
    for (const [key, text] of texts[locale]) {
      const values = Object.fromEntries(
        argumentsOf(text).map((name) =>
          name.startsWith("<") ? [name.slice(1), (chunks: string) => chunks] : [name, 1],
        ),
      );
      expect(translate.markup(key, values), key).not.toBe("");
    }
  });
});

describe("argumentsOf", () => {
  it.each<[string, string[]]>([
    ["plain", []],
    ["{name}さん、{ count }件", ["count", "name"]],
    ["{count, plural, one {One} other {# of {total}}}", ["count", "total"]],
    ["{when, date, short} <link>here</link>", ["<link", "when"]],
    ["'{not}' {yes}", ["yes"]],
  ])("finds what %s takes", (text, expected) => {
    expect(argumentsOf(text)).toEqual(expected);
  });
});
