"use client";

import { useEffect, useRef } from "react";

const bars = [0.55, 0.8, 1, 0.8, 0.55];
/** Where motion is not wanted the meter is read now and then, in ms. */
const calmMs = 400;

/** How loud the microphone hears the fan. What it means is said in words beside it. */
export function LevelMeter({ level }: { level: () => number }) {
  const meter = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let height = 0;
    const draw = () => {
      // Speech lies low in the scale: its square root looks as loud as it is heard. It falls slower than it rises.
      height = Math.max(Math.sqrt(Math.max(0, Math.min(1, level()))), height * 0.88);
      for (const [index, bar] of [...(meter.current?.children ?? [])].entries())
        (bar as HTMLElement).style.transform = `scaleY(${Math.max(0.15, height * bars[index]!)})`;
    };
    if (window.matchMedia?.("(prefers-reduced-motion: reduce)").matches) {
      const timer = setInterval(draw, calmMs);
      return () => clearInterval(timer);
    }
    let frame = requestAnimationFrame(function next() {
      draw();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [level]);
  return (
    <span ref={meter} aria-hidden className="flex h-6 shrink-0 items-center gap-0.5" data-testid="level">
      {bars.map((_, index) => (
        <span key={index} className="h-full w-1 rounded-full bg-primary forced-colors:bg-[CanvasText]" />
      ))}
    </span>
  );
}
