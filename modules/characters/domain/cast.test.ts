import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { voiceProfileSchema, type VoiceProfile } from "@contract/voice";
import { publicCharacterSchema } from "../contract";
import { getCharacter, listCharacters, withoutCues } from "./cast";
import type { Character } from "./character";

const locales = ["ja", "en"] as const;
const ids = ["hikari", "ren", "sayo", "mochi", "gaku", "fuku", "rui", "tomo"];
const cast = ids.map((id) => getCharacter(id)!);
const tag =
  /^\[(?:(?:neutral|happy|angry|sad|relaxed|surprised|shy)(?::(?:0(?:\.\d+)?|1))?|gesture:(?:wave|nod|shake|think|cheer|bow|point|shrug|clap))\]$/;

const chainOf = ({ primary, fallbacks }: VoiceProfile) => [primary, ...fallbacks];

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("the cast", () => {
  it.each(locales)("is those whom everybody may see (%s)", (locale) => {
    const listed = listCharacters(locale);
    expect(listed.map(({ id }) => id)).toEqual(ids);
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
        expect(voiceProfileSchema.parse(character.voices[locale])).toEqual(character.voices[locale]);
        expect(character.voices[locale].language).toBe(locale);
        expect(character.credits[locale].join()).toMatch(/Mei/);
      }
    },
  );

  it.each(cast.map(({ id }) => id))("%s has two outfits or more, each with its files", (id) => {
    const publicFolder = new URL("../../../public/", import.meta.url);
    for (const locale of locales) {
      const { outfits, ...shown } = listCharacters(locale).find((character) => character.id === id)!;
      expect(outfits.length).toBeGreaterThanOrEqual(2);
      expect(new Set(outfits.map((outfit) => outfit.name)).size).toBe(outfits.length);
      expect(shown).toMatchObject({
        avatarUrl: `/avatars/${id}.vrm`,
        lowAvatarUrl: outfits[0]!.lowAvatarUrl,
        posterUrl: outfits[0]!.posterUrl,
        thumbUrl: outfits[0]!.thumbUrl,
      });
      expect(outfits[0]!.avatarUrl).toBe(shown.avatarUrl);
      const files = outfits.flatMap(({ avatarUrl, lowAvatarUrl, posterUrl, thumbUrl }) => [
        avatarUrl,
        lowAvatarUrl,
        posterUrl,
        thumbUrl,
      ]);
      expect(new Set(files).size).toBe(outfits.length * 4);
      const missing = files.filter((file) => !existsSync(fileURLToPath(new URL(`.${file}`, publicFolder))));
      expect(missing).toEqual([]);
    }
  });

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
    const firstPersons = ["わたし(?!たち)", "わたくし", "俺", "ぼく", "私", "吾輩", "おいら"];
    for (const { persona, greetings, id } of cast) {
      const said = persona.exampleDialogue.filter(({ locale }) => locale === "ja").map(({ character }) => character);
      const replies = Object.values(persona.replies?.ja ?? {});
      const lines = [...said, ...greetings.ja, ...replies].join("\n");
      const others = firstPersons.filter((word) => !new RegExp(`^(?:${word})$`).test(persona.firstPerson.ja));
      expect(lines, id).not.toMatch(new RegExp(others.join("|")));
      expect(lines, id).toContain(persona.firstPerson.ja);
    }
    expect(new Set(cast.map(({ persona }) => persona.firstPerson.ja)).size).toBe(cast.length);
  });

  it.each(locales)("gives each a voice and texts of their own (%s)", (locale) => {
    const distinct = (of: (character: Character) => unknown) => new Set(cast.map((each) => JSON.stringify(of(each))));
    // A vendor's default is nobody's own.
    const chosen = cast.flatMap(({ voices }) => chainOf(voices[locale])).filter(({ voice }) => voice !== "");
    for (const vendor of new Set(chosen.map((choice) => choice.vendor))) {
      expect(
        distinct(({ voices }) => chainOf(voices[locale]).find((each) => each.vendor === vendor)).size,
        vendor,
      ).toBe(cast.length);
    }
    expect(distinct(({ tagline }) => tagline[locale]).size).toBe(cast.length);
    expect(distinct(({ accentColor }) => accentColor).size).toBe(cast.length);
    const replies = cast.flatMap(({ persona }) =>
      persona.exampleDialogue.filter((each) => each.locale === locale).map(({ character }) => withoutCues(character)),
    );
    expect(new Set(replies).size).toBe(replies.length);
  });

  it("names the English voice in the credits", () => {
    for (const { voices, credits } of cast) {
      const { voice } = chainOf(voices.en).at(-1)!;
      for (const locale of locales) expect(credits[locale].join()).toContain(`Flite “${voice}”`);
    }
  });

  it("sounds as it always has where no vendor is set up", () => {
    const embedded = cast.map(({ id, voices }) => [id, chainOf(voices.ja).at(-1), chainOf(voices.en).at(-1)]);
    const voice = (name: string, halfTones: number, speed: number) => ({
      vendor: "embedded",
      voice: name,
      halfTones,
      speed,
    });
    expect(embedded).toEqual([
      ["hikari", voice("mei", 0, 1), voice("slt", 0, 1)],
      ["ren", voice("mei", -6, 0.97), voice("rms", 0, 1)],
      ["sayo", voice("mei", -2, 0.9), voice("slt", -2, 0.9)],
      ["mochi", voice("mei", 4, 1.1), voice("slt", 4, 1.1)],
      ["gaku", voice("mei", -8, 0.9), voice("rms", -3, 0.9)],
      ["fuku", voice("mei", 2, 0.93), voice("rms", 3, 0.95)],
      ["rui", voice("mei", -4, 1.05), voice("slt", -4, 1.05)],
      ["tomo", voice("mei", 6, 1.08), voice("rms", 6, 1.08)],
    ]);
  });

  it("names the speaker of every voice of VOICEVOX and COEIROINK, as their terms ask", () => {
    const choices = cast.flatMap(({ voices }) => locales.flatMap((locale) => chainOf(voices[locale])));
    const named = choices.filter(({ vendor }) => ["voicevox", "coeiroink"].includes(vendor));
    expect(named.length).toBe(cast.length * 2);
    for (const { credit } of named) expect(credit).toMatch(/^(VOICEVOX|COEIROINK):\S+$/);
  });
});
