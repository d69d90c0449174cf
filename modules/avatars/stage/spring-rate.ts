/** The part of a spring manager that is asked each frame. */
type Springs = { update(deltaSeconds: number): void; reset(): void };

/** Two steps in one; a pause would make hair leap. */
const longestStepSeconds = 1 / 15;

/**
 * Lets springs be computed every n-th frame, over the time of all of them. Between, hair keeps its place on the head.
 * Puts itself before the manager's own `update`, which the model calls.
 */
export function createSpringRate(springs: Springs | undefined): { every(frames: number): void } {
  let every = 1;
  let skipped = 0;
  let owedSeconds = 0;
  if (springs) {
    const update = springs.update.bind(springs);
    const reset = springs.reset.bind(springs);
    springs.update = (deltaSeconds) => {
      owedSeconds += deltaSeconds;
      skipped += 1;
      if (skipped < every) return;
      update(Math.min(owedSeconds, Math.max(longestStepSeconds, deltaSeconds)));
      skipped = 0;
      owedSeconds = 0;
    };
    springs.reset = () => {
      skipped = 0;
      owedSeconds = 0;
      reset();
    };
  }
  return {
    every(frames) {
      every = frames;
    },
  };
}
