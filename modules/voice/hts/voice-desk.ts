import { EchoMarker } from "../provenance/watermark/echo-marker";
import { emotionStyle } from "./emotion-styles";
import { toPlayable } from "./samples";
import type { JapaneseScore } from "./score";
import { synthesize, type SynthesizedSpeech } from "./synthesis";
import type { StyleWeights } from "./style-weights";
import { hasStyle, styleNames, type StyleName } from "./voice";
import { VoiceParts, type FetchPart } from "./voice-parts";
import type { FromVoiceWorker, ToVoiceWorker, VoiceRequest } from "./worker-protocol";

export type VoiceDeskSurroundings = {
  readonly partsFrom: (baseUrl: string) => FetchPart;
  readonly send: (message: FromVoiceWorker) => void;
  /** Resolves after the messages that have arrived by now have been handled. */
  readonly letMessagesIn: () => Promise<void>;
  /** How long a sentence waits for a style that is still on its way before it is spoken without it. */
  readonly stylePatience: () => Promise<void>;
};

/** 「おはよう」: short, yet it passes through every branch of the synthesiser, so that the first real sentence is fast. */
const warmUpScore: JapaneseScore = { breathGroups: [[{ morae: "o h.a y.o o", nucleus: 4 }]] };

/** What the worker does, without a worker: voices requests one after another and hears a cancel between two chunks. */
export class VoiceDesk {
  private parts: VoiceParts | null = null;
  private readonly waiting: VoiceRequest[] = [];
  private readonly cancelled = new Set<string>();
  private busy = false;
  private failure: string | null = null;

  constructor(private readonly around: VoiceDeskSurroundings) {}

  receive(message: ToVoiceWorker): void {
    switch (message.type) {
      case "load":
        void this.load(message.baseUrl);
        break;
      case "synthesize":
        if (this.failure !== null) this.around.send({ type: "failed", id: message.id, message: this.failure });
        else this.waiting.push(message);
        void this.work();
        break;
      case "cancel":
        this.cancel(message.id);
        break;
    }
  }

  private async load(baseUrl: string): Promise<void> {
    try {
      this.parts = await VoiceParts.open(this.around.partsFrom(baseUrl));
    } catch (cause) {
      this.failure = messageOf(cause);
      this.around.send({ type: "load-failed", message: this.failure });
      for (const { id } of this.waiting.splice(0)) this.around.send({ type: "failed", id, message: this.failure });
      return;
    }
    for (const style of styleNames) void this.parts.bring(style);
    if (this.waiting.length === 0) await this.warmUp(this.parts);
    this.around.send({ type: "loaded" });
    await this.work();
  }

  /** Gives way to the first request, which warms the code just as well. */
  private async warmUp({ voice }: VoiceParts): Promise<void> {
    const speech = synthesize(voice, warmUpScore);
    const marker = new EchoMarker(speech.sampleRate);
    for (const chunk of speech.chunks()) {
      marker.mark(chunk);
      toPlayable(chunk);
      await this.around.letMessagesIn();
      if (this.waiting.length > 0) return;
    }
  }

  private cancel(id: string): void {
    const place = this.waiting.findIndex((request) => request.id === id);
    if (place >= 0) this.waiting.splice(place, 1);
    else if (this.busy) this.cancelled.add(id);
  }

  private async work(): Promise<void> {
    if (this.busy || !this.parts) return;
    this.busy = true;
    for (let request = this.waiting.shift(); request; request = this.waiting.shift()) {
      try {
        await this.speak(request, this.parts);
      } catch (cause) {
        this.around.send({ type: "failed", id: request.id, message: messageOf(cause) });
      }
      this.cancelled.clear();
    }
    this.busy = false;
  }

  private async speak(request: VoiceRequest, parts: VoiceParts): Promise<void> {
    const { id } = request;
    const { send } = this.around;
    const speech = await this.prepare(request, parts);
    if (this.cancelled.has(id)) return;
    const { sampleRate, sampleCount, timings } = speech;
    send({ type: "timings", id, sampleRate, sampleCount, timings });
    // What leaves this desk says that a machine spoke it; the marker holds nothing back and changes no length.
    const marker = new EchoMarker(sampleRate);
    for (const chunk of speech.chunks()) {
      marker.mark(chunk);
      send({ type: "chunk", id, samples: toPlayable(chunk) });
      await this.around.letMessagesIn();
      if (this.cancelled.has(id)) return;
    }
    send({ type: "end", id });
  }

  private async prepare(request: VoiceRequest, parts: VoiceParts): Promise<SynthesizedSpeech> {
    const style = emotionStyle(request.emotion, request.intensity);
    const wanted = styleNames.filter((name) => (style.styles[name] ?? 0) > 0 || (style.durationStyles[name] ?? 0) > 0);
    if (!wanted.every((name) => hasStyle(parts.voice, name))) {
      await Promise.race([Promise.all(wanted.map((name) => parts.bring(name))), this.around.stylePatience()]);
    }
    const isThere = (name: StyleName) => hasStyle(parts.voice, name);
    return synthesize(parts.voice, request.score, {
      styles: only(style.styles, isThere),
      durationStyles: only(style.durationStyles, isThere),
      speed: style.speed * request.speed,
      halfTones: style.halfTones + (request.halfTones ?? 0),
    });
  }
}

/** What is missing becomes `normal`. */
function only(weights: StyleWeights, isThere: (name: StyleName) => boolean): StyleWeights {
  const kept: Partial<Record<StyleName, number>> = {};
  for (const name of styleNames) {
    const present = isThere(name) ? name : "normal";
    kept[present] = (kept[present] ?? 0) + (weights[name] ?? 0);
  }
  return kept;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
