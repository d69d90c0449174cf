import { MeshoptSimplifier } from "meshoptimizer";
import { CAST } from "./cast";
import type { Costume } from "./cast-files";
import { assemble } from "./description";
import { lowDetail } from "./format/low-detail";
import { optimiseVrm } from "./format/optimise-vrm";
import { writeVrm } from "./format/write-vrm";

/** The finished files of one character in one outfit, in full and in low detail: the same bytes each time. */
export async function buildCostume({
  id,
  outfit,
}: Pick<Costume, "id" | "outfit">): Promise<{ full: Uint8Array; low: Uint8Array }> {
  await MeshoptSimplifier.ready;
  const source = await assemble(CAST[id], outfit);
  return {
    full: await optimiseVrm(writeVrm(source)),
    low: await optimiseVrm(writeVrm(await lowDetail(source))),
  };
}
