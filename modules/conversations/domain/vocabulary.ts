/** What a fan's message may hold at most, in graphemes (what a reader counts as one character). */
export const maxMessageGraphemes = 4000;
/** How many messages a guest may send before signing up. */
export const guestMessageLimit = 20;

export const emotions = ["neutral", "happy", "angry", "sad", "relaxed", "surprised", "shy"] as const;
export const gestures = [
  "wave",
  "nod",
  "shake",
  "think",
  "cheer",
  "bow",
  "point",
  "shrug",
  "clap",
  "greet",
  "hand-on-heart",
  "tilt-head",
  "peek",
  "count",
  "invite",
  "giggle",
  "stretch",
  "salute",
  "heart",
  "thumbs-up",
  "look-around",
] as const;
export type Emotion = (typeof emotions)[number];
export type Gesture = (typeof gestures)[number];
