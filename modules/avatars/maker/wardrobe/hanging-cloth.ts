import type { Character } from "../character";
import { loft, type Ring } from "../geometry/loft";
import type { Part, Skinning, UvBox } from "../geometry/part";
import { normalizeWeights } from "../geometry/skinning";
import { at, clamp, lerp, smoothstep, type Vec3 } from "../geometry/vector";

const TURN = Math.PI * 2;

export type HangingCloth = {
  name: string;
  /** Heights of the upper and the lower edge. */
  top: number;
  bottom: number;
  /** Half width and half depth at a place from the upper (0) to the lower edge (1). */
  radii: (t: number) => readonly [rx: number, rz: number];
  centerZ?: (t: number) => number;
  folds: number;
  /** How deep the folds are at the lower edge, relative to the radius. */
  foldDepth: number;
  rows: number;
  sides: number;
  /** Columns of spring bones round the cloth. */
  panels: number;
  uv: UvBox;
  /** Opening at the front, radians to each side of the middle; 0 = closed. */
  opening?: number;
  /** Where the cloth stops moving with the hips alone, 0…1. */
  fixedTo: number;
  stiffness?: number;
  gravity?: number;
};

/** Soft fold: broad on the outside, narrow in the valley. */
const fold = (x: number): number => {
  const q = ((x % 1) + 1) % 1;
  return q < 0.65 ? Math.sin((q / 0.65) * Math.PI) - 0.35 : -0.35 - 0.65 * Math.sin(((q - 0.65) / 0.35) * Math.PI);
};

/**
 * A skirt or the tails of a coat. Its columns of spring bones hang on the thighs and, from the knees down, on the lower
 * legs: who sits has a lap and cloth that falls from it, and a lifted leg takes the cloth along instead of piercing it.
 */
export function hangingCloth(character: Character, cloth: HangingCloth): Part {
  const { top, bottom, panels, opening = 0, centerZ = () => 0, fixedTo } = cloth;
  const height = (t: number): number => lerp(top, bottom, t);
  const ring = (t: number, inset: number, v: number): Ring => {
    const [rx, rz] = cloth.radii(t);
    const depth = cloth.foldDepth * smoothstep(0.05, 1, t);
    return {
      center: [0, height(t), centerZ(t)],
      rx: rx * inset,
      rz: rz * inset,
      v,
      shape: (angle) => 1 + depth * fold((angle / TURN) * cloth.folds),
    };
  };
  const rows = Array.from({ length: cloth.rows + 1 }, (_, j) => ring(j / cloth.rows, 1, j / cloth.rows));
  // The cloth turns in at the hem, so that it has a thickness and no bare inside is seen from the front.
  const lining = [ring(1, 0.975, 1), ring(0.8, 0.96, 0.96)];
  const part = loft([...rows, ...lining], {
    material: "cloth",
    mesh: "Body",
    uv: cloth.uv,
    sides: cloth.sides,
    from: opening,
    to: TURN - opening,
  });

  const { kneeY } = character.proportions;
  const knee = (top - kneeY) / (top - bottom);
  // A hem at the knee or above it needs no second chain.
  const bends = knee < 0.94;
  const columns = Array.from({ length: panels }, (_, i) => {
    const angle = lerp(opening, TURN - opening, (i + 0.5) / panels);
    const side = angle < Math.PI ? "L" : "R";
    const index = side === "L" ? i : panels - 1 - i;
    const leg = side === "L" ? "left" : "right";
    const chain = (name: string, parent: string, from: number, to: number): string[] => {
      const names = Array.from({ length: bends ? 2 : 3 }, (_, j) => `${name}_${side}_${j}`);
      names.forEach((bone, j) => {
        const t = lerp(from, to, j / (names.length - 1));
        const [rx, rz] = cloth.radii(clamp(t));
        const position: Vec3 = [Math.sin(angle) * rx, height(t), centerZ(clamp(t)) + Math.cos(angle) * rz];
        character.bones.push({ name: bone, parent: j === 0 ? parent : at(names, j - 1), position });
      });
      character.addSpringOnBones(`${name}_${side}`, names, {
        // The valleys of the folds lie deeper than the bones.
        hitRadius: 0.012 + cloth.foldDepth * 0.3,
        stiffness: cloth.stiffness ?? 1.4,
        gravity: cloth.gravity ?? 0.12,
        drag: 0.5,
        colliderGroups: ["legs"],
      });
      return names;
    };
    const upper = chain(`${cloth.name}${index}`, `${leg}UpperLeg`, fixedTo, bends ? knee : 1.01);
    if (!bends) return upper;
    const lower = chain(`${cloth.name}Low${index}`, `${leg}LowerLeg`, knee, 1.01);
    return [at(upper, 0), at(lower, 0)];
  });
  const turn = bends ? ([knee * 0.9, knee * 1.12] as const) : ([lerp(fixedTo, 1, 0.4), lerp(fixedTo, 1, 0.9)] as const);

  const skinning: Skinning = (p) => {
    const t = clamp((top - p[1]) / (top - bottom));
    const [rx, rz] = cloth.radii(t);
    const angle = (Math.atan2(p[0] / rx, (p[2] - centerZ(t)) / rz) + TURN) % TURN;
    const x = ((angle - opening) / (TURN - 2 * opening)) * panels - 0.5;
    const wrap = (i: number): number => (opening > 0 ? clamp(i, 0, panels - 1) : ((i % panels) + panels) % panels);
    const first = at(columns, wrap(Math.floor(x)));
    const second = at(columns, wrap(Math.floor(x) + 1));
    const f = x - Math.floor(x);
    const hanging = smoothstep(fixedTo * 0.35, fixedTo * 1.6, t);
    const lower = smoothstep(turn[0], turn[1], t);
    return normalizeWeights([
      ["hips", 1 - hanging],
      [at(first, 0), hanging * (1 - f) * (1 - lower)],
      [at(second, 0), hanging * f * (1 - lower)],
      [at(first, 1), hanging * (1 - f) * lower],
      [at(second, 1), hanging * f * lower],
    ]);
  };
  return part.skin(skinning);
}
