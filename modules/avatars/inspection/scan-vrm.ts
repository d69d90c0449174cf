import { checkBuffers } from "./buffers";
import { openContainer } from "./container";
import { checkCounts, checkExtensions } from "./counts";
import { Findings, type ScanFinding } from "./findings";
import type { Gltf } from "./gltf";
import { checkImages } from "./images";
import { readJson } from "./json-text";
import { provenGltf } from "./json-shape";
import { licencePolicyOf, type LicencePolicy } from "./licence/licence-policy";
import { checkMaterials } from "./materials";
import { checkConstraints } from "./node-constraints";
import { checkNodesAndSkins, type NodeForest } from "./nodes-and-skins";
import { checkPrimitives, noteUnusedParts } from "./primitives";
import { noteWhatCouldBeBetter, reportCardOf, type ReportCard } from "./report-card";
import { checkSprings0, checkSprings1 } from "./springs";
import { checkVrm0 } from "./vrm-0";
import { checkVrm1 } from "./vrm-1";
import type { VrmAbilities } from "./vrm-abilities";

export type { ReportCard, ScanFinding };
export type ScanResult = {
  accepted: boolean;
  findings: ScanFinding[];
  /** Null when the file was refused before it could be measured. */
  card: ReportCard | null;
  /** Null when there is no meta to read. */
  licence: LicencePolicy | null;
};

/**
 * Examines an uploaded VRM 0.x or 1.0 file without decoding, fetching or running anything of it. Work and memory grow
 * with the file's size at most, whatever the file says of itself. Never throws; a file is accepted when no finding
 * refuses it. Inside compressed views and pictures nothing is known before the file is written anew.
 */
export function scanVrm(bytes: Uint8Array): ScanResult {
  const findings = new Findings();
  const result: Pick<ScanResult, "card" | "licence"> = { card: null, licence: null };
  try {
    examine(bytes, findings, result);
  } catch {
    // The shapes have been proven, so nothing is known to end here; a file that does is not taken.
    findings.add("file-malformed", "file");
  }
  return { accepted: !findings.refused, findings: findings.list, ...result };
}

function examine(bytes: Uint8Array, findings: Findings, result: Pick<ScanResult, "card" | "licence">): void {
  const container = openContainer(bytes, findings);
  if (!container) return;
  const json = readJson(container.json, findings);
  if (findings.refused) return;
  const gltf = provenGltf(json, findings);
  if (!gltf) return;
  const { VRMC_vrm: vrm1, VRM: vrm0 } = gltf.extensions;
  const meta = vrm1?.meta ?? vrm0?.meta;
  if (meta) result.licence = licencePolicyOf(vrm1 ? "1" : "0", meta);
  checkCounts(gltf, findings);
  checkExtensions(gltf, findings);
  checkVrmIsDeclared(gltf, findings);
  if (findings.refused) return;
  checkBuffers(gltf, container.bin, findings);
  if (findings.refused) return;
  const images = checkImages(gltf, container.bin, findings);
  checkMaterials(gltf, findings);
  const forest = checkNodesAndSkins(gltf, findings);
  if (findings.refused || !forest) return;
  const primitives = checkPrimitives(gltf, container.bin, findings);
  const { abilities, springJoints, textures } = checkVrm(gltf, forest, findings);
  if (!abilities) return;
  const specVersion = vrm1 ? "1.0" : "0.x";
  const name = vrm1 ? meta?.name : meta?.title;
  result.card = reportCardOf({
    gltf,
    bytes: bytes.length,
    specVersion,
    name,
    images,
    primitives,
    springJoints,
    abilities,
  });
  noteUnusedParts(gltf, findings, textures);
  noteWhatCouldBeBetter(result.card, findings);
}

/** Loaders look into `extensionsUsed` first: a VRM part that is not named there is not loaded. */
function checkVrmIsDeclared(gltf: Gltf, findings: Findings): void {
  const declared = (["VRMC_vrm", "VRM"] as const).filter(
    (name) => gltf.extensions[name] && gltf.extensionsUsed.includes(name),
  );
  if (declared.length === 0) findings.add("vrm-missing", "extensions");
}

type VrmPart = { abilities: VrmAbilities | null; springJoints: number; textures: number[] };

/** A file may carry both versions; loaders prefer 1.0, and both are checked. */
function checkVrm(gltf: Gltf, forest: NodeForest, findings: Findings): VrmPart {
  const { VRMC_vrm: vrm1, VRM: vrm0, VRMC_springBone: springs } = gltf.extensions;
  const part: VrmPart = { abilities: null, springJoints: 0, textures: [] };
  if (vrm0) {
    const { textures, ...abilities } = checkVrm0(vrm0, gltf, findings);
    part.abilities = abilities;
    part.textures = [...textures, ...(abilities.thumbnailTexture === null ? [] : [abilities.thumbnailTexture])];
    part.springJoints = checkSprings0(vrm0, gltf, forest, findings);
  }
  if (vrm1) part.abilities = checkVrm1(vrm1, gltf, findings);
  if (springs) part.springJoints = checkSprings1(springs, gltf, forest, findings);
  checkConstraints(gltf, findings);
  return part;
}
