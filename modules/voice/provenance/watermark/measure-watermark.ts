import { EchoMarker } from "./echo-marker";
import { MarkListener, listenForMark, scoreOf } from "./mark-listener";
import { markPatternOf } from "./mark-pattern";
import { bySpeaker, englishSentences, japaneseSentences, talkOf, type SpokenSentence } from "./marked-talks";
import { differenceOf } from "./sound-difference";
import * as treatments from "./sound-treatments";
import type { Sound, Treatment } from "./sound-treatments";

export type WatermarkFigures = {
  clips: number;
  /** Share of clips of 10 s in which the mark was found, and the lowest score, by what had happened to them. */
  found: Record<string, { share: number; lowestScore: number; threshold: number }>;
  /** Share of single sentences in which it was found, by their length and treatment. */
  foundInSentences: Record<string, { share: number; sentences: number }>;
  falseAlarms: { trials: number; count: number; highestScore: number; scoreDeviation: number };
  difference: { segmentalSnrDb: number; spectralDb: number; melCepstralDb: number };
  /** Seconds of work for a second of sound at 48 kHz. */
  markerRealTimeFactor: number;
  listenerRealTimeFactor: number;
};

const { throughMp3, throughOpus, louderBy, atRates, oneAfterAnother, cut, withNoise } = treatments;

/** What the issue names, then worse. */
export const whatHappens: Record<string, Treatment> = {
  nothing: (sound) => sound,
  "MP3 128k": throughMp3(128),
  "Opus 48k": throughOpus(48_000),
  "+3 dB": louderBy(3),
  "-3 dB": louderBy(-3),
  "48-44.1-48 kHz": atRates(48_000, 44_100, 48_000),
  "-3 dB, Opus 48k, MP3 128k": oneAfterAnother(louderBy(-3), throughOpus(48_000), throughMp3(128)),
  "+3 dB, 44.1 kHz, MP3 128k": oneAfterAnother(louderBy(3), atRates(44_100), throughMp3(128)),
  "Opus 24k": throughOpus(24_000),
  "telephone rate 8 kHz": atRates(16_000, 8_000),
  "noise 20 dB below": withNoise(20),
};

export async function speakers(): Promise<SpokenSentence[][]> {
  return bySpeaker([...japaneseSentences(), ...(await englishSentences())]);
}

/** Talks of 30 s of each speaker, and a piece of 10 s from anywhere in each. */
export function tenSecondPieces(groups: readonly SpokenSentence[][], perSpeaker: number) {
  return groups.flatMap((sentences, group) =>
    Array.from({ length: perSpeaker }, (_, round) => {
      const seed = group * 100 + round + 1;
      const talk = talkOf(sentences, 30, seed);
      const piece = cut(20 * treatments.randomNumbers(seed * 31)(), 10);
      return { marked: piece(talk.marked) as Sound, plain: piece(talk.plain) as Sound };
    }),
  );
}

export async function measureWatermark({
  perSpeaker = 4,
  keys = 100,
  treatments: wanted = Object.keys(whatHappens),
} = {}): Promise<WatermarkFigures> {
  const groups = await speakers();
  const sentences = groups.flat();
  const pieces = tenSecondPieces(groups, perSpeaker);

  const found: WatermarkFigures["found"] = {};
  for (const name of wanted) {
    const treatment = whatHappens[name]!;
    const verdicts = [];
    for (const { marked } of pieces) verdicts.push(heardIn(await treatment(marked)));
    found[name] = {
      share: verdicts.filter(({ marked }) => marked).length / verdicts.length,
      lowestScore: Math.min(...verdicts.map(({ score }) => score)),
      threshold: verdicts[0]!.threshold,
    };
  }

  const foundInSentences: WatermarkFigures["foundInSentences"] = {};
  for (const name of ["nothing", "MP3 128k", "Opus 48k"].filter((name) => wanted.includes(name))) {
    for (const [from, to] of [
      [0, 1.5],
      [1.5, 3],
      [3, 20],
    ] as const) {
      const fitting = sentences.filter(({ plain, sampleRate }) => {
        const seconds = plain.length / sampleRate;
        return seconds >= from && seconds < to;
      });
      let count = 0;
      for (const { marked, sampleRate } of fitting) {
        if (heardIn(await whatHappens[name]!({ samples: marked, sampleRate })).marked) count += 1;
      }
      if (fitting.length > 0) {
        foundInSentences[`${from}-${to} s, ${name}`] = { share: count / fitting.length, sentences: fitting.length };
      }
    }
  }

  return {
    clips: pieces.length,
    found,
    foundInSentences,
    falseAlarms: falseAlarmsIn([...pieces.map(({ plain }) => plain), ...sounds(sentences), ...noSpeech()], keys),
    difference: meanDifference(sentences),
    ...costs(),
  };
}

const heardIn = ({ samples, sampleRate }: Sound) => listenForMark(samples, sampleRate);
const sounds = (sentences: readonly SpokenSentence[]): Sound[] =>
  sentences.map(({ plain, sampleRate }) => ({ samples: plain, sampleRate }));

/** Noise, steady and gliding tones, clicks, and a room's own echo. */
export function noSpeech(): Sound[] {
  const sampleRate = 48_000;
  const next = treatments.randomNumbers(5);
  const make = (sample: (n: number) => number) => ({
    samples: Float32Array.from({ length: 10 * sampleRate }, (_, n) => sample(n)),
    sampleRate,
  });
  const noise = make(() => next() - 0.5);
  return [
    noise,
    make((n) => 0.3 * Math.sin((2 * Math.PI * 440 * n) / sampleRate)),
    make((n) => 0.3 * Math.sin(2 * Math.PI * (200 + 30 * (n / sampleRate)) * (n / sampleRate))),
    make((n) => (n % 480 === 0 ? 0.8 : 0)),
    make((n) => (n % 4_801 === 0 ? 0.8 : 0.001 * (next() - 0.5))),
    make((n) => noise.samples[n]! + 0.5 * (noise.samples[n - 960] ?? 0)),
    make(() => 0),
  ];
}

/** Every sound is asked with the public key, which all listeners use, and with others, which are as good as chance. */
export function falseAlarmsIn(unmarked: readonly Sound[], keys: number): WatermarkFigures["falseAlarms"] {
  const patterns = Array.from({ length: keys }, (_, key) => markPatternOf(`another key ${key}`));
  const result = { trials: 0, count: 0, highestScore: 0, scoreDeviation: 0 };
  for (const { samples, sampleRate } of unmarked) {
    const listener = new MarkListener(sampleRate);
    listener.push(samples);
    const { score: ownScore, threshold } = listener.finish();
    const sizes = listener.echoSizes();
    for (const score of [ownScore, ...patterns.map((pattern) => scoreOf(sizes, pattern))]) {
      result.trials += 1;
      result.scoreDeviation += score * score;
      result.highestScore = Math.max(result.highestScore, score);
      if (score >= threshold) result.count += 1;
    }
  }
  return { ...result, scoreDeviation: Math.sqrt(result.scoreDeviation / result.trials) };
}

function meanDifference(sentences: readonly SpokenSentence[]) {
  const all = sentences.map(({ plain, marked, sampleRate }) =>
    differenceOf({ samples: plain, sampleRate }, { samples: marked, sampleRate }),
  );
  const mean = (of: (difference: (typeof all)[number]) => number) =>
    all.reduce((sum, difference) => sum + of(difference), 0) / all.length;
  return {
    segmentalSnrDb: mean(({ segmentalSnrDb }) => segmentalSnrDb),
    spectralDb: mean(({ spectralDb }) => spectralDb),
    melCepstralDb: mean(({ melCepstralDb }) => melCepstralDb),
  };
}

function costs() {
  const sampleRate = 48_000;
  const seconds = 20;
  const noise = () => {
    const next = treatments.randomNumbers(9);
    return Float32Array.from({ length: seconds * sampleRate }, () => next() - 0.5);
  };
  new EchoMarker(sampleRate).mark(noise());
  const timed = (work: () => void) => {
    const beganAt = performance.now();
    work();
    return (performance.now() - beganAt) / 1000 / seconds;
  };
  const sound = noise();
  return {
    markerRealTimeFactor: timed(() => new EchoMarker(sampleRate).mark(sound)),
    listenerRealTimeFactor: timed(() => void listenForMark(sound, sampleRate)),
  };
}
