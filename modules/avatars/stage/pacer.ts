/** Calls for frames in step with the screen, no more than wanted, and not at all while the page is hidden. */
export type Pacer = { start(): void; stop(): void };

export function createPacer(options: {
  clock: () => number;
  /** Frames a second; Infinity = each frame of the screen. */
  frameRateLimit: () => number;
  /** `intervalMs` since the frame before; 0 for the first and after a pause. */
  draw(intervalMs: number): void;
  onResume(): void;
}): Pacer {
  let request = 0;
  let running = false;
  let drawnAt: number | null = null;

  const tick = (): void => {
    request = requestAnimationFrame(tick);
    const now = options.clock();
    if (drawnAt !== null) {
      const shortest = 1000 / options.frameRateLimit();
      // Screens are not exact: a frame that comes 4 ms early counts, or 30 a second would become 20.
      if (now - drawnAt < shortest - 4) return;
    }
    const intervalMs = drawnAt === null ? 0 : now - drawnAt;
    drawnAt = now;
    options.draw(intervalMs);
  };

  const onVisibility = (): void => {
    cancelAnimationFrame(request);
    if (document.hidden) return;
    drawnAt = null;
    options.onResume();
    request = requestAnimationFrame(tick);
  };

  return {
    start() {
      if (running) return;
      running = true;
      document.addEventListener("visibilitychange", onVisibility);
      if (!document.hidden) request = requestAnimationFrame(tick);
    },
    stop() {
      running = false;
      cancelAnimationFrame(request);
      document.removeEventListener("visibilitychange", onVisibility);
    },
  };
}
