import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hostileCorpus } from "./hostile-corpus";
import { RULES, type RuleId } from "./rules";
import { scanVrm } from "./scan-vrm";
import { packed, smallVrm0, smallVrm1 } from "./small-model";

const small = { "1.0": packed(smallVrm1()), "0.x": packed(smallVrm0()) };
const cast = fileURLToPath(new URL("../../../public/avatars/", import.meta.url));
const refusals = (bytes: Uint8Array): string[] =>
  scanVrm(bytes)
    .findings.filter(({ severity }) => severity === "refuse")
    .map(({ rule }) => rule);

describe("what is accepted", () => {
  it.each(["1.0", "0.x"] as const)("a small model, VRM %s", (specVersion) => {
    const { accepted, card, licence } = scanVrm(small[specVersion]);
    expect(refusals(small[specVersion])).toEqual([]);
    expect(accepted).toBe(true);
    expect(licence).toMatchObject({ specVersion, title: "Small", authors: ["Somebody"] });
    expect(card).toMatchObject({
      specVersion,
      name: "Small",
      bytes: small[specVersion].length,
      triangles: 2,
      drawCalls: 1,
      textures: 1,
      texturePixels: 64 * 64,
      bones: 2,
      morphTargets: 1,
      springJoints: 2,
      hasThumbnail: true,
      hasHands: false,
      hasLookAt: false,
    });
    expect(card?.expressions).toContain("aa");
    expect(card?.missingExpressions).toContain("happy");
    expect(card?.missingExpressions).not.toContain("aa");
  });

  it.each(readdirSync(cast).filter((name) => name.endsWith(".vrm")))("our own %s", (name) => {
    const result = scanVrm(new Uint8Array(readFileSync(cast + name)));
    expect(result.findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
    expect(result.card?.missingExpressions).toEqual([]);
    expect(result.card?.triangles).toBeGreaterThan(1000);
  });

  it("a file that lies inside a larger buffer", () => {
    const around = new Uint8Array(small["1.0"].length + 100);
    around.set(small["1.0"], 33);
    expect(scanVrm(around.subarray(33, 33 + small["1.0"].length)).accepted).toBe(true);
  });
});

describe("the hostile corpus", () => {
  const corpus = hostileCorpus();
  afterEach(() => vi.unstubAllGlobals());

  it("has many files with names of their own", () => {
    expect(corpus.length).toBeGreaterThan(120);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  it.each(corpus.filter(({ rule }) => rule !== null))("refuses: $name", ({ bytes, rule }) => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    const { accepted, findings } = scanVrm(bytes);
    expect(accepted).toBe(false);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.map((finding) => finding.rule)).not.toContain("file-malformed");
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each(corpus.filter(({ rule }) => rule === null))("lets in, since harmless: $name", ({ bytes }) => {
    expect(refusals(bytes)).toEqual([]);
  });

  it("gives short reports, each value in its place, nothing unseen in a text", () => {
    for (const { name, bytes } of corpus) {
      const { findings } = scanVrm(bytes);
      expect(findings.length, name).toBeLessThan(60);
      for (const { rule, severity, place, values = {} } of findings) {
        const known = RULES[rule as RuleId];
        expect(known?.severity, rule).toBe(severity);
        expect(Object.keys(values).sort(), rule).toEqual([...known.values].sort());
        expect(place.length, rule).toBeLessThan(200);
        for (const value of Object.values(values)) expect(String(value).length, rule).toBeLessThan(200);
      }
    }
  });

  it("shows every rule that refuses at work, but for the net below them", () => {
    const shown = new Set(corpus.flatMap(({ bytes }) => scanVrm(bytes).findings.map(({ rule }) => rule)));
    const refusing = (Object.keys(RULES) as RuleId[]).filter((rule) => RULES[rule].severity === "refuse");
    expect(refusing.filter((rule) => !shown.has(rule))).toEqual(["file-malformed"]);
  });
});

describe("what is mended or only noted", () => {
  it("is said, and keeps no file out", () => {
    const { json, bin } = smallVrm0();
    json.images[0].mimeType = "image/jpeg";
    json.meshes.push({ primitives: [] });
    json.extensions.VRM.blendShapeMaster.blendShapeGroups[0].binds[0].index = 9;
    delete json.extensions.VRM.meta.texture;
    const { accepted, findings } = scanVrm(packed({ json, bin }));
    expect(accepted).toBe(true);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["image-mislabelled", "unused-parts", "expression-bind-idle", "thumbnail-missing"]),
    );
  });
});

describe("texts of a stranger", () => {
  it("are plain wherever they are shown", () => {
    const model = smallVrm1();
    model.json.extensions.VRMC_vrm.meta.name = `a\u0000b\u202ec${"x".repeat(1000)}`;
    const { card, licence } = scanVrm(packed(model));
    expect(card?.name).toHaveLength(200);
    expect(card?.name.startsWith("a b c")).toBe(true);
    expect(licence?.title).toBe(card?.name);
  });
});

describe("damage", () => {
  it.each(["1.0", "0.x"] as const)("cutting VRM %s anywhere never throws, and is refused", (version) => {
    const whole = small[version];
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(scanVrm(whole.subarray(0, length)).accepted).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["1.0", "0.x"] as const)("flipping bytes of VRM %s anywhere never throws", (version) => {
    const whole = small[version];
    const flip = fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 20 }), (flips) => {
        const bytes = whole.slice();
        for (const { at, byte } of flips) bytes[at] = byte;
        const { accepted, findings, card } = scanVrm(bytes);
        expect(accepted).toBe(!findings.some(({ severity }) => severity === "refuse"));
        if (accepted) expect(card).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it("any value in place of any other in the JSON never reaches the safety net", () => {
    const odd = fc.constantFrom<unknown>(null, true, -1, 0.5, 1e308, 4_000_000_000, "x", "__proto__", [], [null], {});
    fc.assert(
      fc.property(
        fc.constantFrom(smallVrm0, smallVrm1),
        fc.array(fc.nat(30), { maxLength: 12 }),
        odd,
        (make, way, to) => {
          const { json, bin } = make();
          let at = json as Record<string, unknown>;
          for (const step of way) {
            const keys = Object.keys(at);
            const key = keys[step % Math.max(1, keys.length)];
            if (key === undefined) break;
            const next = at[key];
            if (step === way.at(-1) || typeof next !== "object" || next === null) {
              at[key] = to;
              break;
            }
            at = next as Record<string, unknown>;
          }
          expect(scanVrm(packed({ json, bin })).findings.map(({ rule }) => rule)).not.toContain("file-malformed");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("bytes of any kind are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(scanVrm(bytes).accepted).toBe(false);
      }),
    );
  });
});
