import { smoothStep } from "./easing";

export const crossFadeSeconds = 0.32;

export type CrossFade = {
  /** 0..1 while it runs, else null. */
  readonly share: number | null;
  /** Keeps what the canvas shows now as a still picture; call in the task that drew it. */
  begin(): void;
  advance(deltaSeconds: number): void;
  end(): void;
};

/**
 * The former model stays as one still picture above the canvas while the new one comes: it can be disposed at once, and
 * never are two figures computed. The two are added (plus-lighter), so that page and figure keep their brightness half-way.
 */
export function createCrossFade(canvas: HTMLCanvasElement): CrossFade {
  let still: HTMLCanvasElement | null = null;
  let passed = 0;

  const end = (): void => {
    still?.remove();
    still = null;
    canvas.style.opacity = "";
  };
  const show = (): void => {
    const share = smoothStep(passed / crossFadeSeconds);
    canvas.style.opacity = String(share);
    if (still) still.style.opacity = String(1 - share);
  };

  return {
    get share() {
      return still ? Math.min(1, passed / crossFadeSeconds) : null;
    },
    begin() {
      end();
      if (!canvas.parentElement || canvas.width === 0 || canvas.height === 0) return;
      still = document.createElement("canvas");
      still.width = canvas.width;
      still.height = canvas.height;
      still.getContext("2d")?.drawImage(canvas, 0, 0);
      still.className = canvas.className;
      still.setAttribute("aria-hidden", "true");
      still.style.cssText = `${canvas.style.cssText};position:absolute;left:${canvas.offsetLeft}px;top:${canvas.offsetTop}px;width:${canvas.clientWidth}px;height:${canvas.clientHeight}px;mix-blend-mode:plus-lighter;pointer-events:none`;
      canvas.after(still);
      passed = 0;
      show();
    },
    advance(deltaSeconds) {
      if (!still) return;
      passed += deltaSeconds;
      if (passed >= crossFadeSeconds) end();
      else show();
    },
    end,
  };
}
