import type { Part } from "../geometry/part";
import { normalizeWeights } from "../geometry/skinning";
import { at } from "../geometry/vector";
import { ARRAY_BUFFER, BinaryChunk, ELEMENT_ARRAY_BUFFER, glb } from "./binary-chunk";
import type { Expression, ToonMaterial, VrmSource } from "./vrm-source";

type Json = Record<string, unknown>;
const LINEAR = 9729;
const LINEAR_MIPMAP_LINEAR = 9987;
const CLAMP_TO_EDGE = 33071;

const indexIn = (names: readonly string[], name: string, what: string): number => {
  const i = names.indexOf(name);
  if (i < 0) throw new Error(`unknown ${what}: ${name}`);
  return i;
};

function materialJson(m: ToonMaterial, textures: readonly string[]): Json {
  const texture = (name: string): Json => ({ index: indexIn(textures, name, "texture") });
  return {
    name: m.name,
    alphaMode: m.blended ? "BLEND" : "OPAQUE",
    doubleSided: m.doubleSided ?? false,
    pbrMetallicRoughness: {
      baseColorFactor: m.color ?? [1, 1, 1, 1],
      baseColorTexture: texture(m.texture),
      metallicFactor: 0,
      roughnessFactor: 0.9,
    },
    ...(m.glow ? { emissiveFactor: [m.glow, m.glow, m.glow], emissiveTexture: texture(m.texture) } : {}),
    extensions: {
      KHR_materials_unlit: {},
      VRMC_materials_mtoon: {
        specVersion: "1.0",
        transparentWithZWrite: false,
        renderQueueOffsetNumber: 0,
        shadeColorFactor: m.shade ?? [1, 1, 1],
        shadeMultiplyTexture: texture(m.shadeTexture ?? m.texture),
        shadingShiftFactor: m.shift,
        shadingToonyFactor: m.toony,
        giEqualizationFactor: 0.9,
        matcapFactor: [0, 0, 0],
        parametricRimColorFactor: m.rim?.color ?? [0, 0, 0],
        parametricRimFresnelPowerFactor: m.rim?.power ?? 4,
        parametricRimLiftFactor: 0,
        rimLightingMixFactor: 1,
        outlineWidthMode: m.outline ? "worldCoordinates" : "none",
        outlineWidthFactor: m.outline?.width ?? 0,
        outlineColorFactor: m.outline?.color ?? [0, 0, 0],
        outlineLightingMixFactor: 0,
      },
    },
  };
}

/** Parts that share mesh and material become one primitive, so one draw call. */
function primitiveJson(
  parts: readonly Part[],
  material: number,
  morphNames: readonly string[],
  bones: readonly string[],
  bin: BinaryChunk,
): Json {
  const count = parts.reduce((sum, part) => sum + part.positions.length, 0);
  const position = new Float32Array(count * 3);
  const normal = new Float32Array(count * 3);
  const uv = new Float32Array(count * 2);
  const joints = new Uint8Array(count * 4);
  const weights = new Float32Array(count * 4);
  const indices: number[] = [];
  const morphs = morphNames.map(() => new Float32Array(count * 3));
  let first = 0;
  for (const part of parts) {
    part.positions.forEach((p, i) => {
      const v = first + i;
      position.set(p, v * 3);
      normal.set(at(part.normals, i), v * 3);
      uv.set(at(part.uvs, i), v * 2);
      const bound = normalizeWeights(at(part.weights, i));
      if (bound.length === 0) throw new Error(`a vertex of ${part.mesh}/${part.material} hangs on no bone`);
      bound.forEach(([bone, weight], k) => {
        joints[v * 4 + k] = indexIn(bones, bone, "bone");
        weights[v * 4 + k] = weight;
      });
    });
    morphNames.forEach((name, m) =>
      part.morphs.get(name)?.forEach((offset, i) =>
        // Differences below a tenth of a micrometre are rounding and would only make the file larger.
        at(morphs, m).set(
          offset.map((x) => (Math.abs(x) < 1e-7 ? 0 : x)),
          (first + i) * 3,
        ),
      ),
    );
    for (const i of part.indices) indices.push(i + first);
    first += part.positions.length;
  }
  return {
    attributes: {
      POSITION: bin.accessor(position, "VEC3", { target: ARRAY_BUFFER, bounded: true }),
      NORMAL: bin.accessor(normal, "VEC3", { target: ARRAY_BUFFER }),
      TEXCOORD_0: bin.accessor(uv, "VEC2", { target: ARRAY_BUFFER }),
      JOINTS_0: bin.accessor(joints, "VEC4", { target: ARRAY_BUFFER }),
      WEIGHTS_0: bin.accessor(weights, "VEC4", { target: ARRAY_BUFFER }),
    },
    indices: bin.accessor(count > 65535 ? new Uint32Array(indices) : new Uint16Array(indices), "SCALAR", {
      target: ELEMENT_ARRAY_BUFFER,
    }),
    material,
    ...(morphs.length > 0 ? { targets: morphs.map((offsets) => ({ POSITION: bin.sparseOffsets(offsets) })) } : {}),
  };
}

type MeshPlan = { name: string; morphNames: string[]; json: Json };

function meshPlans(source: VrmSource, bones: readonly string[], bin: BinaryChunk): MeshPlan[] {
  const materials = source.materials.map((m) => m.name);
  return [...new Set(source.parts.map((part) => part.mesh))].map((name) => {
    const parts = source.parts.filter((part) => part.mesh === name);
    const morphNames = [...new Set(parts.flatMap((part) => [...part.morphs.keys()]))];
    const primitives = [...new Set(parts.map((part) => part.material))].map((material) =>
      primitiveJson(
        parts.filter((part) => part.material === material),
        indexIn(materials, material, "material"),
        morphNames,
        bones,
        bin,
      ),
    );
    const morphs =
      morphNames.length > 0 ? { weights: morphNames.map(() => 0), extras: { targetNames: morphNames } } : {};
    return { name, morphNames, json: { name, primitives, ...morphs } };
  });
}

function expressionJson(
  e: Expression,
  meshes: readonly MeshPlan[],
  firstMeshNode: number,
  materials: readonly string[],
): Json {
  const binds = Object.entries(e.morphs ?? {}).flatMap(([morph, weight]) =>
    meshes.flatMap((mesh, i) => {
      const index = mesh.morphNames.indexOf(morph);
      return index < 0 ? [] : [{ node: firstMeshNode + i, index, weight }];
    }),
  );
  if (e.morphs && binds.length === 0) throw new Error(`no mesh has the morphs ${Object.keys(e.morphs).join(", ")}`);
  return {
    isBinary: false,
    overrideBlink: e.overrideBlink ?? "none",
    overrideLookAt: "none",
    overrideMouth: e.overrideMouth ?? "none",
    ...(binds.length > 0 ? { morphTargetBinds: binds } : {}),
    ...(e.gaze
      ? {
          textureTransformBinds: [
            { material: indexIn(materials, e.gaze.material, "material"), offset: e.gaze.offset, scale: [1, 1] },
          ],
        }
      : {}),
    ...(e.color
      ? {
          materialColorBinds: [
            { material: indexIn(materials, e.color.material, "material"), type: "color", targetValue: e.color.value },
          ],
        }
      : {}),
  };
}

function springBoneJson(source: VrmSource, bones: readonly string[]): Json {
  const groups = [...new Set(source.colliders.map((c) => c.group))];
  return {
    specVersion: "1.0",
    colliders: source.colliders.map((c) => ({
      node: indexIn(bones, c.bone, "bone"),
      shape: "sphere" in c ? { sphere: c.sphere } : { capsule: c.capsule },
    })),
    colliderGroups: groups.map((name) => ({
      name,
      colliders: source.colliders.flatMap((c, i) => (c.group === name ? [i] : [])),
    })),
    springs: source.springs.map((s) => ({
      name: s.name,
      joints: s.joints.map((joint) => ({
        node: indexIn(bones, joint, "bone"),
        hitRadius: s.hitRadius,
        stiffness: s.stiffness,
        gravityPower: s.gravity,
        gravityDir: [0, -1, 0],
        dragForce: s.drag,
      })),
      colliderGroups: s.colliderGroups.map((name) => indexIn(groups, name, "collider group")),
    })),
  };
}

function boneNodes(source: VrmSource, names: readonly string[]): Json[] {
  return source.bones.map((bone) => {
    const parent = bone.parent === null ? [0, 0, 0] : at(source.bones, indexIn(names, bone.parent, "bone")).position;
    const children = source.bones.flatMap((b, i) => (b.parent === bone.name ? [i] : []));
    return {
      name: bone.name,
      translation: bone.position.map((x, k) => x - at(parent, k)),
      ...(children.length > 0 ? { children } : {}),
    };
  });
}

/** Bytes of a VRM 1.0 file, not yet compressed. */
export function writeVrm(source: VrmSource): Buffer {
  const bin = new BinaryChunk();
  const bones = source.bones.map((b) => b.name);
  const materials = source.materials.map((m) => m.name);
  const textures = [...source.images.keys()];
  const images = textures.map((name) => ({
    name,
    mimeType: "image/png",
    bufferView: bin.view(source.images.get(name) ?? new Uint8Array()),
  }));
  const meshes = meshPlans(source, bones, bin);
  const firstMeshNode = bones.length;
  const inverseBind = new Float32Array(bones.length * 16);
  source.bones.forEach(({ position: [x, y, z] }, i) =>
    inverseBind.set([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -x, -y, -z, 1], i * 16),
  );
  const expressions = (list: Readonly<Record<string, Expression>>): Json =>
    Object.fromEntries(
      Object.entries(list).map(([name, e]) => [name, expressionJson(e, meshes, firstMeshNode, materials)]),
    );
  const json = {
    asset: { version: "2.0", generator: "Oshaberi avatar maker" },
    scene: 0,
    scenes: [
      {
        extras: { stance: source.stance },
        nodes: [
          ...source.bones.flatMap((b, i) => (b.parent === null ? [i] : [])),
          ...meshes.map((_, i) => firstMeshNode + i),
        ],
      },
    ],
    extensionsUsed: ["KHR_materials_unlit", "VRMC_materials_mtoon", "VRMC_vrm", "VRMC_springBone"],
    nodes: [...boneNodes(source, bones), ...meshes.map((mesh, i) => ({ name: mesh.name, mesh: i, skin: 0 }))],
    meshes: meshes.map((mesh) => mesh.json),
    skins: [{ inverseBindMatrices: bin.accessor(inverseBind, "MAT4"), joints: bones.map((_, i) => i), skeleton: 0 }],
    materials: source.materials.map((m) => materialJson(m, textures)),
    textures: textures.map((_, i) => ({ sampler: 0, source: i })),
    images,
    samplers: [{ magFilter: LINEAR, minFilter: LINEAR_MIPMAP_LINEAR, wrapS: CLAMP_TO_EDGE, wrapT: CLAMP_TO_EDGE }],
    accessors: bin.accessors,
    bufferViews: bin.bufferViews,
    buffers: [{ byteLength: bin.byteLength }],
    extensions: {
      VRMC_vrm: {
        specVersion: "1.0",
        meta: source.meta,
        humanoid: {
          humanBones: Object.fromEntries(
            source.humanBones.map((name) => [name, { node: indexIn(bones, name, "bone") }]),
          ),
        },
        firstPerson: { meshAnnotations: meshes.map((_, i) => ({ node: firstMeshNode + i, type: "auto" })) },
        lookAt: source.lookAt,
        expressions: { preset: expressions(source.presets), custom: expressions(source.custom) },
      },
      VRMC_springBone: springBoneJson(source, bones),
    },
  };
  return glb(json, bin.toBuffer());
}
