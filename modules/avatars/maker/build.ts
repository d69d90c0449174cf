import { MeshoptSimplifier } from "meshoptimizer";
import { CAST, type CastId } from "./cast";
import { optimiseVrm } from "./format/optimise-vrm";
import { writeVrm } from "./format/write-vrm";

/** The finished file of one character: the same bytes each time. */
export async function buildCharacter(id: CastId): Promise<Uint8Array> {
  await MeshoptSimplifier.ready;
  return optimiseVrm(writeVrm(await CAST[id]()));
}
