import type { IdleMoodName } from "../contract";
import type { Stage } from "../stage/stage";
import { idleTemper } from "./idle-temper";

const temperAgainMs = 10_000;

/** She looks where the person points, notices signs of them, and her temper follows the hour and the quiet. */
export function watchPerson(
  stage: Pick<Stage, "lookToward" | "noticePerson" | "probe" | "setIdleMood">,
  view: HTMLElement,
  { temper, signal }: { temper: IdleMoodName; signal: AbortSignal },
): void {
  if (signal.aborted) return;
  const passive = { passive: true, signal };
  let heardAt = performance.now();
  const notice = (): void => {
    heardAt = performance.now();
    stage.noticePerson();
  };
  const follow = (event: PointerEvent): void => {
    const place = view.getBoundingClientRect();
    if (place.width === 0 || place.height === 0) return;
    stage.lookToward({
      x: ((event.clientX - place.left) / place.width) * 2 - 1,
      y: 1 - ((event.clientY - place.top) / place.height) * 2,
    });
  };
  window.addEventListener("pointermove", follow, passive);
  for (const sign of ["pointerdown", "keydown"]) window.addEventListener(sign, notice, passive);

  const chooseTemper = (): void => {
    const now = performance.now();
    if (stage.probe().mood !== "idle") heardAt = now;
    const time = new Date();
    stage.setIdleMood(
      idleTemper(temper, {
        hour: time.getHours() + time.getMinutes() / 60,
        quietSeconds: (now - heardAt) / 1000,
      }),
    );
  };
  chooseTemper();
  const again = setInterval(chooseTemper, temperAgainMs);
  signal.addEventListener("abort", () => clearInterval(again), { once: true });
}
