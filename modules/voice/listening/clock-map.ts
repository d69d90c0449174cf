/** A clock is off by no more than 100 millionths of its time. */
const driftPerMs = 1e-4;
/** No message is so late: the microphone's clock stood, as it does while the system holds the sound back. */
const stoodMs = 500;

/**
 * Puts times of the microphone's own clock on the clock of `performance.now()`. Messages come late by what the machine
 * had to do, never early, so the earliest of them tells how the clocks lie; that is believed a little less with time, as
 * clocks drift.
 */
export class ClockMap {
  private offset = Infinity;
  private lastMs = 0;

  /**
   * @param soundMs of the microphone's clock, at which a portion was complete
   * @param arrivedMs when it came
   * @returns when it was complete, on the other clock
   */
  place(soundMs: number, arrivedMs: number): number {
    const passed = Math.max(0, soundMs - this.lastMs);
    this.lastMs = soundMs;
    const offset = arrivedMs - soundMs;
    const believed = this.offset + passed * driftPerMs;
    this.offset = offset > believed + stoodMs ? offset : Math.min(offset, believed);
    return soundMs + this.offset;
  }
}
