import { emotions, gestures, type Emotion, type Gesture } from "./vocabulary";

export type CueParserItem =
  | { type: "text"; text: string }
  | { type: "emotion"; emotion: Emotion; intensity: number }
  | { type: "gesture"; gesture: Gesture };

export const defaultIntensity = 0.7;

const emotionPattern = emotions.join("|");
const gesturePattern = gestures.join("|");
const tagPattern = new RegExp(
  `^\\[(?:(${emotionPattern})(?::(0(?:\\.\\d{1,3})?|1(?:\\.0{1,3})?|\\.\\d{1,3}))?|gesture:(${gesturePattern}))\\]$`,
  "i",
);
const tagHeads = [...emotions.map((name) => `[${name}`), ...gestures.map((name) => `[gesture:${name}`)];
const intensityTail = /^(:(0?(\.\d{0,3})?|1(\.0{0,3})?)?)?\]?$/;

/** Whether more input could still turn `held` (which begins with "[") into a cue tag. */
function mayBecomeTag(held: string): boolean {
  const lower = held.toLowerCase();
  return tagHeads.some((head) => {
    if (head.startsWith(lower)) return true;
    if (!lower.startsWith(head)) return false;
    const tail = lower.slice(head.length);
    return head.startsWith("[gesture:") ? tail === "]" : intensityTail.test(tail);
  });
}

function readTag(held: string): CueParserItem | null {
  const match = tagPattern.exec(held);
  if (!match) return null;
  const [, emotion, intensity, gesture] = match;
  if (gesture) return { type: "gesture", gesture: gesture.toLowerCase() as Gesture };
  return {
    type: "emotion",
    emotion: emotion!.toLowerCase() as Emotion,
    intensity: intensity === undefined ? defaultIntensity : Number(intensity),
  };
}

/**
 * Splits a model's text into words and cues while it streams.
 *
 * A push/flush machine: for any splitting of the same input the items, joined, are the same.
 * A tag outside the vocabulary is ordinary text. One space after a tag is dropped where the tag stood
 * at the start or behind white space, so that `[happy] Hi` and `Hi [wave] you` read as people write.
 */
export class CueParser {
  private held = "";
  private afterSpace = true;
  private skipsSpace = false;

  push(text: string): CueParserItem[] {
    const items: CueParserItem[] = [];
    let plain = "";
    const emitPlain = () => {
      if (plain) items.push({ type: "text", text: plain });
      plain = "";
    };
    const addPlain = (part: string) => {
      plain += part;
      this.afterSpace = /\s$/.test(part);
      this.skipsSpace = false;
    };
    for (const unit of text.split("")) {
      if (this.held) {
        const held = this.held + unit;
        const tag = unit === "]" ? readTag(held) : null;
        if (tag) {
          emitPlain();
          items.push(tag);
          this.held = "";
          this.skipsSpace = this.afterSpace;
          continue;
        }
        if (mayBecomeTag(held)) {
          this.held = held;
          continue;
        }
        // Not a tag after all: what was held is text; the present unit is looked at afresh.
        addPlain(this.held);
        this.held = "";
      }
      if (unit === "[") {
        this.held = unit;
      } else if (unit === " " && this.skipsSpace) {
        this.skipsSpace = false;
      } else {
        addPlain(unit);
      }
    }
    emitPlain();
    return items;
  }

  /** The end of the input: what was held back is text. */
  flush(): CueParserItem[] {
    const rest = this.held;
    this.held = "";
    return rest ? [{ type: "text", text: rest }] : [];
  }
}
