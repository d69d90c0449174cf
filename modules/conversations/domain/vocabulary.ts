import { expressionNames, gestureNames, type ExpressionName, type GestureName } from "@contract/avatars";

/** What a fan's message may hold at most, in graphemes (what a reader counts as one character). */
export const maxMessageGraphemes = 4000;
/** How many messages a guest may send before signing up. */
export const guestMessageLimit = 20;

/** What a cue of a reply may name: the faces and motions that a character on the stage has. */
export const emotions = expressionNames;
export const gestures = gestureNames;
export type Emotion = ExpressionName;
export type Gesture = GestureName;
