import { Part, type BoneWeight } from "./part";
import { at, distance, mix, type Vec3 } from "./vector";

/** Metres that one unit of texture counts for. */
const TEXTURE_METRES = 0.02;
/** How much a metre of the bones' blended place counts: rings at a bending joint stay. */
const BONE_SHARE = 0.4;

type Line = readonly number[];

/** The place of a vertex's bones, blended by weight. */
export function blendedBone(weights: readonly BoneWeight[], boneAt: ReadonlyMap<string, Vec3>): Vec3 {
  const place: [number, number, number] = [0, 0, 0];
  for (const [bone, weight] of weights) {
    const p = boneAt.get(bone) ?? [0, 0, 0];
    for (const axis of [0, 1, 2] as const) place[axis] += p[axis] * weight;
  }
  return place;
}

/**
 * Which lines of a grid to keep, so that no vertex of the others lies farther than `error` from the straight
 * connection of its neighbours; greedy from the first line on. The first and the last line stay.
 */
function keptLines(
  lines: readonly Line[],
  error: number,
  deviation: (a: number, b: number, p: number) => number,
): number[] {
  const fits = (first: number, last: number): boolean => {
    for (let j = first + 1; j < last; j++)
      for (let i = 0; i < at(lines, j).length; i++)
        if (deviation(at(at(lines, first), i), at(at(lines, last), i), at(at(lines, j), i)) > error) return false;
    return true;
  };
  const kept = [0];
  let last = 0;
  for (let j = 2; j < lines.length; j++)
    if (!fits(last, j)) {
      last = j - 1;
      kept.push(last);
    }
  if (lines.length > 1) kept.push(lines.length - 1);
  return kept;
}

const evenly = (count: number, last: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));

/** At least so many lines, as evenly spread as the kept ones allow. */
function atLeast(kept: readonly number[], count: number, all: number): number[] {
  return kept.length >= Math.min(count, all) ? [...kept] : evenly(Math.min(count, all), all - 1);
}

/**
 * So many columns of a strand: all of the outer half first, for a face that ran from there to the hidden half
 * would show the normals of the hidden half, and so a light where there is shade.
 */
function ofSection(count: number, outer: number, all: number): number[] {
  if (count >= all) return evenly(all, all - 1);
  const seen = Math.min(outer + 1, count - 1);
  const hidden = evenly(count - seen + 1, all - 1 - outer).slice(1);
  return [...evenly(seen, outer), ...hidden.map((i) => outer + i)];
}

/**
 * A swept or lofted part with fewer rows and columns, whose surface stays within about `error` metres. A general
 * simplifier would tear such thin, open shells. Caps keep the columns that they hang on.
 */
export function decimateGrid(part: Part, boneAt: ReadonlyMap<string, Vec3>, error: number): Part {
  const { grid } = part;
  if (!grid) throw new Error("the part is no grid");
  const { columns, rows } = grid;
  const bones = part.weights.map((weights) => blendedBone(weights, boneAt));
  const deviation = (a: number, b: number, p: number): number => {
    const [from, to, point] = [at(part.positions, a), at(part.positions, b), at(part.positions, p)];
    const length = distance(from, to);
    const t = length < 1e-9 ? 0.5 : distance(from, point) / (distance(from, point) + distance(point, to));
    const [u, v] = at(part.uvs, p);
    const [ua, va] = at(part.uvs, a);
    const [ub, vb] = at(part.uvs, b);
    return Math.max(
      distance(point, mix(from, to, t)),
      Math.hypot(u - ua - (ub - ua) * t, v - va - (vb - va) * t) * TEXTURE_METRES,
      distance(at(bones, p), mix(at(bones, a), at(bones, b), t)) * BONE_SHARE,
    );
  };
  const vertexOf = (i: number, j: number): number => j * columns + i;
  const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const rowLines = range(rows).map((j) => range(columns).map((i) => vertexOf(i, j)));
  const columnLines = range(columns).map((i) => range(rows).map((j) => vertexOf(i, j)));
  const hasCaps = part.positions.length > columns * rows;
  const keptRows = keptLines(rowLines, error, deviation);
  const columnsWithin = (): number[] => {
    const kept = atLeast(keptLines(columnLines, error, deviation), 5, columns);
    return grid.outer === undefined ? kept : ofSection(kept.length, grid.outer, columns);
  };
  const keptColumns = hasCaps ? range(columns) : columnsWithin();

  const result = new Part(part.material, part.mesh);
  const renumbered = new Map<number, number>();
  const take = (i: number): number => {
    let index = renumbered.get(i);
    if (index === undefined) {
      index = result.vertex(at(part.positions, i), at(part.normals, i), at(part.uvs, i), at(part.weights, i));
      renumbered.set(i, index);
    }
    return index;
  };
  for (let j = 0; j < keptRows.length - 1; j++)
    for (let i = 0; i < keptColumns.length - 1; i++) {
      const [left, right] = [at(keptColumns, i), at(keptColumns, i + 1)];
      const [upper, lower] = [at(keptRows, j), at(keptRows, j + 1)];
      // The two triangles that stood here say how the quad is wound.
      const first = 6 * (upper * (columns - 1) + left);
      for (const index of part.indices.slice(first, first + 6)) {
        const [column, row] = [index % columns, Math.floor(index / columns)];
        result.indices.push(take(vertexOf(column === left ? left : right, row === upper ? upper : lower)));
      }
    }
  for (const index of part.indices.slice(6 * (columns - 1) * (rows - 1))) result.indices.push(take(index));
  return result;
}
