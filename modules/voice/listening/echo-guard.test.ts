import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fliteEnglishSynthesizer } from "../adapters/flite-english-synthesizer";
import { EchoGuard } from "./echo-guard";
import { echoScene, listenTo } from "./echo-scenes";
import { herVoice, medianOf, peoplesVoices, shareWithin, talkOver } from "./guard-trials";
import { frameSamples } from "./silero/voice-activity-network";
import { openNetwork, whiteNoise } from "./sounds-for-tests";

const network = openNetwork();
let her: Float32Array[];
let people: Float32Array[];
const figures: string[] = [];
/** A minute of sound takes seconds on a busy machine. */
const patienceMs = 120_000;

beforeAll(async () => {
  her = herVoice();
  const flite = fliteEnglishSynthesizer({
    workerFile: join(process.cwd(), "modules/voice/adapters/flite-worker.mjs"),
    packagesFolder: join(process.cwd(), "node_modules"),
  });
  people = await peoplesVoices(flite);
  await flite.dispose();
});
afterAll(() => console.log(figures.join("\n")));

const startsIn = (events: { type: string }[]) => events.filter(({ type }) => type === "speech-start").length;

describe("her own voice, coming back from the loudspeaker", () => {
  it.each([
    { db: -20, delayMs: 20, reverberationMs: 200 },
    { db: -20, delayMs: 250, reverberationMs: 300 },
    { db: -6, delayMs: 140, reverberationMs: 300 },
  ])(
    "is not taken for a person's: $db dB, $delayMs ms, room $reverberationMs ms",
    (echo) => {
      const seconds = 61;
      const scene = echoScene({ her, seconds, echo, noise: 0.001 });
      const guard = new EchoGuard();
      expect(startsIn(listenTo(scene, network, guard))).toBe(0);
      figures.push(`her own voice at ${echo.db} dB after ${echo.delayMs} ms: 0 starts in ${seconds} s`);
      // The room's answer is spread; its middle comes a little later than its beginning.
      expect(guard.delayMs).toBeGreaterThanOrEqual(echo.delayMs - 8);
      expect(guard.delayMs).toBeLessThanOrEqual(echo.delayMs + 32);
    },
    patienceMs,
  );

  it("would be taken for a person's without the guard", () => {
    const scene = echoScene({ her, seconds: 10, echo: { db: -20, delayMs: 90 }, noise: 0.001 });
    expect(startsIn(listenTo(scene, network, null))).toBeGreaterThan(0);
  });

  it(
    "is learnt anew when the loudspeaker is turned up",
    () => {
      const turnedUp = { atMs: 10_000, db: 15 };
      const scene = echoScene({ her, seconds: 40, echo: { db: -24, delayMs: 60, turnedUp }, noise: 0.001 });
      const atMs = listenTo(scene, network, new EchoGuard())
        .filter(({ type }) => type === "speech-start")
        .map((start) => start.atMs);
      // She may interrupt herself, as nobody can know yet, and would then be silent; here she talks on.
      expect(atMs.every((at) => at > 10_000 && at < 13_000)).toBe(true);
    },
    patienceMs,
  );
});

describe("a person who talks over her", () => {
  it.each([20, 250])(
    "is heard within 200 ms, with an echo after %i ms",
    (delayMs) => {
      const { delaysMs, falseStarts } = talkOver(network, her, people, {
        echo: { db: -20, delayMs },
        db: 0,
        noise: 0.001,
      });
      figures.push(
        `talked over, echo after ${delayMs} ms: ${(100 * shareWithin(delaysMs, 200)).toFixed(0)} % within 200 ms, ` +
          `median ${medianOf(delaysMs).toFixed(0)} ms`,
      );
      expect(falseStarts).toBe(0);
      expect(shareWithin(delaysMs, 200)).toBeGreaterThanOrEqual(0.95);
    },
    patienceMs,
  );

  it(
    "is heard without any delay when she plays into headphones",
    () => {
      const options = { echo: null, db: 0, noise: 0.001 };
      const guarded = talkOver(network, her, people, options);
      expect(guarded).toEqual(talkOver(network, her, people, { ...options, isGuarded: false }));
      expect(shareWithin(guarded.delaysMs, 200)).toBeGreaterThanOrEqual(0.95);
      figures.push(`headphones: median ${medianOf(guarded.delaysMs).toFixed(0)} ms`);
    },
    patienceMs,
  );

  it("is heard when she is silent, whatever was learnt", () => {
    const learning = echoScene({ her, seconds: 12, echo: { db: -20, delayMs: 90 }, noise: 0.001 });
    const guard = new EchoGuard();
    listenTo(learning, network, guard);
    guard.play(null, 0);
    const alone = echoScene({ her, seconds: 4, echo: null, people: [{ atMs: 1_000, samples: people[1]!, db: -10 }] });
    expect(startsIn(listenTo({ ...alone, portions: [] }, network, guard))).toBe(1);
  });
});

describe("what has been taken back", () => {
  it("is not expected any more", () => {
    const guard = new EchoGuard();
    const voice = whiteNoise(48_000, 0.1);
    guard.play({ samples: voice, sampleRate: 48_000, heardAtMs: 0 }, 0);
    guard.play(null, 0);
    for (let n = 0; n < 20; n += 1) guard.judge(new Float32Array(frameSamples), n * 32);
    const sound = whiteNoise(frameSamples, 0.01);
    expect(guard.judge(sound, 640)).toBe("person");
  });

  it("was expected before", () => {
    const guard = new EchoGuard();
    guard.play({ samples: whiteNoise(48_000, 0.1), sampleRate: 48_000, heardAtMs: 0 }, 0);
    for (let n = 0; n < 20; n += 1) guard.judge(new Float32Array(frameSamples), n * 32 - 2_000);
    expect(guard.judge(whiteNoise(frameSamples, 0.01), 640)).toBe("echo");
  });
});
