import { validateBytes } from "gltf-validator";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { CAST, CAST_IDS } from "./cast";
import { costumesOf } from "./cast-files";
import type { CharacterDescription } from "./description";
import { PRESET_EXPRESSIONS } from "./format/vrm-source";
import type { Surface, VrmJson } from "./format/inspect-vrm";
import { inspectShipped, shippedBytes } from "./testing";

/** The fifteen bones that VRM 1.0 demands. */
const REQUIRED_BONES = ["hips", "spine", "head"].concat(
  ["left", "right"].flatMap((side) =>
    ["UpperArm", "LowerArm", "Hand", "UpperLeg", "LowerLeg", "Foot"].map((bone) => side + bone),
  ),
);
const GAZE = ["lookUp", "lookDown", "lookLeft", "lookRight"];
const CUSTOM = ["smile", "shy", "pout", "wink"];
const VRM_PARTS = ["VRMC_vrm", "VRMC_springBone", "VRMC_materials_mtoon"];

const heights = (surface: Surface, keep: (bone: string) => boolean): number[] =>
  surface.positions.filter((_, i) => keep(surface.strongestBone[i] ?? "")).map(([, y]) => y);

function surfaceOf(surfaces: readonly Surface[], mesh: string, material: string): Surface {
  const found = surfaces.find((s) => s.mesh === mesh && s.material === material);
  if (!found) throw new Error(`no surface ${mesh}/${material}`);
  return found;
}

/** Every outfit of everyone, in full and in low detail. */
const FILES = CAST_IDS.flatMap(costumesOf).flatMap(({ stem }) => [
  { file: `${stem}.vrm`, mostTriangles: 22_000 },
  { file: `${stem}.low.vrm`, mostTriangles: 12_000 },
]);

describe.each(FILES)("$file as shipped", ({ file, mostTriangles }) => {
  let bytes: Uint8Array;
  let json: VrmJson;
  let surfaces: Surface[];
  beforeAll(async () => {
    bytes = shippedBytes(file);
    ({ json, surfaces } = await inspectShipped(file));
  });
  it("keeps the budgets of a default character", () => {
    expect(bytes.length).toBeLessThanOrEqual(350_000);
    expect(surfaces.reduce((sum, s) => sum + s.triangles, 0)).toBeLessThanOrEqual(mostTriangles);
    expect(surfaces.length).toBeLessThanOrEqual(14);
    expect(json.extensions.VRMC_springBone.springs.flatMap((s) => s.joints).length).toBeLessThanOrEqual(50);
    expect(Math.max(...surfaces.map((s) => s.morphReach.length))).toBeLessThanOrEqual(20);
    expect(json.images.every((image) => image.mimeType === "image/webp")).toBe(true);
  });

  it("has the human bones under their own names", () => {
    const { humanBones } = json.extensions.VRMC_vrm.humanoid;
    expect(Object.keys(humanBones)).toEqual(expect.arrayContaining(REQUIRED_BONES));
    for (const [bone, { node }] of Object.entries(humanBones)) expect(json.nodes[node]?.name).toBe(bone);
  });

  it("has every preset, and each of them does something", () => {
    const { preset, custom } = json.extensions.VRMC_vrm.expressions;
    expect(Object.keys(preset).sort()).toEqual([...PRESET_EXPRESSIONS].sort());
    expect(Object.keys(custom).sort()).toEqual([...CUSTOM].sort());
    for (const name of GAZE) expect(preset[name]?.textureTransformBinds).toHaveLength(1);
    expect(preset["neutral"]).not.toHaveProperty("morphTargetBinds");
    const shaped = { ...preset, ...custom };
    for (const name of Object.keys(shaped).filter((n) => n !== "neutral" && !GAZE.includes(n))) {
      const [bind] = shaped[name]?.morphTargetBinds ?? [];
      const mesh = json.meshes[json.nodes[bind?.node ?? -1]?.mesh ?? -1];
      expect(mesh?.extras?.targetNames?.[bind?.index ?? -1]).toBe(name);
      const reach = Math.max(
        ...surfaces.filter((s) => s.mesh === mesh?.name).map((s) => s.morphReach[bind?.index ?? -1] ?? 0),
      );
      expect(reach, name).toBeGreaterThan(0);
    }
    expect(custom["shy"]?.materialColorBinds).toHaveLength(1);
  });

  it("kept its VRM data through the optimiser", () => {
    expect(json.extensionsUsed).toEqual(
      expect.arrayContaining([...VRM_PARTS, "EXT_texture_webp", "EXT_meshopt_compression"]),
    );
    expect(json.materials.every((m) => m.extensions["VRMC_materials_mtoon"])).toBe(true);
    expect(json.textures.every((t) => t.source === undefined && t.extensions?.["EXT_texture_webp"])).toBe(true);
    const { springs, colliders } = json.extensions.VRMC_springBone;
    expect(springs.length).toBeGreaterThan(0);
    for (const spring of springs)
      spring.joints.forEach(({ node }, i) => expect(json.nodes[node]?.name).toBe(`${spring.name}_${i}`));
    for (const { node } of colliders)
      expect(Object.keys(json.extensions.VRMC_vrm.humanoid.humanBones)).toContain(json.nodes[node]?.name);
  });

  it("may be used, changed and passed on by everyone", () => {
    expect(json.extensions.VRMC_vrm.meta).toMatchObject({
      authors: ["Oshaberi project"],
      avatarPermission: "everyone",
      commercialUsage: "corporation",
      allowRedistribution: true,
      modification: "allowModificationRedistribution",
      creditNotation: "unnecessary",
    });
  });

  it("passes the Khronos validator", async () => {
    const { issues } = await validateBytes(bytes, { maxIssues: 200 });
    expect(issues.messages.filter((m) => m.severity === 0)).toEqual([]);
  });

  it("stands on the floor", () => {
    const lowest = Math.min(...surfaces.flatMap((s) => s.positions.map(([, y]) => y)));
    expect(Math.abs(lowest)).toBeLessThan(0.01);
  });
});

describe.each(CAST_IDS.flatMap(costumesOf))("$stem", ({ stem }) => {
  it("has its pictures, within their budgets and transparent", async () => {
    for (const [name, width, height, limit] of [
      [`${stem}.poster.webp`, 900, 1200, 60_000],
      [`${stem}.thumb.webp`, 320, 320, 15_000],
    ] as const) {
      const picture = shippedBytes(name);
      expect(picture.length).toBeLessThanOrEqual(limit);
      const stats = await sharp(picture).stats();
      expect(await sharp(picture).metadata()).toMatchObject({ width, height, format: "webp", hasAlpha: true });
      expect(stats.isOpaque).toBe(false);
      // Something is drawn: the alpha channel is neither empty nor full.
      expect(stats.channels[3]?.mean).toBeGreaterThan(30);
      expect(stats.channels[3]?.mean).toBeLessThan(225);
    }
  });

  it("keeps bones, springs and expressions in low detail", async () => {
    const [full, low] = await Promise.all([inspectShipped(`${stem}.vrm`), inspectShipped(`${stem}.low.vrm`)]);
    const said = ({ nodes, extensions: { VRMC_vrm, VRMC_springBone } }: VrmJson): unknown => ({
      nodes: nodes.map((n) => n.name).sort(),
      expressions: [VRMC_vrm.expressions.preset, VRMC_vrm.expressions.custom].map((e) => Object.keys(e).sort()),
      springs: VRMC_springBone.springs.map((s) => `${s.name} ${s.joints.length}`),
    });
    expect(said(low.json)).toEqual(said(full.json));
    const [height, lowHeight] = [full, low].map(({ surfaces }) =>
      Math.max(...surfaces.flatMap((s) => s.positions.map(([, y]) => y))),
    );
    expect(Math.abs(height! - lowHeight!)).toBeLessThan(0.01);
  });
});

describe("light of their own", () => {
  it.each(CAST_IDS.flatMap(costumesOf))("$stem has it only if described so", async ({ id, stem }) => {
    const { json } = await inspectShipped(`${stem}.vrm`);
    const lit = json.materials.filter((m) => (m.emissiveFactor ?? []).some((c) => c > 0)).map((m) => m.name);
    const { glow } = (CAST[id] as CharacterDescription).look;
    expect(lit.sort()).toEqual(glow === undefined ? [] : ["paper", "skin"]);
  });
});

const HUMANS = CAST_IDS.filter((id) => (CAST[id] as CharacterDescription).hands === "fingers");

describe.each(HUMANS.flatMap(costumesOf))("$stem is human and", ({ stem }) => {
  it("has the proportions of an adult", async () => {
    const { surfaces } = await inspectShipped(`${stem}.vrm`);
    const skull = heights(surfaceOf(surfaces, "Body", "skin"), (bone) => bone === "head");
    const [crown, chin] = [Math.max(...skull), Math.min(...skull)];
    const heads = crown / (crown - chin);
    expect(heads).toBeGreaterThan(5.5);
    expect(heads).toBeLessThan(6.5);
    expect(crown).toBeGreaterThan(1.55);

    const eye = surfaceOf(surfaces, "Face", "eye").positions.filter(([x]) => x > 0);
    const extent = (axis: 0 | 1): number => Math.max(...eye.map((p) => p[axis])) - Math.min(...eye.map((p) => p[axis]));
    expect(extent(1) / (crown - chin)).toBeLessThan(0.16);
    expect(extent(0)).toBeGreaterThan(extent(1) * 1.2);
  });
});
