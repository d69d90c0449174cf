import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

type Tokens = Record<string, string>;
const css = readFileSync(fileURLToPath(new URL("../styles/tokens.css", import.meta.url)), "utf8");

function hexTokens(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  );
}

const [, lightBlock = "", darkBlock = ""] = /\[data-theme\] \{([\s\S]*?)@variant dark \{([\s\S]*?)\}/.exec(css) ?? [];
const light = hexTokens(lightBlock);
const dark = hexTokens(darkBlock);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

const surfaces = ["paper", "raised", "sunken"];
const textPairs: [string, string][] = [
  ...surfaces.flatMap((surface) =>
    ["ink", "ink-soft", "ink-faint", "primary", "danger"].map((text): [string, string] => [text, surface]),
  ),
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
  ["on-lamp", "lamp"],
  ["primary", "primary-soft"],
  ["ink", "primary-soft"],
  ["ink", "lamp-soft"],
  ...["info", "success", "warn", "danger"].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ["ink", `${tone}-soft`],
  ]),
];
const shapePairs: [string, string][] = surfaces.flatMap((surface) => [
  ["line-strong", surface],
  ["focus", surface],
]);

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, tokens) => {
  const of = (name: string) => {
    const value = tokens[name];
    if (!value) throw new Error(`no token --${name}`);
    return value;
  };

  it.each(textPairs)("%s can be read on %s (4.5 : 1)", (text, surface) => {
    expect(contrast(of(text), of(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)("%s can be told from %s (3 : 1)", (shape, surface) => {
    expect(contrast(of(shape), of(surface))).toBeGreaterThanOrEqual(3);
  });
});

it("both themes define the same colours", () => {
  expect(Object.keys(light).length).toBeGreaterThan(20);
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});
