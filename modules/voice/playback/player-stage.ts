import { fakeAudio, scoreSpeech, scriptedVoice } from "../testing";
import { createSpeechPlayer, type SpeechPlayerEvent } from "./speech-player";

/** A player among doubles of what surrounds it; time passes when the test says so. Null: a browser without Web Audio. */
export function stage(audioOptions: Parameters<typeof fakeAudio>[0] | null = {}) {
  const audio = audioOptions && fakeAudio(audioOptions);
  const voice = scriptedVoice();
  const events: SpeechPlayerEvent[] = [];
  const sounds = new Map<string, (bytes: ArrayBuffer | Error) => void>();
  let wallMs = 0;
  let ticks: (() => void) | null = null;
  const player = createSpeechPlayer({
    voiceBaseUrl: "/voices/mei",
    onEvent: (event) => events.push(event),
    createContext: () => audio?.context ?? null,
    startWorker: () => voice.worker,
    fetchSound: (url) =>
      new Promise((resolve, reject) => {
        sounds.set(url, (bytes) => (bytes instanceof Error ? reject(bytes) : resolve(bytes)));
      }),
    wallClockMs: () => wallMs,
    startTicking(tick) {
      ticks = tick;
      return () => (ticks = null);
    },
  });
  return {
    audio: audio!,
    voice,
    events,
    player,
    sounds,
    say: (...ids: string[]) => ids.forEach((id) => player.enqueue({ id, text: id, speech: scoreSpeech() })),
    /** Time passes on both clocks; the audio's stands while it is blocked. */
    pass(seconds: number) {
      for (let passed = 0; passed < seconds - 1e-9; passed += 0.01) {
        wallMs += 10;
        if (audio?.context.state === "running") audio.advance(0.01);
        ticks?.();
      }
    },
    told: () => events.map((event) => ("id" in event ? `${event.type} ${event.id}` : event.type)),
  };
}
