import { closedMouth } from "../domain/closed-mouth";
import type { SpeechSegment } from "./playback-segment";
import type { SpeechPlayer, SpeechPlayerEvent, SpeechPlayerOptions } from "./speech-player";

type Listening = { type: SpeechPlayerEvent["type"]; listener: (event: never) => void; off?: () => void };
type OpenPlayer = () => Promise<(options: SpeechPlayerOptions) => SpeechPlayer>;

const openPlayer: OpenPlayer = async () => (await import("./speech-player")).createSpeechPlayer;

/**
 * A `SpeechPlayer` whose code is fetched when it is first prepared, unlocked or given something to say: a page that only
 * shows her carries none of it. What is said until then waits in order; when the code cannot be fetched, that fails as
 * `segment-failed` and the next segment tries again.
 */
export function createLateSpeechPlayer(options: SpeechPlayerOptions, open: OpenPlayer = openPlayer): SpeechPlayer {
  let player: SpeechPlayer | null = null;
  let opening: Promise<SpeechPlayer | null> | null = null;
  let waiting: SpeechSegment[] = [];
  /** Given before the code had come; the player itself remembers the others. */
  const taken = new Set<string>();
  let isMuted = false;
  let volume = 1;
  let isDisposed = false;
  const listenings = new Set<Listening>();

  const listen = (to: SpeechPlayer, listening: Listening) => {
    listening.off = to.on(listening.type, listening.listener as (event: SpeechPlayerEvent) => void);
  };
  const tell = (event: SpeechPlayerEvent) => {
    for (const { type, listener } of [...listenings])
      if (type === event.type) (listener as (e: typeof event) => void)(event);
  };

  function opened(): Promise<SpeechPlayer | null> {
    opening ??= open().then(
      (create) => {
        if (isDisposed) return null;
        player = create(options);
        player.setMuted(isMuted);
        player.setVolume(volume);
        for (const listening of listenings) listen(player, listening);
        const first = waiting;
        waiting = [];
        for (const segment of first) player.enqueue(segment);
        return player;
      },
      (cause: unknown) => {
        opening = null;
        const lost = waiting;
        waiting = [];
        const error = new Error("The voice could not be fetched", { cause });
        for (const { id } of lost) tell({ type: "segment-failed", id, error });
        if (lost.length > 0) tell({ type: "idle" });
        return null;
      },
    );
    return opening;
  }

  return {
    prepare() {
      if (!isDisposed) void opened().then((made) => made?.prepare());
    },

    unlock: async () => (isDisposed ? false : player ? player.unlock() : ((await (await opened())?.unlock()) ?? false)),

    enqueue(segment) {
      if (isDisposed || taken.has(segment.id)) return false;
      if (player) return player.enqueue(segment);
      taken.add(segment.id);
      waiting.push(segment);
      void opened();
      return true;
    },

    stop() {
      if (player) return player.stop();
      const unheard = waiting.map(({ id }) => id);
      waiting = [];
      if (unheard.length > 0) tell({ type: "idle" });
      return { heard: [], cut: null, unheard };
    },

    setMuted(value) {
      isMuted = value;
      player?.setMuted(value);
    },

    setVolume(value) {
      volume = value;
      player?.setVolume(value);
    },

    mouth: () => player?.mouth() ?? closedMouth,

    get isBlocked() {
      return player?.isBlocked ?? false;
    },

    get isSpeaking() {
      return player?.isSpeaking ?? waiting.length > 0;
    },

    levelNow: () => player?.levelNow() ?? 0,

    debugTap: () =>
      player?.debugTap() ?? {
        contextState: "none" as const,
        contextTime: 0,
        samples: new Float32Array(0),
        waiting: waiting.map(({ id }) => ({ id, state: "waiting" as const })),
      },

    on(type, listener) {
      const listening: Listening = { type, listener };
      listenings.add(listening);
      if (player) listen(player, listening);
      return () => {
        listening.off?.();
        listenings.delete(listening);
      };
    },

    dispose() {
      isDisposed = true;
      waiting = [];
      listenings.clear();
      player?.dispose();
    },
  };
}
