import { describe, expect, it } from "vitest";
import { publicCharacterSchema } from "../contract";
import { getCharacter, listCharacters, withoutCues } from "./cast";

const locales = ["ja", "en"] as const;
const cast = ["hikari", "ren", "mochi"].map((id) => getCharacter(id)!);
const tag =
  /^\[(?:(?:neutral|happy|angry|sad|relaxed|surprised|shy)(?::(?:0(?:\.\d+)?|1))?|gesture:(?:wave|nod|shake|think|cheer|bow|point|shrug|clap))\]$/;

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("the cast", () => {
  it.each(locales)("is three characters that everybody may see (%s)", (locale) => {
    const listed = listCharacters(locale);
    expect(listed.map(({ id }) => id)).toEqual(["hikari", "ren", "mochi"]);
    for (const character of listed) {
      expect(publicCharacterSchema.parse(character)).toEqual(character);
      expect(character.greeting).not.toMatch(/[[\]]/);
      expect(JSON.stringify(character)).not.toContain(getCharacter(character.id)!.prompt[locale]);
    }
  });

  it("does not know others", () => {
    expect(getCharacter("nobody")).toBeNull();
    expect(getCharacter("__proto__")).toBeNull();
  });

  it.each(cast.map((character) => [character.id, character] as const))(
    "%s is complete in both languages",
    (_, character) => {
      for (const locale of locales) {
        expect(character.greetings[locale].length).toBeGreaterThanOrEqual(2);
        expect(character.talkStarters[locale].length).toBeGreaterThanOrEqual(3);
        expect(character.talkStarters[locale].length).toBeLessThanOrEqual(4);
        expect(character.backstory[locale].length).toBeGreaterThanOrEqual(4);
        const dialogues = character.persona.exampleDialogue.filter((dialogue) => dialogue.locale === locale);
        expect(dialogues.length).toBeGreaterThanOrEqual(20);
        expect(new Set(dialogues.map(({ user }) => user)).size).toBe(dialogues.length);
        for (const text of [...dialogues.map((dialogue) => dialogue.character), ...character.greetings[locale]]) {
          expect(text.startsWith("["), text).toBe(true);
          for (const found of text.match(/\[[^\]]*\]/g) ?? []) expect(found, text).toMatch(tag);
          expect(withoutCues(text)).not.toBe("");
        }
        expect(character.prompt[locale]).toContain("AI");
        expect(character.voice[locale].speed).toBeGreaterThan(0.5);
        expect(Math.abs(character.voice[locale].halfTones)).toBeLessThanOrEqual(12);
        expect(character.credits[locale].join()).toMatch(/Mei/);
      }
      expect(character.avatarUrl).toBe(`/avatars/${character.id}.vrm`);
    },
  );

  it("has colours on which its text can be read", () => {
    for (const { accentColor, onAccentColor } of cast) {
      const [light, dark] = [luminance(accentColor), luminance(onAccentColor)].sort((a, b) => b - a) as [
        number,
        number,
      ];
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("keeps Japanese first persons apart", () => {
    const lines = (id: string) =>
      getCharacter(id)!
        .persona.exampleDialogue.filter(({ locale }) => locale === "ja")
        .map((dialogue) => dialogue.character)
        .join();
    expect(lines("hikari")).not.toMatch(/俺/);
    expect(lines("ren")).not.toMatch(/わたし|です。|ます。/);
    expect(lines("mochi")).not.toMatch(/俺|わたし/);
  });
});
