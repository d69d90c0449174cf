import type { PlayedPortion } from "../listening/listening-session";
import { closedMouth } from "../domain/closed-mouth";
import type { SpeechPlayer, SpeechPlayerEvent, SpeechPlayerOptions, SpeechSegment } from "./speech-player-contract";

type Listening = { type: SpeechPlayerEvent["type"]; listener: (event: never) => void; off?: () => void };
type OutputListening = { listener: (portion: PlayedPortion | null) => void; off?: () => void };
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
  let waiting: { segment: SpeechSegment; isReplay: boolean }[] = [];
  /** Given before the code had come; the player itself remembers the others. */
  const taken = new Set<string>();
  const settings = { muted: false, volume: 1, speed: 1, systemVoice: null as { voiceURI: string } | null };
  let isDisposed = false;
  const listenings = new Set<Listening>();
  const outputListenings = new Set<OutputListening>();

  const listen = (to: SpeechPlayer, listening: Listening) => {
    listening.off = to.on(listening.type, listening.listener as (event: SpeechPlayerEvent) => void);
  };
  const tell = (event: SpeechPlayerEvent) => {
    for (const { type, listener } of [...listenings])
      if (type === event.type) (listener as (e: typeof event) => void)(event);
  };
  const takeWaiting = () => waiting.splice(0);
  const isReplayWaiting = () => waiting[0]?.isReplay ?? false;

  function settle(made: SpeechPlayer): void {
    made.setMuted(settings.muted);
    made.setVolume(settings.volume);
    made.setSpeed(settings.speed);
    made.setSystemVoice(settings.systemVoice);
    for (const listening of listenings) listen(made, listening);
    for (const listening of outputListenings) listening.off = made.listenToOutput(listening.listener);
    const first = takeWaiting();
    if (first[0]?.isReplay) made.replay(first.map(({ segment }) => segment));
    else for (const { segment } of first) made.enqueue(segment);
  }

  function opened(): Promise<SpeechPlayer | null> {
    opening ??= open().then(
      (create) => {
        if (isDisposed) return null;
        player = create(options);
        settle(player);
        return player;
      },
      (cause: unknown) => {
        opening = null;
        const lost = takeWaiting();
        const error = new Error("The voice could not be fetched", { cause });
        for (const { segment, isReplay } of lost) tell({ type: "segment-failed", id: segment.id, error, isReplay });
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
      if (isReplayWaiting()) takeWaiting();
      taken.add(segment.id);
      waiting.push({ segment, isReplay: false });
      void opened();
      return true;
    },

    replay(segments) {
      if (isDisposed) return false;
      if (player) return player.replay(segments);
      if (waiting.length > 0 && !isReplayWaiting()) return false;
      waiting = segments.map((segment) => ({ segment, isReplay: true }));
      if (waiting.length > 0) void opened();
      return true;
    },

    stop() {
      if (player) return player.stop();
      const isReplay = isReplayWaiting();
      const unheard = takeWaiting().map(({ segment }) => segment.id);
      if (unheard.length > 0) tell({ type: "idle" });
      return { heard: [], skipped: [], cut: null, unheard: isReplay ? [] : unheard };
    },

    skip: () => player?.skip() ?? null,

    setMuted(value) {
      settings.muted = value;
      player?.setMuted(value);
    },

    setVolume(value) {
      settings.volume = value;
      player?.setVolume(value);
    },

    setSpeed(value) {
      settings.speed = value;
      player?.setSpeed(value);
    },

    setSystemVoice(choice) {
      settings.systemVoice = choice;
      player?.setSystemVoice(choice);
    },

    systemVoices: async () => (await opened())?.systemVoices() ?? [],

    mouth: () => player?.mouth() ?? closedMouth,

    position: () => player?.position() ?? null,

    listenToOutput(listener) {
      const listening: OutputListening = { listener };
      outputListenings.add(listening);
      if (player) listening.off = player.listenToOutput(listener);
      return () => {
        listening.off?.();
        outputListenings.delete(listening);
      };
    },

    get isBlocked() {
      return player?.isBlocked ?? false;
    },

    get isSpeaking() {
      return player?.isSpeaking ?? waiting.length > 0;
    },

    get isReplaying() {
      return player?.isReplaying ?? isReplayWaiting();
    },

    levelNow: () => player?.levelNow() ?? 0,

    debugTap: () =>
      player?.debugTap() ?? {
        contextState: "none",
        contextTime: 0,
        samples: new Float32Array(0),
        waiting: waiting.map(({ segment }) => ({ id: segment.id, state: "waiting" })),
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
      outputListenings.clear();
      player?.dispose();
    },
  };
}
