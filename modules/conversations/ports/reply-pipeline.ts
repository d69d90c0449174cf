import type { Speech } from "@contract/voice";
import type { Verdict } from "@contract/safety";
import type { Emotion } from "../domain/vocabulary";

/** What the reply needs of a language model; a stream of words that ends with `finish`. */
export type ReplySource = {
  provider: string;
  modelId: string;
  parts: AsyncIterable<
    | { type: "text-delta"; text: string }
    | {
        type: "finish";
        reason: "stop" | "length" | "filtered" | "unknown";
        usage?: { inputTokens: number; outputTokens: number };
      }
  >;
};

/** Makes one segment speakable; null when there is nothing to say aloud. */
export type Speak = (segment: {
  text: string;
  emotion: Emotion;
  intensity: number;
  signal: AbortSignal;
}) => Promise<Speech | null>;

export type ScreenOutput = (text: string) => Verdict;
