import {
  Extension,
  ExtensionProperty,
  PropertyType,
  RefMap,
  TextureInfo,
  type Document,
  type IProperty,
  type Material,
  type Mesh,
  type Node,
  type Property,
  type ReaderContext,
  type Texture,
  type WriterContext,
} from "@gltf-transform/core";
import { eachIndex, REFERENCES, type Json, type ReferenceKind } from "./vrm-references";

/** All channels of a picture; glTF-Transform wants to be told, or it logs a warning. */
const RGBA = 0x1111;

/** Stands in the carried JSON in place of an index. A class, not a key: carried JSON could hold any key. */
class Reference {
  readonly kind: ReferenceKind;
  /** Key in `targets`, and for a texture in `infos`. */
  readonly key: string;
  constructor(kind: ReferenceKind, key: string) {
    this.kind = kind;
    this.key = key;
  }
}

/** A class of its own: glTF-Transform copies plain objects through JSON text, which would lose the references. */
class Held {
  [key: string]: unknown;
  readonly data: unknown;
  constructor(data: unknown) {
    this.data = data;
  }
}

interface CarriedShape extends IProperty {
  held: Held;
  targets: RefMap<Property>;
  infos: RefMap<TextureInfo>;
}

/** VRM data of the root or of one node: JSON as it came, indices held as references of the document's graph. */
abstract class Carried extends ExtensionProperty<CarriedShape> {
  declare extensionName: string;
  declare propertyType: string;
  declare parentTypes: string[];

  protected override getDefaults() {
    return Object.assign(super.getDefaults(), {
      held: new Held({}),
      targets: new RefMap<Property>(),
      infos: new RefMap<TextureInfo>(),
    });
  }

  carry(source: unknown, context: ReaderContext): this {
    const data: unknown = structuredClone(source);
    for (const [path, kind] of REFERENCES[this.extensionName] ?? [])
      eachIndex(data, path.split("."), (holder, key, index) => {
        const target = targetIn(context, kind, index);
        // -1 means "none" in VRM 0.x and stays.
        if (!target) return;
        const reference = new Reference(kind, String(this.listRefMapKeys("targets").length));
        this.setRefMap(
          "targets",
          reference.key,
          target,
          kind === "image" || kind === "texture" ? { channels: RGBA } : {},
        );
        if (kind === "texture") {
          const info = new TextureInfo(this.graph);
          context.setTextureInfo(info, { index });
          this.setRefMap("infos", reference.key, info);
        }
        holder[key] = reference;
      });
    this.set("held", new Held(data));
    return this;
  }

  /** Holds something that no index names. */
  keep(name: string, target: Property): void {
    this.setRefMap("targets", name, target);
  }

  /** What indices of the kinds point at. */
  listTargets(kinds: readonly ReferenceKind[]): Property[] {
    return this.references()
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ key }) => this.getRefMap("targets", key) ?? []);
  }

  /** Indices of that kind point elsewhere from now on. */
  redirect(kind: ReferenceKind, from: Property, to: Property): void {
    for (const reference of this.references())
      if (reference.kind === kind && this.getRefMap("targets", reference.key) === from)
        this.setRefMap("targets", reference.key, to);
  }

  textureIndices(context: WriterContext): Map<string, number> {
    return new Map(
      this.listRefMapKeys("infos").flatMap((key) => {
        const texture = this.getRefMap("targets", key);
        const info = this.getRefMap("infos", key);
        return texture && info ? [[key, context.createTextureInfoDef(texture as Texture, info).index] as const] : [];
      }),
    );
  }

  toJson(context: WriterContext, textureIndices: ReadonlyMap<string, number>): unknown {
    const indexOf = ({ kind, key }: Reference): number | undefined => {
      const target = this.getRefMap("targets", key);
      if (kind === "node" || kind === "mesh-node") return context.nodeIndexMap.get(target as Node);
      if (kind === "material") return context.materialIndexMap.get(target as Material);
      if (kind === "mesh") return context.meshIndexMap.get(target as Mesh);
      if (kind === "image") return context.imageIndexMap.get(target as Texture);
      return textureIndices.get(key);
    };
    const resolved = (value: unknown): unknown => {
      if (value instanceof Reference) return indexOf(value);
      if (Array.isArray(value)) return value.map(resolved);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
    };
    return resolved(this.get("held").data);
  }

  private references(): Reference[] {
    const found: Reference[] = [];
    const search = (value: unknown): void => {
      if (value instanceof Reference) found.push(value);
      else if (value !== null && typeof value === "object") Object.values(value).forEach(search);
    };
    search(this.get("held").data);
    return found;
  }
}

function targetIn(context: ReaderContext, kind: ReferenceKind, index: number): Property | undefined {
  if (kind === "node" || kind === "mesh-node") return context.nodes[index];
  if (kind === "material") return context.materials[index];
  if (kind === "mesh") return context.meshes[index];
  if (kind === "image") return context.textures[index];
  return context.textures[context.jsonDoc.json.textures?.[index]?.source ?? -1];
}

/** Where VRM data can hang: the root of the file, and nodes for VRMC_node_constraint. */
const holdersOf = (document: Document) => [document.getRoot(), ...document.getRoot().listNodes()];

/** The extension of glTF-Transform that carries this VRM extension through reading and writing. */
export function carryingExtension(name: string): typeof Extension {
  class CarriedHere extends Carried {
    static override readonly EXTENSION_NAME: string = name;
    protected init(): void {
      this.extensionName = name;
      this.propertyType = name;
      this.parentTypes = [PropertyType.ROOT, PropertyType.NODE];
    }
  }
  class VrmExtension extends Extension {
    static override readonly EXTENSION_NAME = name;
    override readonly extensionName: string = name;
    // Texture definitions must exist before EXT_texture_webp writes, which comes earlier in the alphabet.
    override readonly prewriteTypes = [PropertyType.MATERIAL];
    private readonly textureIndices = new Map<Carried, Map<string, number>>();

    override read(context: ReaderContext): this {
      const { json } = context.jsonDoc;
      const graph = this.document.getGraph();
      const onRoot = json.extensions?.[name];
      if (onRoot) {
        const carried = new CarriedHere(graph).carry(onRoot, context);
        this.document.getRoot().setExtension(name, carried);
        // `materialProperties` is parallel to `materials`: dropping one that nothing uses would shift the rest.
        if (name === "VRM") context.materials.forEach((material, i) => carried.keep(`material ${i}`, material));
      }
      json.nodes?.forEach((node, i) => {
        const onNode = node.extensions?.[name];
        if (onNode) context.nodes[i]?.setExtension(name, new CarriedHere(graph).carry(onNode, context));
      });
      return this;
    }

    override prewrite(context: WriterContext): this {
      for (const holder of holdersOf(this.document)) {
        const carried = holder.getExtension<Carried>(name);
        if (carried) this.textureIndices.set(carried, carried.textureIndices(context));
      }
      return this;
    }

    override write(context: WriterContext): this {
      const { json } = context.jsonDoc;
      const jsonOf = (carried: Carried) =>
        carried.toJson(context, this.textureIndices.get(carried) ?? new Map()) as Json;
      const onRoot = this.document.getRoot().getExtension<Carried>(name);
      if (onRoot) json.extensions = { ...json.extensions, [name]: jsonOf(onRoot) };
      for (const node of this.document.getRoot().listNodes()) {
        const carried = node.getExtension<Carried>(name);
        const definition = carried && json.nodes?.[context.nodeIndexMap.get(node) ?? -1];
        if (definition) definition.extensions = { ...definition.extensions, [name]: jsonOf(carried) };
      }
      return this;
    }
  }
  return VrmExtension as unknown as typeof Extension;
}

const carriedBy = (document: Document): Carried[] =>
  holdersOf(document).flatMap((holder) => holder.listExtensions().filter((one) => one instanceof Carried));

/** Nodes that VRM data names for their place: bones, spring joints, colliders, constraint sources. */
export function nodesNamedForTheirPlace(document: Document): Set<Property> {
  return new Set(carriedBy(document).flatMap((carried) => carried.listTargets(["node"])));
}

/** Expression binds and first-person flags follow a mesh that moves from one node to another. */
export function redirectMeshNode(document: Document, from: Node, to: Node): void {
  for (const carried of carriedBy(document)) carried.redirect("mesh-node", from, to);
}
