import type { SpeechEmotion, SpeechLanguage } from "../contract";
import { bounded, rounded } from "../domain/bounded";
import { englishManner } from "../domain/english-manner";
import { escapedXml } from "../domain/marked-words";
import type { VendorRequest } from "../ports/speech-vendor";

const localeOf: Record<SpeechLanguage, string> = { ja: "ja-JP", en: "en-US" };

/** Styles that show an emotion, the nearest first. */
const stylesFor: Record<SpeechEmotion, readonly string[]> = {
  neutral: [],
  happy: ["cheerful", "excited"],
  angry: ["angry", "unfriendly"],
  sad: ["sad", "depressed"],
  relaxed: ["calm", "gentle", "friendly", "chat"],
  surprised: ["excited", "cheerful"],
  shy: ["embarrassed", "gentle"],
};

const manyEnglishStyles = "angry cheerful excited friendly hopeful sad shouting terrified unfriendly whispering";
/** Of the documented voices and styles those in our languages (speech-service/language-support, "Voice styles and roles"). */
const stylesOfVoice: Readonly<Record<string, string>> = {
  "ja-JP-NanamiNeural": "chat cheerful customerservice",
  "en-GB-RyanNeural": "chat cheerful",
  "en-GB-SoniaNeural": "cheerful sad",
  "en-US-AriaNeural": `${manyEnglishStyles} chat customerservice empathetic`,
  "en-US-DavisNeural": `${manyEnglishStyles} chat`,
  "en-US-GuyNeural": manyEnglishStyles,
  "en-US-JaneNeural": manyEnglishStyles,
  "en-US-JasonNeural": manyEnglishStyles,
  "en-US-JennyNeural": `${manyEnglishStyles} assistant chat customerservice`,
  "en-US-NancyNeural": manyEnglishStyles,
  "en-US-SaraNeural": manyEnglishStyles,
  "en-US-TonyNeural": manyEnglishStyles,
};

/** `ja-JP-NanamiNeural`, `en-US-Ava:DragonHDLatestNeural`. */
export const azureVoiceName = /^[a-z]{2,3}(?:-[A-Za-z]+)?-[A-Z]{2}-[A-Za-z0-9]+(?::[A-Za-z0-9]+)?$/;

export const defaultAzureVoices: Record<SpeechLanguage, string> = {
  ja: "ja-JP-NanamiNeural",
  en: "en-US-JennyNeural",
};

/** 1 is the style as it was made; below this it cannot be heard, and 2 is as much as there is. */
const styleDegrees = { min: 0.01, max: 2 };
/** Silence at the end of a sentence; sentences follow each other without one of their own. */
const tailMs = 90;

/**
 * What Azure is to say (speech-service/speech-synthesis-markup-voice). A style that the character's data names is asked
 * for as it is; else one that the voice is known to have; else pace and pitch show the emotion.
 */
export function azureSsml(request: VendorRequest, voice: string): string {
  const { text, language, emotion, intensity } = request;
  const known = stylesOfVoice[voice]?.split(" ") ?? [];
  const style = request.style ?? stylesFor[emotion].find((wanted) => known.includes(wanted)) ?? null;
  const styled = style !== null && (emotion === "neutral" || intensity > 0);
  const manner = styled ? { speed: 1, halfTones: 0 } : englishManner(emotion, intensity);

  const rate = Math.round((request.speed * manner.speed - 1) * 100);
  const pitch = rounded(request.halfTones + manner.halfTones);
  const prosody = [
    ...(rate === 0 ? [] : [`rate="${signed(rate)}%"`]),
    ...(pitch === 0 ? [] : [`pitch="${signed(pitch)}st"`]),
  ];
  const spoken =
    prosody.length === 0 ? escapedXml(text) : `<prosody ${prosody.join(" ")}>${escapedXml(text)}</prosody>`;
  const degree = emotion === "neutral" ? 1 : bounded(rounded(intensity * 2), styleDegrees.min, styleDegrees.max);
  const expressed = styled
    ? `<mstts:express-as style="${escapedXml(style)}" styledegree="${degree}">${spoken}</mstts:express-as>`
    : spoken;
  return (
    '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xmlns:mstts="https://www.w3.org/2001/mstts" ' +
    `xml:lang="${localeOf[language]}"><voice name="${escapedXml(voice)}">` +
    `<mstts:silence type="Leading-exact" value="0ms"/><mstts:silence type="Tailing-exact" value="${tailMs}ms"/>` +
    `${expressed}</voice></speak>`
  );
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
