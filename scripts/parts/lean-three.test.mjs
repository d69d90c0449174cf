import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import leanThree, { withLeanShaders } from "./lean-three.mjs";

const require = createRequire(import.meta.url);
const three = readFileSync(new URL("three.module.js", `file://${require.resolve("three")}`), "utf8");

describe("three.js for browsers", () => {
  it("carries shaders without comments and blanks, line for line where lines matter", () => {
    const shader = [
      "// a fog",
      "#ifdef USE_FOG // on",
      "  #include <fog_vertex>",
      "  /* two",
      "     lines */",
      "  vFogDepth = - mvPosition.z - - 1.0;",
      "#endif",
    ].join("\n");
    const lean = withLeanShaders(`const fog = ${JSON.stringify(shader)};`);
    expect(JSON.parse(lean.slice("const fog = ".length, -1)).split("\n")).toEqual([
      "#ifdef USE_FOG",
      "#include <fog_vertex>",
      "vFogDepth=- mvPosition.z - - 1.0;",
      "#endif",
    ]);
  });

  it("leaves texts that are no shaders alone", () => {
    const text = `warn("${"A sentence, with blanks.  ".repeat(6)}\\nAnd another one.");`;
    expect(withLeanShaders(text)).toBe(text);
  });

  it("presents nothing on a headset, and is refused when the renderer asks for more than is answered", () => {
    const lean = leanThree(three);
    expect(lean.length).toBeLessThan(three.length * 0.95);
    expect(lean).not.toContain("requestReferenceSpace");
    expect(() => leanThree(three.replace("xr.dispose()", "xr.beamUp()"))).toThrow("beamUp");
  });
});
