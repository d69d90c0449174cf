/*
 * glTF-Transform drops VRM data. These extensions carry it through, VRM 0.x and 1.0: the JSON stays as it is, and every
 * index in it is held as a reference of the document's graph, so that pruning sees it and writing gives the new index.
 */
import {
  Extension,
  ExtensionProperty,
  PropertyType,
  type IProperty,
  type ReaderContext,
  type WriterContext,
} from "@gltf-transform/core";
import { carryingExtension } from "./carried-vrm-json";
import { MToonExtension } from "./mtoon-extension";
import { REFERENCES, type Json } from "./vrm-references";

const EMISSIVE = "VRMC_materials_hdr_emissiveMultiplier";

interface EmissiveShape extends IProperty {
  emissiveMultiplier: number;
}

class EmissiveMultiplier extends ExtensionProperty<EmissiveShape> {
  static override readonly EXTENSION_NAME: string = EMISSIVE;
  declare extensionName: string;
  declare propertyType: string;
  declare parentTypes: string[];

  protected init(): void {
    this.extensionName = EMISSIVE;
    this.propertyType = "EmissiveMultiplier";
    this.parentTypes = [PropertyType.MATERIAL];
  }

  protected override getDefaults() {
    return Object.assign(super.getDefaults(), { emissiveMultiplier: 1 });
  }

  get factor(): number {
    return this.get("emissiveMultiplier");
  }
  set factor(value: number) {
    this.set("emissiveMultiplier", value);
  }
}

class EmissiveMultiplierExtension extends Extension {
  static override readonly EXTENSION_NAME = EMISSIVE;
  override readonly extensionName: string = EMISSIVE;

  override read(context: ReaderContext): this {
    context.jsonDoc.json.materials?.forEach((material, i) => {
      const source = material.extensions?.[EMISSIVE] as { emissiveMultiplier?: unknown } | undefined;
      if (typeof source?.emissiveMultiplier !== "number") return;
      const property = new EmissiveMultiplier(this.document.getGraph());
      property.factor = source.emissiveMultiplier;
      context.materials[i]?.setExtension(EMISSIVE, property);
    });
    return this;
  }

  override write(context: WriterContext): this {
    for (const material of this.document.getRoot().listMaterials()) {
      const property = material.getExtension<EmissiveMultiplier>(EMISSIVE);
      const definition = context.jsonDoc.json.materials?.[context.materialIndexMap.get(material) ?? -1];
      if (!property || !definition) continue;
      const json: Json = { emissiveMultiplier: property.factor };
      definition.extensions = { ...definition.extensions, [EMISSIVE]: json };
    }
    return this;
  }
}

/** Lives inside data that another extension carries; only its name must stay among the used ones. */
function nameOnly(name: string): typeof Extension {
  class NamedExtension extends Extension {
    static override readonly EXTENSION_NAME = name;
    override readonly extensionName: string = name;
    override read(): this {
      return this;
    }
    override write(): this {
      return this;
    }
  }
  return NamedExtension as unknown as typeof Extension;
}

export const VRM_EXTENSIONS: (typeof Extension)[] = [
  ...Object.keys(REFERENCES).map(carryingExtension),
  MToonExtension as unknown as typeof Extension,
  EmissiveMultiplierExtension as unknown as typeof Extension,
  nameOnly("VRMC_springBone_extended_collider"),
  nameOnly("VRMC_springBone_limit"),
];
