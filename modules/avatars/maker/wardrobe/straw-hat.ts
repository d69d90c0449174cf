import type { Character } from "../character";
import { loft, type Ring } from "../geometry/loft";
import type { Part, UvBox } from "../geometry/part";
import { rigid } from "../geometry/skinning";
import { add, normalize, rotateX, type Vec2, type Vec3 } from "../geometry/vector";
import { sunOrnament } from "./sun-ornament";

/** Radians; the brim rises over the forehead, so that the face stays in the light. */
const TILT = -0.16;
const SIDES = 30;
/** Ellipse of a head with hair, seen from above. */
const DEPTH = 1.12;

/** A hat in head units: a flat crown, a ribbon, and a brim that dips at the sides; a small sun on the ribbon. */
export function addStrawHat(
  c: Character,
  colors: { straw: UvBox; brim: UvBox; ribbon: UvBox; rays: Vec2; disc: Vec2 },
): void {
  const center = (y: number): Vec3 => [0, y, -0.018];
  const toWorld = (p: Vec3): Vec3 => c.head.toWorld(rotateX(p, TILT));
  const rings = (list: readonly (readonly [y: number, radius: number])[]): Ring[] =>
    list.map(([y, radius], i) => ({ center: center(y), rx: radius, rz: radius * DEPTH, v: i / (list.length - 1) }));
  const put = (part: Part): void => {
    part.moveVertices(toWorld);
    part.normals = part.normals.map((n) => rotateX(n, TILT));
    c.add(part.skin(rigid("head")));
  };
  const look = { material: "cloth", mesh: "Hair", sides: SIDES };
  const crown = loft(
    rings([
      [0.236, 0.07],
      [0.231, 0.112],
      [0.214, 0.14],
      [0.18, 0.153],
      [0.108, 0.162],
    ]),
    { ...look, uv: colors.straw, capFirst: true },
  );
  const brim = loft(
    rings([
      [0.11, 0.158],
      [0.107, 0.172],
      [0.104, 0.212],
      [0.096, 0.262],
      [0.09, 0.264],
      [0.096, 0.21],
      [0.098, 0.15],
    ]),
    { ...look, uv: colors.brim },
  );
  brim.moveVertices(([x, y, z]) => [x, y - x * x * 0.55, z]);
  const ribbon = loft(
    rings([
      [0.15, 0.154],
      [0.148, 0.163],
      [0.114, 0.167],
      [0.112, 0.158],
    ]),
    { ...look, uv: colors.ribbon },
  );
  for (const part of [crown, brim, ribbon]) put(part);
  const around = 0.62;
  const outwards = normalize([Math.sin(around), 0.05, Math.cos(around)]);
  const at = add(center(0.131), [Math.sin(around) * 0.17, 0, Math.cos(around) * 0.17 * DEPTH]);
  const normal = rotateX(outwards, TILT);
  const pin = sunOrnament(toWorld(at), normal, {
    radius: 0.019,
    mesh: "Hair",
    rays: colors.rays,
    disc: colors.disc,
    turn: 0.2,
  });
  c.add(pin.skin(rigid("head")));
}
