import { readFileSync } from "node:fs";
import path from "node:path";
import { CAST } from "./cast";
import { AVATARS_FOLDER, type Costume } from "./cast-files";
import { assemble } from "./description";
import { inspectVrm, type InspectedVrm } from "./format/inspect-vrm";
import type { VrmSource } from "./format/vrm-source";

export const shippedBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(AVATARS_FOLDER, name)));

const inspected = new Map<string, Promise<InspectedVrm>>();

/** A file of `public/avatars` read back, once for each test file: decoding is what takes the time. */
export function inspectShipped(name: string): Promise<InspectedVrm> {
  const known = inspected.get(name) ?? inspectVrm(shippedBytes(name));
  inspected.set(name, known);
  return known;
}

type Said = { triangles: number; bones: string[]; meta: unknown };

/** What a costume's description makes now, and what its file says. Await `MeshoptSimplifier.ready` before. */
export async function describedAndShipped({ id, outfit, stem }: Costume): Promise<{ described: Said; shipped: Said }> {
  const source: VrmSource = await assemble(CAST[id], outfit);
  const { json, surfaces } = await inspectShipped(`${stem}.vrm`);
  const bones = new Set(source.bones.map((b) => b.name));
  return {
    described: {
      triangles: source.parts.reduce((sum, p) => sum + p.triangleCount, 0),
      bones: [...bones].sort(),
      meta: source.meta,
    },
    shipped: {
      triangles: surfaces.reduce((sum, s) => sum + s.triangles, 0),
      // Beside the bones the file has the nodes of its meshes.
      bones: json.nodes
        .map((n) => n.name)
        .filter((name) => bones.has(name))
        .sort(),
      meta: json.extensions.VRMC_vrm.meta,
    },
  };
}
