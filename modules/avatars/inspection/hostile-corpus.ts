import { hostileGltfFiles } from "./hostile-gltf";
import { hostileVrmFiles } from "./hostile-vrm";
import { harmless, type HostileFile } from "./hostile-file";
import type { RuleId } from "./rules";
import { bytesOf, joined, packed, pngWith, smallVrm1 } from "./small-model";

const good = (): Uint8Array => packed(smallVrm1());
const withU32 = (at: number, value: number): Uint8Array => {
  const bytes = good();
  new DataView(bytes.buffer).setUint32(at, value, true);
  return bytes;
};
/** The good model with `extras` written as raw text. */
const withExtras = (raw: string): Uint8Array => {
  const { json, bin } = smallVrm1();
  return packed({ json: JSON.stringify(json).replace(/}$/, `,"extras":${raw}}`), bin });
};
const file = (name: string, rule: RuleId, bytes: Uint8Array): HostileFile => ({ name, rule, bytes });

function hostileContainers(): HostileFile[] {
  const whole = good();
  const jsonEnd = 20 + new DataView(whole.buffer).getUint32(12, true);
  const tail = (extra: Uint8Array): Uint8Array => {
    const bytes = joined(whole, extra);
    new DataView(bytes.buffer).setUint32(8, bytes.length, true);
    return bytes;
  };
  return [
    file("empty", "file-kind", new Uint8Array(0)),
    file("web page renamed", "file-kind", bytesOf("<!doctype html><script>alert(1)</script>")),
    file("archive renamed", "file-kind", joined(new Uint8Array([0x50, 0x4b, 3, 4]), whole)),
    file("picture renamed", "file-kind", pngWith(64, 64)),
    file("glTF text renamed", "file-kind", bytesOf('{"asset":{"version":"2.0"}}')),
    file("first byte wrong", "file-kind", joined(new Uint8Array([0]), whole.subarray(1))),
    file("only a magic number", "file-cut-off", whole.subarray(0, 4)),
    file("version 1", "file-version", withU32(4, 1)),
    file("half of it", "file-cut-off", whole.subarray(0, whole.length >> 1)),
    file("cut inside the JSON", "file-cut-off", whole.subarray(0, 60)),
    file("length says 4 GB", "file-cut-off", withU32(8, 0xffffffff)),
    file("an archive behind the model", "file-has-more-than-a-model", joined(whole, bytesOf("PK\u0003\u0004zip"))),
    file("an archive as third chunk", "file-has-more-than-a-model", tail(bytesOf("PK\u0003\u0004 and so on"))),
    file("JSON length says 2 GB", "file-chunks", withU32(12, 0x7fffffff)),
    file("no JSON chunk", "file-chunks", withU32(16, 0x41414141)),
    file("BIN length says 4 GB", "file-chunks", withU32(jsonEnd, 0xfffffff0)),
    file("BIN chunk of another kind", "file-chunks", withU32(jsonEnd + 4, 0x41414141)),
    file("41 MB", "file-size", new Uint8Array(41 * 1024 * 1024)),
    file("JSON of 39 MB", "json-size", withExtras(`"${"a".repeat(39_000_000)}"`)),
    file("200,000 nested lists", "json-depth", withExtras("[".repeat(200_000) + "]".repeat(200_000))),
    file("41 nested objects, closed in a text", "json-depth", withExtras('{"]}":'.repeat(41) + "0" + "}".repeat(41))),
    file("JSON with a hole", "json-unreadable", withExtras("[1,,2]")),
    file("JSON is a list", "json-shape", packed({ json: "[]", bin: new Uint8Array(4) })),
    file("JSON is null", "json-shape", packed({ json: "null", bin: new Uint8Array(4) })),
  ];
}

function harmlessFiles(): HostileFile[] {
  const proto = smallVrm1();
  const text = JSON.stringify(proto.json).replace(
    '"custom":{',
    '"custom":{"__proto__":{"morphTargetBinds":[]},"constructor":{"isBinary":true},',
  );
  return [
    {
      name: "keys of the prototype",
      rule: null,
      why: "__proto__ is dropped before anything is read; constructor is a name like others",
      bytes: packed({ json: text, bin: proto.bin }),
    },
    harmless("HTML in the name", "texts are text everywhere and are shown as such", (json) => {
      json.extensions.VRMC_vrm.meta.name = "<img src=x onerror=alert(1)>";
    }),
    harmless("control and direction marks in the name", "taken out of every text that is shown", (json) => {
      json.extensions.VRMC_vrm.meta.name = "a\u0000b\u202ec\u2066d";
    }),
    harmless("hips scaled to nothing", "only the picture is empty", (json) => {
      json.nodes[1].scale = [0, 0, 0];
    }),
    harmless("a spring around itself", "its own centre is one more node to follow", (json) => {
      json.extensions.VRMC_springBone.springs[0].center = json.extensions.VRMC_springBone.springs[0].joints[1].node;
    }),
    harmless("an absurd stiffness", "the lock of hair is stiff", (json) => {
      json.extensions.VRMC_springBone.springs[0].joints[0].stiffness = 1e308;
    }),
  ];
}

/** About a hundred files made anew at each call, each a few kB but for four that are large on purpose. Tests only. */
export function hostileCorpus(): HostileFile[] {
  return [...hostileContainers(), ...hostileGltfFiles(), ...hostileVrmFiles(), ...harmlessFiles()];
}
