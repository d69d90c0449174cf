/** One value each 10 ms, of the 20 ms around it. */
export const frameMs = 10;
const windowFrames = 2;
/** Below the loudest so far by this much, speech counts as a pause; above by the other, as fully open. Decibels. */
const shutBelowPeak = 30;
const openBelowPeak = 8;
/** Quieter than this nothing opens the mouth; taken as the loudest until there is something louder. dB full scale. */
const quietestPeak = -40;
/** Openness follows the mean of so many frames on either side: a mouth does not tremble with the voice's pitch. */
const calmingFrames = 3;
/** Shut by the end of the sound, also where it breaks off. */
const closeWithinMs = 60;

/** How loud a segment is along its length, from its samples. */
export class LoudnessTrack {
  /** Mean square of each frame. */
  private readonly power: number[] = [];
  private peakDb = quietestPeak;
  private sum = 0;
  private inFrame = 0;
  private heardMs = 0;

  /** Mono samples, -1 … 1, in any portions; the same values come of any splitting. */
  hear(samples: Float32Array, sampleRate: number): void {
    const perFrame = Math.round((sampleRate * frameMs) / 1000);
    for (const sample of samples) {
      this.sum += sample * sample;
      this.inFrame += 1;
      if (this.inFrame < perFrame) continue;
      this.power.push(this.sum / perFrame);
      this.sum = 0;
      this.inFrame = 0;
      this.peakDb = Math.max(this.peakDb, this.decibels(this.power.length - 1));
    }
    this.heardMs += (samples.length / sampleRate) * 1000;
  }

  /** 0 … 1; 0 outside the sound. */
  opennessAt(ms: number): number {
    if (!(ms >= 0) || ms >= this.heardMs) return 0;
    const middle = Math.floor(ms / frameMs);
    let sum = 0;
    for (let frame = middle - calmingFrames; frame <= middle + calmingFrames; frame += 1) sum += this.openness(frame);
    const ending = Math.min(1, (this.heardMs - ms) / closeWithinMs);
    return (sum / (2 * calmingFrames + 1)) * ending;
  }

  private openness(frame: number): number {
    if (frame < 0 || frame >= this.power.length) return 0;
    const above = this.decibels(frame) - (this.peakDb - shutBelowPeak);
    return Math.min(1, Math.max(0, above / (shutBelowPeak - openBelowPeak)));
  }

  private decibels(frame: number): number {
    let sum = 0;
    for (let at = Math.max(0, frame - windowFrames + 1); at <= frame; at += 1) sum += this.power[at]!;
    return 10 * Math.log10(sum / windowFrames + 1e-12);
  }
}
