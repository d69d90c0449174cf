import { synthesize, type SynthesizedSpeech } from "../../hts/synthesis";
import { emotionStyle, type VoiceEmotion } from "../../hts/emotion-styles";
import { toPlayable } from "../../hts/samples";
import type { HtsVoice } from "../../hts/voice";
import type { CalibrationSound } from "./calibrate";
import type { HeardVowel } from "./vowel-listener";

const vowelOf: Record<string, HeardVowel> = { a: "aa", i: "ih", u: "ou", e: "ee", o: "oh", N: "nn" };

/** Each vowel in many syllables. Held vowels fit other speech less well (.83 of neutral, .58 of sad frames right). */
const morae =
  "k.a t.a n.a m.a s.a h.a r.a g.a k.i r.i m.i ch.i h.i n.i k.u r.u n.u m.u g.u t.e r.e m.e k.e n.e h.e k.o t.o m.o n.o d.o r.o N N";
/** The two manners that are furthest apart in timbre; the others lie between. */
const emotions: VoiceEmotion[] = ["neutral", "sad"];

/** What the embedded Japanese voice says to have its vowels learnt. */
export function calibrationSpeech(voice: HtsVoice): CalibrationSound[] {
  return emotions.map((emotion) => {
    const { styles, durationStyles } = emotionStyle(emotion, 1);
    const score = { breathGroups: [[{ morae, nucleus: 1 }]] };
    return soundOf(synthesize(voice, score, { styles, durationStyles, speed: 0.8 }));
  });
}

/** A synthesised speech with its vowels marked, which is also what a test of the listening compares with. */
export function soundOf(speech: SynthesizedSpeech): CalibrationSound {
  const samples = new Float32Array(speech.sampleCount);
  let at = 0;
  for (const chunk of speech.chunks()) {
    samples.set(toPlayable(chunk), at);
    at += chunk.length;
  }
  let startMs = 0;
  const spoken: CalibrationSound["spoken"] = [];
  for (const { phone, endMs } of speech.timings) {
    const vowel = vowelOf[phone];
    if (vowel) spoken.push({ vowel, startMs, endMs });
    startMs = endMs;
  }
  return { samples, sampleRate: speech.sampleRate, spoken };
}
