// What the model of `model-for-tests.ts` says in its VRM extensions: every kind of reference there is.
import type { Json } from "./vrm-references";

export const PICTURES = ["unused", "base", "shade", "shift", "matcap", "rim", "outline", "mask", "thumbnail"] as const;
export const MESHES = ["unused", "body", "face"] as const;

/** Index of an image, and of the texture that shows it. */
export const picture = (name: (typeof PICTURES)[number]) => PICTURES.indexOf(name);

export function mtoon(): Json {
  const transform = { extensions: { KHR_texture_transform: { offset: [0.25, 0.5], scale: [2, 3] } } };
  return {
    VRMC_materials_hdr_emissiveMultiplier: { emissiveMultiplier: 2.5 },
    VRMC_materials_mtoon: {
      specVersion: "1.0",
      shadeColorFactor: [0.5, 0.5, 0.5],
      shadeMultiplyTexture: { index: picture("shade"), ...transform },
      shadingShiftTexture: { index: picture("shift"), scale: 0.5 },
      matcapTexture: { index: picture("matcap") },
      rimMultiplyTexture: { index: picture("rim"), ...transform },
      outlineWidthMode: "worldCoordinates",
      outlineWidthFactor: 0.002,
      outlineWidthMultiplyTexture: { index: picture("outline") },
      uvAnimationMaskTexture: { index: picture("mask") },
    },
  };
}

/** `body` is the node of the first mesh; the second follows it. */
export function vrm1(nodeOf: (name: string) => number, body: number, humanBones: readonly string[]): Json {
  const bind = (node: number, index: number) => ({ morphTargetBinds: [{ node, index, weight: 0.8 }] });
  return {
    VRMC_vrm: {
      specVersion: "1.0",
      meta: {
        name: "test",
        version: "1",
        authors: ["test"],
        licenseUrl: "https://vrm.dev/licenses/1.0/",
        thumbnailImage: picture("thumbnail"),
      },
      humanoid: { humanBones: Object.fromEntries(humanBones.map((name) => [name, { node: nodeOf(name) }])) },
      firstPerson: {
        meshAnnotations: [
          { node: body + 1, type: "thirdPersonOnly" },
          { node: body, type: "both" },
        ],
      },
      lookAt: { type: "expression", offsetFromHeadBone: [0, 0.06, 0] },
      expressions: {
        preset: {
          happy: {
            ...bind(body + 1, 1),
            materialColorBinds: [{ material: 2, type: "color", targetValue: [1, 0.5, 0.5, 1] }],
          },
          aa: bind(body + 1, 0),
          lookLeft: { textureTransformBinds: [{ material: 2, offset: [0.1, 0], scale: [1, 1] }] },
        },
        custom: { shrug: bind(body, 1) },
      },
    },
    VRMC_springBone: {
      specVersion: "1.0",
      colliders: [
        {
          node: nodeOf("head"),
          shape: { sphere: { offset: [0, 0, 0], radius: 0.1 } },
          extensions: {
            VRMC_springBone_extended_collider: {
              specVersion: "1.0",
              shape: { plane: { offset: [0, 0, 0], normal: [0, 1, 0] } },
            },
          },
        },
      ],
      colliderGroups: [{ name: "head", colliders: [0] }],
      springs: [
        {
          name: "hair",
          center: nodeOf("hips"),
          colliderGroups: [0],
          joints: ["hair0", "hair1", "hair2"].map((name) => ({ node: nodeOf(name), hitRadius: 0.02, stiffness: 1 })),
        },
      ],
    },
  };
}

export function vrm0(nodeOf: (name: string) => number, humanBones: readonly string[]): Json {
  const group = (presetName: string, mesh: number, index: number) => ({
    name: presetName,
    presetName,
    binds: [{ mesh, index, weight: 80 }],
    materialValues: [{ materialName: "face", propertyName: "_Color", targetValue: [1, 1, 1, 1] }],
  });
  return {
    exporterVersion: "UniVRM-0.99",
    specVersion: "0.0",
    meta: {
      title: "test",
      author: "test",
      texture: picture("thumbnail"),
      allowedUserName: "Everyone",
      licenseName: "CC0",
    },
    humanoid: { humanBones: humanBones.map((bone) => ({ bone, node: nodeOf(bone) })) },
    firstPerson: {
      firstPersonBone: nodeOf("head"),
      firstPersonBoneOffset: { x: 0, y: 0.06, z: 0 },
      meshAnnotations: [
        { mesh: 2, firstPersonFlag: "ThirdPersonOnly" },
        { mesh: 1, firstPersonFlag: "Both" },
      ],
      lookAtTypeName: "Bone",
    },
    blendShapeMaster: { blendShapeGroups: [group("joy", 2, 1), group("a", 2, 0), group("unknown", 1, 1)] },
    secondaryAnimation: {
      boneGroups: [
        { comment: "hair", stiffiness: 1, center: nodeOf("hips"), bones: [nodeOf("hair0")], colliderGroups: [0] },
        { comment: "free", stiffiness: 1, center: -1, bones: [nodeOf("hair1"), nodeOf("hair2")], colliderGroups: [] },
      ],
      colliderGroups: [{ node: nodeOf("head"), colliders: [{ offset: { x: 0, y: 0, z: 0 }, radius: 0.1 }] }],
    },
    materialProperties: MESHES.map((name, i) => ({
      name,
      shader: "VRM/MToon",
      renderQueue: 2000 + i,
      floatProperties: { _ShadeShift: 0.1 * i },
      vectorProperties: { _Color: [1, 1, 1, 1], _MainTex: [0, 0, 1, 1] },
      textureProperties: { _MainTex: picture("base"), _ShadeTexture: picture("shade"), _SphereAdd: picture("matcap") },
      keywordMap: {},
      tagMap: { RenderType: "Opaque" },
    })),
  };
}
