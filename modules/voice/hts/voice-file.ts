/**
 * The container of an HTS voice: ASCII lines `KEY:value` in sections, then `[DATA]` and raw bytes. Values of the
 * `[POSITION]` section are inclusive byte ranges counted from the first data byte.
 *
 * A voice of five styles repeats two thirds of its bytes five times, so it is served as one shared part and one part per
 * style. All parts keep this same container.
 */
export type VoiceFile = {
  /** Every header line outside `[POSITION]`, in file order: section, key, value. */
  readonly settings: readonly VoiceSetting[];
  /** Blocks by key; a key that lists several ranges (windows) has several blocks. */
  readonly blocks: ReadonlyMap<string, readonly Uint8Array[]>;
};

export type VoiceSetting = { readonly section: string; readonly key: string; readonly value: string };

const positionSection = "POSITION";
const dataMark = "[DATA]\n";

export function parseVoiceFile(buffer: ArrayBuffer): VoiceFile {
  const bytes = new Uint8Array(buffer);
  const dataStart = endOfHeader(bytes);
  const lines = ascii(bytes.subarray(0, dataStart - dataMark.length)).split("\n");
  const settings: VoiceSetting[] = [];
  const blocks = new Map<string, Uint8Array[]>();
  let section = "";
  for (const line of lines) {
    if (line === "") continue;
    const heading = /^\[([A-Z]+)\]$/.exec(line);
    if (heading) {
      section = heading[1]!;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 0) throw new Error(`Voice file: header line without a colon: ${line}`);
    const key = line.slice(0, colon);
    const value = line.slice(colon + 1);
    if (section === positionSection) blocks.set(key, rangesOf(key, value, bytes.subarray(dataStart)));
    else settings.push({ section, key, value });
  }
  return { settings, blocks };
}

export function writeVoiceFile(file: VoiceFile): Uint8Array<ArrayBuffer> {
  const lines: string[] = [];
  let section = "";
  for (const setting of file.settings) {
    if (setting.section !== section) lines.push(`[${setting.section}]`);
    section = setting.section;
    lines.push(`${setting.key}:${setting.value}`);
  }
  lines.push(`[${positionSection}]`);
  let offset = 0;
  for (const [key, parts] of file.blocks) {
    const ranges = parts.map((part) => {
      const range = `${offset}-${offset + part.length - 1}`;
      offset += part.length;
      return range;
    });
    lines.push(`${key}:${ranges.join(",")}`);
  }
  const header = new TextEncoder().encode(`${lines.join("\n")}\n${dataMark}`);
  const bytes = new Uint8Array(header.length + offset);
  bytes.set(header);
  let position = header.length;
  for (const parts of file.blocks.values()) {
    for (const part of parts) {
      bytes.set(part, position);
      position += part.length;
    }
  }
  return bytes;
}

/** One shared part with every block that is equal in all files, and one part per file with the rest. */
export function splitVoiceFiles<Name extends string>(
  files: Readonly<Record<Name, VoiceFile>>,
): { shared: VoiceFile; styles: Record<Name, VoiceFile> } {
  const entries = Object.entries(files) as [Name, VoiceFile][];
  const first = entries[0]?.[1];
  if (!first) throw new Error("Voice file: nothing to split");
  const header = JSON.stringify(first.settings);
  for (const [name, file] of entries) {
    if (JSON.stringify(file.settings) !== header) throw new Error(`Voice file: ${name} has a header of its own`);
  }
  const isShared = (key: string) =>
    entries.every(([, file]) => sameBlocks(first.blocks.get(key), file.blocks.get(key)));
  const sharedKeys = new Set([...first.blocks.keys()].filter(isShared));
  const only = (file: VoiceFile, wanted: (key: string) => boolean) =>
    new Map([...file.blocks].filter(([key]) => wanted(key)));
  return {
    shared: { settings: first.settings, blocks: only(first, (key) => sharedKeys.has(key)) },
    styles: Object.fromEntries(
      entries.map(([name, file]) => [name, { settings: [], blocks: only(file, (key) => !sharedKeys.has(key)) }]),
    ) as unknown as Record<Name, VoiceFile>,
  };
}

export function ascii(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function endOfHeader(bytes: Uint8Array): number {
  // Headers are below 2 kB; 64 kB leaves room for voices with many streams.
  const at = ascii(bytes.subarray(0, 65_536)).indexOf(dataMark);
  if (at < 0) throw new Error("Voice file: no [DATA] section");
  return at + dataMark.length;
}

function rangesOf(key: string, value: string, bytes: Uint8Array): Uint8Array[] {
  return value.split(",").map((range) => {
    const match = /^(\d+)-(\d+)$/.exec(range);
    const from = Number(match?.[1]);
    const to = Number(match?.[2]);
    if (!match || to < from || to >= bytes.length) throw new Error(`Voice file: bad range of ${key}: ${range}`);
    return bytes.subarray(from, to + 1);
  });
}

function sameBlocks(a: readonly Uint8Array[] | undefined, b: readonly Uint8Array[] | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((block, index) => sameBytes(block, b[index]!))
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
