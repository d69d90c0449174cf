import { describe, expect, it } from "vitest";
import { BODY, LOOK } from "../cast/hikari/figure";
import { Character } from "../character";
import { sphere } from "../geometry/distance-field";
import { hangingCloth } from "./hanging-cloth";

function hung(bottom: number) {
  const c = new Character(BODY, LOOK, sphere([0, 0, 0], 0.15));
  const part = hangingCloth(c, {
    name: "skirt",
    top: 1.05,
    bottom,
    radii: () => [0.15, 0.12],
    folds: 12,
    foldDepth: 0.05,
    rows: 12,
    sides: 32,
    panels: 8,
    uv: [0, 0, 0, 0],
    fixedTo: 0.3,
  });
  const bones = new Map(c.bones.map((b) => [b.name, b]));
  /** The human bone that a vertex's strongest bone hangs on in the end. */
  const carrier = (i: number): string => {
    const [[name] = ["", 0]] = part.weights[i]!.toSorted((a, b) => b[1] - a[1]);
    let bone = bones.get(name)!;
    while (bone.name.startsWith("skirt")) bone = bones.get(bone.parent!)!;
    return bone.name;
  };
  return part.positions.map((p, i) => ({ p, carrier: carrier(i) }));
}

describe("hanging cloth", () => {
  it("hangs on the hips, on the thigh of its side, and below the knee on the lower leg", () => {
    const places = hung(0.1);
    // Beside the middle line both thighs take part.
    for (const { p, carrier } of places.filter((place) => Math.abs(place.p[0]) > 0.04)) {
      const side = p[0] > 0 ? "left" : "right";
      if (p[1] > 0.98) expect(carrier).toBe("hips");
      else if (p[1] < BODY.kneeY - 0.08) expect(carrier).toBe(`${side}LowerLeg`);
      else if (p[1] > BODY.kneeY + 0.08 && p[1] < 0.7) expect(carrier).toBe(`${side}UpperLeg`);
    }
    expect(new Set(places.map((place) => place.carrier)).size).toBe(5);
  });

  it("stays on the thighs when it ends above the knee", () => {
    expect(new Set(hung(0.6).map((place) => place.carrier))).toEqual(
      new Set(["hips", "leftUpperLeg", "rightUpperLeg"]),
    );
  });
});
