/**
 * What gives a page the right to make sound: a touch gives it only when the finger is lifted, a mouse and a key when they
 * go down (HTML standard, "activation triggering input event"). Coming back to the page ends the interruption by a call.
 */
const occasions = ["pointerdown", "pointerup", "keydown", "visibilitychange"] as const;

/** Tells of each occasion to ask for sound again, while it is wanted. */
export class GestureWatch {
  #isWatching = false;

  constructor(
    private readonly page: EventTarget | null,
    private readonly onOccasion: () => void,
  ) {}

  start(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    for (const type of occasions) this.page?.addEventListener(type, this.onOccasion, { capture: true, passive: true });
  }

  stop(): void {
    this.#isWatching = false;
    for (const type of occasions) this.page?.removeEventListener(type, this.onOccasion, { capture: true });
  }
}
