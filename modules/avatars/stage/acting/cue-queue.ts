import type { GestureName } from "../../contract";

/**
 * Who asks for a gesture, least first: the idle body by itself, the body language of a listener or speaker,
 * a touch by the person, the words of a reply.
 */
export const cueSources = ["idle", "talk", "touch", "reply"] as const;
export type CueSource = (typeof cueSources)[number];

export type GestureCue = { gesture: GestureName; source: CueSource };

/** At most one gesture plays and one waits; values, never changed in place. */
export type CueQueue = {
  playing: GestureCue | null;
  /** `until`: seconds of the queue's clock after which the cue has lost its sense. */
  waiting: (GestureCue & { until: number }) | null;
};

/** What became of a cue: it plays from now on, waits for its turn, is playing already, or came at a wrong time. */
export type CueOutcome = "started" | "waiting" | "running" | "dropped";

export const emptyCueQueue: CueQueue = { playing: null, waiting: null };

/** Seconds a cue may wait; motions that nobody asked for do not wait. */
const patience: Record<CueSource, number> = { idle: 0, talk: 0, touch: 1.5, reply: 2.5 };

/**
 * A higher source interrupts a lower one; among replies the newer words win. A lower source waits if it has
 * patience, else it is dropped. The gesture that plays already is not begun again, it only gains the rank of who asks.
 */
export function askForGesture(queue: CueQueue, cue: GestureCue, now: number): { queue: CueQueue; outcome: CueOutcome } {
  const { playing } = queue;
  if (!playing) return { queue: { playing: cue, waiting: queue.waiting }, outcome: "started" };
  const rank = rankOf(cue) - rankOf(playing);
  if (cue.gesture === playing.gesture) {
    return { queue: rank > 0 ? { ...queue, playing: cue } : queue, outcome: "running" };
  }
  if (rank > 0 || (rank === 0 && cue.source === "reply")) {
    return { queue: { playing: cue, waiting: queue.waiting }, outcome: "started" };
  }
  const waits = patience[cue.source];
  const outranked = queue.waiting !== null && queue.waiting.until > now && rankOf(queue.waiting) > rankOf(cue);
  if (waits === 0 || outranked) return { queue, outcome: "dropped" };
  return { queue: { playing, waiting: { ...cue, until: now + waits } }, outcome: "waiting" };
}

/** The playing gesture came to its end: what waited begins, unless its time is over. */
export function gestureOver(queue: CueQueue, now: number): CueQueue {
  const { waiting } = queue;
  if (!waiting || waiting.until < now) return emptyCueQueue;
  return { playing: { gesture: waiting.gesture, source: waiting.source }, waiting: null };
}

function rankOf(cue: GestureCue): number {
  return cueSources.indexOf(cue.source);
}
