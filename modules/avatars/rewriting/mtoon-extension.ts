import {
  Extension,
  ExtensionProperty,
  PropertyType,
  RefMap,
  TextureInfo,
  type IProperty,
  type Material,
  type ReaderContext,
  type Texture,
  type WriterContext,
} from "@gltf-transform/core";
import type { Json } from "./vrm-references";

const MTOON = "VRMC_materials_mtoon";
export const MTOON_TEXTURES = [
  "shadeMultiplyTexture",
  "shadingShiftTexture",
  "matcapTexture",
  "rimMultiplyTexture",
  "outlineWidthMultiplyTexture",
  "uvAnimationMaskTexture",
] as const;
/** Colour channels that a slot reads. */
const RGB = 0x1110;

/** A class of its own: glTF-Transform would copy a plain object through JSON text. */
class Held {
  [key: string]: unknown;
  readonly data: Json;
  constructor(data: Json) {
    this.data = data;
  }
}

interface MToonShape extends IProperty {
  held: Held;
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
      held: new Held({}),
      textures: new RefMap<Texture>(),
      infos: new RefMap<TextureInfo>(),
    });
  }

  readFrom(source: Json, context: ReaderContext): this {
    const data = structuredClone(source);
    for (const slot of MTOON_TEXTURES) {
      const info = data[slot] as { index: number } | undefined;
      const texture = info && context.textures[context.jsonDoc.json.textures?.[info.index]?.source ?? -1];
      if (!texture) {
        delete data[slot];
        continue;
      }
      const textureInfo = new TextureInfo(this.graph, `${slot}Info`);
      context.setTextureInfo(textureInfo, info);
      this.setRefMap("textures", slot, texture, { channels: RGB });
      this.setRefMap("infos", slot, textureInfo);
    }
    this.set("held", new Held(data));
    return this;
  }

  toJson(context: WriterContext): Json {
    const json: Json = { ...this.get("held").data };
    for (const slot of MTOON_TEXTURES) {
      const texture = this.getRefMap("textures", slot);
      const info = this.getRefMap("infos", slot);
      if (!texture || !info) continue;
      // The definition itself, not a copy: KHR_texture_transform writes into it later. `scale` is MToon's own.
      const { scale } = json[slot] as { scale?: number };
      const definition = context.createTextureInfoDef(texture, info);
      json[slot] = scale === undefined ? definition : Object.assign(definition, { scale });
    }
    return json;
  }
}

/**
 * Carries MToon materials of VRM 1.0 with their six textures. glTF-Transform reads and writes extensions in the
 * alphabetical order of their names, so EXT_texture_webp and KHR_texture_transform are done before any VRM extension:
 * texture infos are made in the preread/prewrite hooks, or a texture that only MToon uses would lose both.
 */
export class MToonExtension extends Extension {
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
