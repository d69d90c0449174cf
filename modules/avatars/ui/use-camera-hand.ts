"use client";

import { useEffect, useRef, type RefObject } from "react";
import type { CameraView } from "../contract";
import { dragged, keyed, wheeled, zoomed } from "../stage/camera-rig";

/** A finger that rests and trembles, or a tap, is no drag. */
const dragFromPixels = 6;

/**
 * Drag, pinch, wheel and keys on an element move the view. The wheel and the keys are taken only where they mean something,
 * so that the page scrolls and the Tab key goes on as ever.
 */
export function useCameraHand(
  surface: RefObject<HTMLElement | null>,
  options: {
    enabled: boolean;
    view: CameraView;
    onView: (view: CameraView) => void;
    /** A place of the element that was touched and not dragged, -1..1 each, y up. */
    onTap: (place: { x: number; y: number }) => void;
  },
): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { enabled } = options;

  useEffect(() => {
    const element = surface.current;
    if (!element || !enabled) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const touching = new Map<number, { x: number; y: number }>();
    let begun = false;
    // React shows a new view only later; moves in between build on each other.
    let view = latest.current.view;
    const move = (next: CameraView): void => {
      view = next;
      latest.current.onView(next);
    };
    const spread = (): number => {
      const [a, b] = [...touching.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };

    element.addEventListener(
      "pointerdown",
      (event) => {
        if (event.pointerType === "mouse" && event.button !== 0) return;
        if (touching.size === 0) {
          view = latest.current.view;
          begun = false;
        }
        touching.set(event.pointerId, { x: event.clientX, y: event.clientY });
        // At once: a quick hand is over the captions before it has moved six pixels here.
        element.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    element.addEventListener(
      "pointermove",
      (event) => {
        const before = touching.get(event.pointerId);
        if (!before) return;
        const [x, y] = [event.clientX - before.x, event.clientY - before.y];
        if (!begun && touching.size === 1 && Math.hypot(x, y) < dragFromPixels) return;
        begun = true;
        const wide = spread();
        touching.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (touching.size === 2) {
          if (wide > 0) move(zoomed(view, spread() / wide));
          return;
        }
        move(dragged(view, x / Math.max(element.clientWidth, 1), y / Math.max(element.clientHeight, 1)));
      },
      { signal },
    );
    const release = (event: PointerEvent): void => void touching.delete(event.pointerId);
    element.addEventListener(
      "pointerup",
      (event) => {
        const tapped = touching.size === 1 && touching.has(event.pointerId) && !begun;
        release(event);
        if (!tapped) return;
        const box = element.getBoundingClientRect();
        latest.current.onTap({
          x: ((event.clientX - box.left) / Math.max(box.width, 1)) * 2 - 1,
          y: 1 - ((event.clientY - box.top) / Math.max(box.height, 1)) * 2,
        });
      },
      { signal },
    );
    for (const lost of ["pointercancel", "lostpointercapture"] as const)
      element.addEventListener(lost, release, { signal });
    element.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        view = latest.current.view;
        // Lines and pages in pixels; a trackpad's pinch comes with the control key and small steps.
        const pixels = event.deltaY * [1, 33, 400][event.deltaMode]! * (event.ctrlKey ? 4 : 1);
        move(wheeled(view, pixels));
      },
      { signal, passive: false },
    );
    element.addEventListener(
      "keydown",
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = keyed(latest.current.view, event.key);
        if (!next) return;
        event.preventDefault();
        move(next);
      },
      { signal },
    );
    return () => leaving.abort();
  }, [surface, enabled]);
}
