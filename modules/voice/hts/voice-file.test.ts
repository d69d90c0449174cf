import { describe, expect, it } from "vitest";
import { loadMei, voicePart } from "./reference-cases";
import { hasStyle, loadVoice, styleNames } from "./voice";
import { ascii, parseVoiceFile, splitVoiceFiles, writeVoiceFile, type VoiceFile } from "./voice-file";

const fileOf = (pdf: string): VoiceFile => ({
  settings: [
    { section: "GLOBAL", key: "NUM_STATES", value: "5" },
    { section: "STREAM", key: "OPTION[MCP]", value: "ALPHA=0.55" },
  ],
  blocks: new Map([
    ["TREE", [new TextEncoder().encode("{*}[2]")]],
    ["PDF", [new TextEncoder().encode(pdf)]],
    ["WINDOWS", [Uint8Array.of(1), Uint8Array.of(2, 3)]],
  ]),
});

describe("voice files", () => {
  it("are read back as written", () => {
    const file = fileOf("abc");
    expect(parseVoiceFile(writeVoiceFile(file).buffer)).toEqual(file);
  });

  it("are split into what all share and what each has of its own", () => {
    const { shared, styles } = splitVoiceFiles({ one: fileOf("abc"), two: fileOf("xyz") });
    expect([...shared.blocks.keys()]).toEqual(["TREE", "WINDOWS"]);
    expect(ascii(styles.one.blocks.get("PDF")![0]!)).toBe("abc");
    expect(ascii(styles.two.blocks.get("PDF")![0]!)).toBe("xyz");
    expect([...styles.two.blocks.keys()]).toEqual(["PDF"]);
  });

  it("are refused when cut short or without data", () => {
    const bytes = writeVoiceFile(fileOf("abc"));
    expect(() => parseVoiceFile(bytes.slice(0, -2).buffer)).toThrow(/bad range/);
    expect(() => parseVoiceFile(new TextEncoder().encode("<html>").buffer)).toThrow(/no \[DATA\]/);
  });
});

describe("a voice", () => {
  it("speaks with one style and takes the others when they arrive", () => {
    const voice = loadVoice(voicePart("shared"), { normal: voicePart("normal") });
    expect(styleNames.filter((style) => hasStyle(voice, style))).toEqual(["normal"]);
    expect(styleNames.every((style) => hasStyle(loadMei(), style))).toBe(true);
  });

  it("of line spectral pairs is refused with the reason", () => {
    const shared = parseVoiceFile(voicePart("shared"));
    const settings = shared.settings.map((setting) =>
      setting.key === "OPTION[MCP]" ? { ...setting, value: "GAMMA=2,ALPHA=0.42" } : setting,
    );
    const other = writeVoiceFile({ ...shared, settings }).buffer;
    expect(() => loadVoice(other, { normal: voicePart("normal") })).toThrow(/line spectral pairs/);
  });

  it("whose style belongs to another shared part is refused", () => {
    const style = parseVoiceFile(voicePart("normal"));
    const blocks = new Map([...style.blocks].map(([key, [block]]) => [key, [block!.subarray(4)]]));
    const damaged = writeVoiceFile({ ...style, blocks }).buffer;
    expect(() => loadVoice(voicePart("shared"), { normal: damaged })).toThrow(/Voice/);
  });
});
