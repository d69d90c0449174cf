import { z } from "zod";
import type { SpeechEmotion, SpeechLanguage } from "../contract";
import { bounded, rounded } from "../domain/bounded";
import { hasSomethingToSay } from "../domain/has-something-to-say";
import { linesOfBytes } from "../domain/lines-of-bytes";
import { englishPhonesOfCharacters, japanesePhonesOfCharacters } from "../domain/phones-of-characters";
import { wordsOfCharacters, type TimedCharacter } from "../domain/timed-characters";
import type { EnglishPronunciations } from "../ports/english-pronunciations";
import type { SpeechVendor, VendorRequest, VendorTimings } from "../ports/speech-vendor";
import { vendorFetch, type VendorAnswer, type VendorPatience } from "./vendor-http";
import { streamedSound } from "./vendor-sound";
import { unknownVoice } from "./vendor-voice";

export type ElevenlabsOptions = VendorPatience & {
  apiKey: string;
  /** Without a slash at its end; ElevenLabs' own address unless told otherwise. */
  url?: string;
  /** For the phones of English words; without it the mouth follows the ear there. */
  pronunciations?: EnglishPronunciations;
  /** `eleven_flash_v2_5` answers first and takes the language; `eleven_multilingual_v2` acts more. */
  model?: string;
  defaultVoice?: string;
};

const vendor = "ElevenLabs";
const setting = "ELEVENLABS_API_KEY";
const sampleRate = 24_000;
/** What ElevenLabs takes as `speed`; a wish beyond it is bounded to it. */
const speeds = { min: 0.7, max: 1.2 };
/** Sarah, one of the voices that every account has. */
const usualVoice = "EXAVITQu4vr4xnSDxMaL";
const similarity = 0.75;

/** Models that refuse a request with `language_code`. */
const refusesLanguage = /^eleven_(?:multilingual|monolingual|english)/;
/** Models that know the exaggeration of a style; it slows down the others for nothing. */
const knowsStyle = /^eleven_(?:multilingual|english_sts|v3)/;

type Manner = { stability: number; style: number; speed: number };
const plain: Manner = { stability: 0.5, style: 0, speed: 1 };
/** At full intensity. The less stable a voice, the wider what it does with a text; the style exaggerates the voice's own. */
const manners: Record<SpeechEmotion, Manner> = {
  neutral: plain,
  happy: { stability: 0.35, style: 0.35, speed: 1.04 },
  angry: { stability: 0.3, style: 0.45, speed: 1.04 },
  sad: { stability: 0.4, style: 0.3, speed: 0.9 },
  relaxed: { stability: 0.65, style: 0.1, speed: 0.95 },
  surprised: { stability: 0.3, style: 0.45, speed: 1.04 },
  shy: { stability: 0.45, style: 0.2, speed: 0.95 },
};

const alignmentSchema = z.object({
  characters: z.array(z.string()),
  character_start_times_seconds: z.array(z.number()),
  character_end_times_seconds: z.array(z.number()),
});
const chunkSchema = z.object({
  audio_base64: z.string().nullish(),
  alignment: alignmentSchema.nullish(),
  normalized_alignment: alignmentSchema.nullish(),
});
type Alignment = z.infer<typeof alignmentSchema>;

/**
 * `POST /v1/text-to-speech/{voice}/stream/with-timestamps` (elevenlabs.io/docs/api-reference/text-to-speech): lines of
 * JSON, each with sound and the times of its characters. ElevenLabs knows no pitch: the samples are played faster or
 * slower, and spoken slower or faster for it, as far as its range of speeds reaches.
 */
export function elevenlabsSpeech(options: ElevenlabsOptions): SpeechVendor {
  const { apiKey, url = "https://api.elevenlabs.io", pronunciations, ...others } = options;
  const { model = "eleven_flash_v2_5", defaultVoice = usualVoice, ...patience } = others;

  return {
    id: "elevenlabs",
    languages: ["ja", "en"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      if (!hasSomethingToSay(request.text)) return null;
      const voice = request.voice || defaultVoice;
      if (!/^[A-Za-z0-9]{1,64}$/.test(voice)) throw unknownVoice(vendor, "is a word of letters and digits");

      const pitchFactor = 2 ** (request.halfTones / 12);
      const [answer] = await Promise.all([
        vendorFetch({
          vendor,
          setting,
          ...patience,
          url: `${url}/v1/text-to-speech/${voice}/stream/with-timestamps?output_format=pcm_${sampleRate}`,
          headers: { "xi-api-key": apiKey },
          body: JSON.stringify(bodyOf(request, model, pitchFactor)),
          signal: request.signal,
          secrets: [request.text, apiKey],
        }),
        // A voice without a dictionary still speaks.
        request.language === "en" ? pronunciations?.warm().catch(() => undefined) : undefined,
      ]);
      const reading = readChunks(answer);
      return streamedSound({
        answer: { ...answer, bytes: reading.bytes },
        rawSampleRate: Math.round(sampleRate * pitchFactor),
        timings: (durationMs) =>
          timingsOf(request.text, request.language, reading.heard(pitchFactor), pronunciations, durationMs),
      });
    },
  };
}

function bodyOf({ text, language, emotion, intensity, speed }: VendorRequest, model: string, pitchFactor: number) {
  const full = manners[emotion];
  const between = (name: keyof Manner) => plain[name] + (full[name] - plain[name]) * intensity;
  return {
    text,
    model_id: model,
    ...(!refusesLanguage.test(model) && { language_code: language }),
    voice_settings: {
      stability: rounded(between("stability")),
      similarity_boost: similarity,
      ...(knowsStyle.test(model) && { style: rounded(between("style")) }),
      speed: rounded(bounded((speed * between("speed")) / pitchFactor, speeds.min, speeds.max)),
    },
  };
}

type Heard = { written: TimedCharacter[]; normalised: TimedCharacter[] };

/** The sound of the lines, and afterwards what they told of its characters. */
function readChunks(answer: VendorAnswer) {
  const written = collector();
  const normalised = collector();

  async function* bytes(): AsyncGenerator<Uint8Array> {
    let soundBytes = 0;
    for await (const line of linesOfBytes(answer.bytes)) {
      const chunk = chunkSchema.safeParse(parsedJson(line));
      if (!chunk.success) throw answer.garbled("a line that is no sound");
      const beginsAtMs = (soundBytes / 2 / sampleRate) * 1000;
      if (chunk.data.alignment) written.add(chunk.data.alignment, beginsAtMs);
      if (chunk.data.normalized_alignment) normalised.add(chunk.data.normalized_alignment, beginsAtMs);
      const sound = Buffer.from(chunk.data.audio_base64 ?? "", "base64");
      soundBytes += sound.byteLength;
      if (sound.byteLength > 0) yield sound;
    }
  }

  return {
    bytes: { [Symbol.asyncIterator]: bytes } as AsyncIterable<Uint8Array>,
    heard: (pitchFactor: number): Heard => ({
      written: written.characters(pitchFactor),
      normalised: normalised.characters(pitchFactor),
    }),
  };
}

/** Times of one piece after the other. They are of the whole sound; a piece whose times begin anew counts from itself. */
function collector() {
  const collected: TimedCharacter[] = [];
  return {
    add(alignment: Alignment, beginsAtMs: number) {
      const starts = alignment.character_start_times_seconds;
      const ends = alignment.character_end_times_seconds;
      const reachedMs = collected.at(-1)?.startMs ?? 0;
      const beginsAnew = (starts[0] ?? 0) * 1000 < reachedMs;
      const offsetMs = beginsAnew ? beginsAtMs : 0;
      alignment.characters.forEach((text, index) => {
        const start = starts[index];
        const end = ends[index];
        if (start === undefined || end === undefined) return;
        collected.push({ text, startMs: offsetMs + start * 1000, endMs: offsetMs + Math.max(start, end) * 1000 });
      });
    },
    characters: (pitchFactor: number): TimedCharacter[] =>
      collected.map(({ text, startMs, endMs }) => ({
        text,
        startMs: startMs / pitchFactor,
        endMs: endMs / pitchFactor,
      })),
  };
}

function timingsOf(
  text: string,
  language: SpeechLanguage,
  { written, normalised }: Heard,
  pronunciations: EnglishPronunciations | undefined,
  durationMs: number,
): VendorTimings {
  const words = wordsOfCharacters(text, language, written, durationMs);
  if (language === "en") {
    if (!pronunciations) return { phonemes: [], words };
    const spoken = normalised.length > 0 ? normalised : written;
    return {
      phonemes: englishPhonesOfCharacters(spoken, (word) => pronunciations.phonesOf(word), durationMs),
      words,
    };
  }
  // The text as it was written shows its sound where it is all kana; as it was normalised, some models write it in Latin.
  const phonemes = japanesePhonesOfCharacters(written, durationMs);
  return { phonemes: phonemes.length > 0 ? phonemes : japanesePhonesOfCharacters(normalised, durationMs), words };
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
