/*
 * glTF-Transform drops VRM data. These extensions carry it through: the JSON stays as it is, and every index in it is
 * held as a reference of the document's graph, so that pruning sees it and writing gives the new index. VRM 1.0 only.
 *
 * glTF-Transform reads and writes extensions in the alphabetical order of their names, so EXT_texture_webp is done
 * before any VRM extension. Texture infos must therefore be made in the preread/prewrite hooks, or a texture that only
 * MToon uses would lose its EXT_texture_webp.
 */
import {
  Extension,
  ExtensionProperty,
  PropertyType,
  RefList,
  RefMap,
  TextureInfo,
  type IProperty,
  type Material,
  type Node,
  type Property,
  type ReaderContext,
  type Texture,
  type WriterContext,
} from "@gltf-transform/core";

type Json = Record<string, unknown>;
type Kind = "node" | "material" | "image";
type Rule = readonly [path: string, kind: Kind];

const ROOT_RULES: Readonly<Record<string, readonly Rule[]>> = {
  VRMC_vrm: [
    ["humanoid.humanBones.*.node", "node"],
    ["firstPerson.meshAnnotations.*.node", "node"],
    ["expressions.preset.*.morphTargetBinds.*.node", "node"],
    ["expressions.custom.*.morphTargetBinds.*.node", "node"],
    ["expressions.preset.*.materialColorBinds.*.material", "material"],
    ["expressions.custom.*.materialColorBinds.*.material", "material"],
    ["expressions.preset.*.textureTransformBinds.*.material", "material"],
    ["expressions.custom.*.textureTransformBinds.*.material", "material"],
    ["meta.thumbnailImage", "image"],
  ],
  VRMC_springBone: [
    ["colliders.*.node", "node"],
    ["springs.*.joints.*.node", "node"],
    ["springs.*.center", "node"],
  ],
};

const MTOON = "VRMC_materials_mtoon";
const MTOON_TEXTURES = [
  "shadeMultiplyTexture",
  "shadingShiftTexture",
  "matcapTexture",
  "rimMultiplyTexture",
  "outlineWidthMultiplyTexture",
  "uvAnimationMaskTexture",
] as const;
/** Colour channels that a texture feeds; the optimiser picks its encoding by them. */
const RGBA = 0x1111;
const RGB = 0x1110;

/** Stands in the carried JSON in place of an index. A class, not a key: carried JSON could hold any key. */
class Reference {
  constructor(
    readonly kind: Kind,
    readonly target: Property,
  ) {}
}

function eachIndex(
  value: unknown,
  path: readonly string[],
  visit: (holder: Json, key: string, index: number) => void,
): void {
  const [head, ...rest] = path;
  if (head === undefined || typeof value !== "object" || value === null) return;
  const holder = value as Json;
  for (const key of head === "*" ? Object.keys(holder) : [head]) {
    const inner = holder[key];
    if (rest.length > 0) eachIndex(inner, rest, visit);
    else if (typeof inner === "number") visit(holder, key, inner);
  }
}

function resolved(value: unknown, context: WriterContext): unknown {
  if (value instanceof Reference) {
    if (value.kind === "node") return context.nodeIndexMap.get(value.target as Node);
    if (value.kind === "material") return context.materialIndexMap.get(value.target as Material);
    return context.imageIndexMap.get(value.target as Texture);
  }
  if (Array.isArray(value)) return value.map((item) => resolved(item, context));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, context)]));
  return value;
}

interface CarriedShape extends IProperty {
  json: { data: Json };
  refs: RefList<Property>;
}

class Carried extends ExtensionProperty<CarriedShape> {
  static override readonly EXTENSION_NAME: string = "VRMC";
  declare extensionName: string;
  declare propertyType: string;
  declare parentTypes: string[];

  protected init(): void {
    this.extensionName = "VRMC";
    this.propertyType = "VRMC";
    this.parentTypes = [PropertyType.ROOT];
  }

  protected override getDefaults() {
    return Object.assign(super.getDefaults(), { json: { data: {} }, refs: new RefList<Property>() });
  }

  carry(extensionName: string, source: Json, context: ReaderContext): this {
    this.extensionName = extensionName;
    this.propertyType = extensionName;
    const data = structuredClone(source);
    for (const [path, kind] of ROOT_RULES[extensionName] ?? [])
      eachIndex(data, path.split("."), (holder, key, index) => {
        const target: Property | undefined =
          kind === "node"
            ? context.nodes[index]
            : kind === "material"
              ? context.materials[index]
              : context.textures[index];
        if (!target) return;
        this.addRef("refs", target, kind === "image" ? { channels: RGBA } : {});
        holder[key] = new Reference(kind, target);
      });
    this.set("json", { data });
    return this;
  }

  toJson(context: WriterContext): unknown {
    return resolved(this.get("json").data, context);
  }
}

function carryingExtension(name: string): typeof Extension {
  class VrmRootExtension extends Extension {
    static override readonly EXTENSION_NAME = name;
    override readonly extensionName: string = name;

    override read(context: ReaderContext): this {
      const source = (context.jsonDoc.json.extensions as Json | undefined)?.[name] as Json | undefined;
      if (source)
        this.document.getRoot().setExtension(name, new Carried(this.document.getGraph()).carry(name, source, context));
      return this;
    }

    override write(context: WriterContext): this {
      const carried = this.document.getRoot().getExtension<Carried>(name);
      if (!carried) return this;
      const { json } = context.jsonDoc;
      const extensions = { ...(json.extensions as Json | undefined), [name]: carried.toJson(context) };
      Object.assign(json, { extensions });
      return this;
    }
  }
  return VrmRootExtension as unknown as typeof Extension;
}

interface MToonShape extends IProperty {
  json: { data: Json };
  textures: RefMap<Texture>;
  infos: RefMap<TextureInfo>;
}

class MToon extends ExtensionProperty<MToonShape> {
  static override readonly EXTENSION_NAME: string = MTOON;
  declare extensionName: string;
  declare propertyType: string;
  declare parentTypes: string[];

  protected init(): void {
    this.extensionName = MTOON;
    this.propertyType = "MToon";
    this.parentTypes = [PropertyType.MATERIAL];
  }

  protected override getDefaults() {
    return Object.assign(super.getDefaults(), {
      json: { data: {} },
      textures: new RefMap<Texture>(),
      infos: new RefMap<TextureInfo>(),
    });
  }

  readFrom(source: Json, context: ReaderContext): this {
    const data = structuredClone(source);
    for (const slot of MTOON_TEXTURES) {
      const info = data[slot] as { index: number } | undefined;
      delete data[slot];
      const texture = info && context.textures[context.jsonDoc.json.textures?.[info.index]?.source ?? -1];
      if (!texture) continue;
      const textureInfo = new TextureInfo(this.graph, `${slot}Info`);
      context.setTextureInfo(textureInfo, info);
      this.setRefMap("textures", slot, texture, { channels: RGB });
      this.setRefMap("infos", slot, textureInfo);
    }
    this.set("json", { data });
    return this;
  }

  toJson(context: WriterContext): Json {
    const json: Json = { ...this.get("json").data };
    for (const slot of MTOON_TEXTURES) {
      const texture = this.getRefMap("textures", slot);
      const info = this.getRefMap("infos", slot);
      if (texture && info) json[slot] = context.createTextureInfoDef(texture, info);
    }
    return json;
  }
}

class MToonExtension extends Extension {
  static override readonly EXTENSION_NAME = MTOON;
  override readonly extensionName: string = MTOON;
  override readonly prereadTypes = [PropertyType.MATERIAL];
  override readonly prewriteTypes = [PropertyType.MATERIAL];
  private found: (MToon | null)[] = [];
  private readonly definitions = new Map<Material, Json>();

  override preread(context: ReaderContext): this {
    this.found = (context.jsonDoc.json.materials ?? []).map((material) => {
      const source = (material.extensions as Json | undefined)?.[MTOON] as Json | undefined;
      return source ? new MToon(this.document.getGraph()).readFrom(source, context) : null;
    });
    return this;
  }

  override read(context: ReaderContext): this {
    this.found.forEach((mtoon, i) => {
      if (mtoon) context.materials[i]?.setExtension(MTOON, mtoon);
    });
    return this;
  }

  override prewrite(context: WriterContext): this {
    for (const material of this.document.getRoot().listMaterials()) {
      const mtoon = material.getExtension<MToon>(MTOON);
      if (mtoon) this.definitions.set(material, mtoon.toJson(context));
    }
    return this;
  }

  override write(context: WriterContext): this {
    for (const [material, json] of this.definitions) {
      const index = context.materialIndexMap.get(material) ?? -1;
      const definition = context.jsonDoc.json.materials?.[index];
      if (definition) definition.extensions = { ...definition.extensions, [MTOON]: json };
    }
    return this;
  }
}

export const VRM_EXTENSIONS: (typeof Extension)[] = [
  ...Object.keys(ROOT_RULES).map(carryingExtension),
  MToonExtension as unknown as typeof Extension,
];
