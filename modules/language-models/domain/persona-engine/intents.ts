/** Intents that are found by their paraphrases (and by rules); every one has ≥ 15 paraphrases in each language. */
export const phrasedIntents = [
  "greeting",
  "good-morning",
  "good-evening",
  "good-night",
  "goodbye",
  "im-home",
  "how-are-you",
  "nice-to-meet-you",
  "thanks",
  "apology",
  "compliment",
  "laugh",
  "agree",
  "disagree",
  "love",
  "who-are-you",
  "are-you-ai",
  "your-age",
  "where-from",
  "your-likes",
  "your-dislikes",
  "what-are-you-doing",
  "abilities",
  "privacy",
  "recall-name",
  "recall-likes",
  "recall-all",
  "happy",
  "tired",
  "sad",
  "lonely",
  "angry",
  "anxious",
  "bored",
  "sick",
  "hungry",
  "weather",
  "time",
  "date",
  "joke",
  "sing",
  "food",
  "work",
  "school",
  "hobby",
  "games",
  "anime",
  "music",
  "advice",
  "cheer-me",
  "story",
  "talk-to-me",
  "repeat",
  "switch-language",
  "insult",
  "birthday",
] as const;
export type PhrasedIntent = (typeof phrasedIntents)[number];

/** Intents that only a rule can find, because what matters is what they capture. */
export type RuledIntent =
  | "crisis"
  | "sexual"
  | "tell-name"
  | "tell-like"
  | "tell-dislike"
  | "tell-fact"
  | "recall-dislikes"
  | "recall-fact"
  | "ask-liking"
  | "choose-between"
  | "math"
  | "gesture"
  | "face"
  | "called"
  | "noise";

export type Intent = PhrasedIntent | RuledIntent;

/** Said beside something else, these are the frame and not the matter: 「こんにちは！今日疲れた」 is about being tired. */
const framing: ReadonlySet<Intent> = new Set<Intent>([
  "greeting",
  "good-morning",
  "good-evening",
  "im-home",
  "nice-to-meet-you",
  "thanks",
  "apology",
  "laugh",
  "agree",
  "disagree",
  "called",
  "noise",
  "compliment",
]);

/** Higher wins when one message holds several sentences. */
export function weightOf(intent: Intent): number {
  if (intent === "crisis") return 100;
  if (intent === "sexual") return 90;
  return framing.has(intent) ? 1 : 2;
}
