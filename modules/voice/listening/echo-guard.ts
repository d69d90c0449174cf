import { bandCount, BandEnergies, hopMs, hopSamples, silenceDb } from "./band-energies";
import { EchoDelay, longestDelay } from "./echo-delay";
import type { PlayedPortion } from "./listening-session";
import { PlayedSound } from "./played-sound";
import { frameSamples } from "./silero/voice-activity-network";

/** What a frame holds beside the character's own voice: `echo` nothing, `person` for sure a sound of its own. */
export type EchoVerdict = "echo" | "doubtful" | "likely" | "person";

/** A band is explained while it is no louder than this above the expected echo. */
const marginDb = 6;
/**
 * From the first share of the audible bands unexplained it is a person, below the second it is echo. Until the
 * delay is known and the gains have settled, more must be unexplained.
 */
const usualShares = { person: 0.2, echo: 0.1 };
const firstShares = { person: 0.3, echo: 0.15 };

const hopsPerFrame = frameSamples / hopSamples;
/** Loudness of an echo against what was played, before anything is known: louder than any loudspeaker gives it. */
const firstGainDb = 6;
/**
 * When the delay is known, the gain of a band is what few of its first hops exceed. From then on it rises by so much a hop
 * that is louder than it expects, and falls by so much a hop that is not, which keeps it where one of 75 exceeds it.
 */
const lessonHops = 60;
const lessonQuantile = 0.95;
const lessonMarginDb = 0;
const riseDb = 1.5;
const fallDb = 0.03;
/** As long as it is above this, it falls faster while nothing at all is heard: there may be headphones. */
const silentFallDb = 0.25;
const silentGainDb = -50;
const newDelayDb = 6;
/** After the delay has been found: one second. */
const settlingFrames = 31;
/** Only bands in which she is heard well teach their gain. */
const teachingDb = -60;
/** A room takes half a second for 60 dB. */
const fadingDb = (60 * hopMs) / 500;
/** Around the learnt delay: the hops do not lie on those of the loudspeaker, and clocks drift. */
const delayTolerance = 2;
/** What is louder than expected for so long, yet moves so much like what was played, is echo: somebody turned it up. */
const turnedUpFrames = 6;
const likenessOfEcho = 0.7;
/** Quieter than this under the loudest band, a band tells nothing. */
const audibleRangeDb = 20;
/** The noise is followed at its quietest moments, some 7 dB under its mean. */
const audibleAboveNoiseDb = 14;
/** From this share on it is a person for sure. */
const sureShareOfPerson = 0.5;
/**
 * Of the 56 bands of a frame's four spectra: in noise alone a few stand out, in a voice many. With fewer than the first it
 * is no person for sure, with fewer than the second it is echo.
 */
const leastForPerson = 6;
const leastForDoubt = 3;
/** By which the noise of a band is thought to rise between two quiet moments. */
const noiseRiseDb = 3 * (hopMs / 1000);

/**
 * Keeps the character from hearing herself. It knows what is played and when, learns with what delay (0 to 500 ms) and
 * how loudly in each band it comes back in the microphone, and calls a frame echo when that explains what is heard.
 *
 * Until the delay is known, the echo is expected at the loudest that any delay could give; until the gain is known, as
 * loud as a loudspeaker could give it. The gain falls quickly to what is really heard, so with headphones nothing is
 * held back for long; it does not rise while a person is heard, unless what is heard moves exactly as what was played.
 */
export class EchoGuard {
  private readonly played = new PlayedSound();
  private readonly delay = new EchoDelay();
  private readonly energies = new BandEnergies();
  private readonly sound = new Float32Array(hopSamples + frameSamples);
  private readonly gains = new Float64Array(bandCount).fill(firstGainDb);
  /** Since the delay is known: gains of hops, until there are enough of them. */
  private readonly lessons: number[][] = Array.from({ length: bandCount }, () => []);
  private readonly noise = new Float64Array(bandCount).fill(0);
  /** The expected sound of the loudspeaker in the room, before its gain: what was played and its fading. */
  private readonly fading = new Float64Array(bandCount).fill(silenceDb);

  private unexplainedFrames = 0;
  private knownDelay: number | null = null;
  private settlingFrames = settlingFrames;

  /** In milliseconds; null while it is not known, or there is no echo. */
  get delayMs(): number | null {
    return this.delay.hops === null ? null : this.delay.hops * hopMs;
  }

  /** What goes to the loudspeaker. `null`: from `nowMs` on nothing of it is heard. */
  play(portion: PlayedPortion | null, nowMs: number): void {
    if (portion) this.played.add(portion);
    else this.played.takeBack(nowMs);
  }

  /**
   * @param frame the next 512 samples of the microphone at 16 kHz
   * @param startsAtMs when its first sample was heard, on the clock of the portions
   */
  judge(frame: Float32Array, startsAtMs: number): EchoVerdict {
    this.sound.copyWithin(0, frameSamples);
    this.sound.set(frame, hopSamples);
    // The first spectrum reaches back into the frame before.
    const firstHop = Math.round(startsAtMs / hopMs) - 1;
    this.played.forgetBefore(startsAtMs);
    const isPlaying = !this.played.isEmpty;
    const heard: Float32Array[] = [];
    const expected: Float64Array[] = [];
    for (let n = 0; n < hopsPerFrame; n += 1) {
      const bands = this.energies.measure(this.sound, n * hopSamples);
      this.followNoise(bands);
      if (!isPlaying) continue;
      this.delay.learn(this.played, firstHop + n, bands);
      heard.push(bands);
      expected.push(this.expect(firstHop + n));
    }
    if (!isPlaying) {
      this.fading.fill(silenceDb);
      return "person";
    }
    const { unexplained, share } = this.compare(heard, expected);
    this.noticeDelay();
    const shares = this.settlingFrames > 0 ? firstShares : usualShares;
    const isEcho = share < shares.echo || unexplained < leastForDoubt;
    const isPerson = share >= shares.person && unexplained >= leastForPerson;
    this.unexplainedFrames = Math.max(0, this.unexplainedFrames + (isPerson ? 1 : -1));
    const isTurnedUp = this.unexplainedFrames > turnedUpFrames && this.delay.likeness > likenessOfEcho;
    const mayRise = isEcho || isTurnedUp;
    heard.forEach((bands, n) => this.learnGains(bands, expected[n]!, mayRise));
    if (!this.isAudible(expected)) return "person";
    if (isPerson) return share >= sureShareOfPerson ? "person" : "likely";
    return isEcho ? "echo" : "doubtful";
  }

  /** At one delay less is expected than at the loudest of all, so the gains have been learnt too low. */
  private noticeDelay(): void {
    const { hops } = this.delay;
    if (hops === null) return;
    if (this.knownDelay === null || Math.abs(hops - this.knownDelay) > delayTolerance) {
      this.gains.forEach((gain, band) => (this.gains[band] = Math.min(firstGainDb, gain + newDelayDb)));
      for (const lesson of this.lessons) lesson.length = 0;
      this.knownDelay = hops;
      this.settlingFrames = settlingFrames;
    } else if (this.settlingFrames > 0) this.settlingFrames -= 1;
  }

  /** What was played, loudest over the delays that are possible, and how it fades in the room; decibels a band. */
  private expect(hop: number): Float64Array {
    const { hops } = this.delay;
    const [from, to] = hops === null ? [0, longestDelay] : [hops - delayTolerance, hops + delayTolerance];
    for (let band = 0; band < bandCount; band += 1)
      this.fading[band] = Math.max(silenceDb, this.fading[band]! - fadingDb);
    for (let delay = from; delay <= to; delay += 1) {
      const then = this.played.at(hop - delay);
      for (let band = 0; band < bandCount; band += 1)
        if (then[band]! > this.fading[band]!) this.fading[band] = then[band]!;
    }
    return Float64Array.from(this.fading);
  }

  /** How many bands are louder than the echo explains, and their share of those that can be heard. */
  private compare(heard: readonly Float32Array[], expected: readonly Float64Array[]) {
    let audible = 0;
    let unexplained = 0;
    heard.forEach((bands, n) => {
      const threshold = Math.max(...bands) - audibleRangeDb;
      for (let band = 0; band < bandCount; band += 1) {
        const level = bands[band]!;
        if (level < threshold || level < this.noise[band]! + audibleAboveNoiseDb) continue;
        audible += 1;
        if (level > expected[n]![band]! + this.gains[band]! + marginDb) unexplained += 1;
      }
    });
    return { unexplained, share: audible === 0 ? 0 : unexplained / audible };
  }

  /** Whether the echo that is expected stands out of the quietest noise at all. */
  private isAudible(expected: readonly Float64Array[]): boolean {
    return expected.some((hop) => hop.some((level, band) => level + this.gains[band]! > this.noise[band]!));
  }

  private learnGains(heard: Float32Array, expected: Float64Array, mayRise: boolean): void {
    for (let band = 0; band < bandCount; band += 1) {
      if (expected[band]! < teachingDb) continue;
      const gain = heard[band]! - expected[band]!;
      const isAudible = heard[band]! > this.noise[band]! + audibleAboveNoiseDb;
      this.takeLesson(band, gain);
      if (gain <= this.gains[band]!) {
        const mayBeSilent = !isAudible && this.gains[band]! > silentGainDb;
        this.gains[band]! -= mayBeSilent ? silentFallDb : fallDb;
      } else if (mayRise && isAudible) this.gains[band]! += riseDb;
    }
  }

  private takeLesson(band: number, gain: number): void {
    const lesson = this.lessons[band]!;
    if (this.knownDelay === null || lesson.length >= lessonHops) return;
    lesson.push(gain);
    if (lesson.length < lessonHops) return;
    const learnt = lesson.toSorted((a, b) => a - b)[Math.floor(lessonQuantile * lessonHops)]!;
    this.gains[band] = Math.min(this.gains[band]!, learnt + lessonMarginDb);
  }

  /** The quietest of late, rising slowly. */
  private followNoise(heard: Float32Array): void {
    for (let band = 0; band < bandCount; band += 1)
      this.noise[band] = Math.min(heard[band]!, this.noise[band]! + noiseRiseDb);
  }
}
