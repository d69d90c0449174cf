const restoreAfterMs = 1500;

/** Whether the browser has taken the drawing context away; it is asked for again when it does not come by itself. */
export type ContextWatch = { readonly lost: boolean; stop(): void };

export function watchContext(
  canvas: EventTarget,
  on: { lost(): void; restored(): void; askAgain(): void },
): ContextWatch {
  const watching = new AbortController();
  const { signal } = watching;
  let lost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  canvas.addEventListener(
    "webglcontextlost",
    (event) => {
      // Without this a browser does not give it back.
      event.preventDefault();
      if (lost) return;
      lost = true;
      on.lost();
      timer = setTimeout(on.askAgain, restoreAfterMs);
    },
    { signal },
  );
  canvas.addEventListener(
    "webglcontextrestored",
    () => {
      clearTimeout(timer);
      if (!lost) return;
      lost = false;
      on.restored();
    },
    { signal },
  );
  return {
    get lost() {
      return lost;
    },
    stop() {
      clearTimeout(timer);
      watching.abort();
    },
  };
}
