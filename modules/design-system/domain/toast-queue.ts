import type { ReactNode } from "react";

export type Toast = {
  id: number;
  tone: "info" | "success" | "warn" | "danger";
  text: ReactNode;
  action?: { label: string; run: () => void };
  /** Milliseconds on the screen; `null` stays until closed. */
  durationMs: number | null;
};
export type ToastOptions = Partial<Pick<Toast, "tone" | "action" | "durationMs">> & {
  /** A second toast of the same topic takes the place of the first. */
  topic?: string;
};

/** More than this at once nobody reads; the oldest leaves. */
const shownAtOnce = 3;

/** The toasts on the screen, as a store that a view subscribes to. It keeps no time of its own. */
export function createToastQueue() {
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  const topics = new Map<string, number>();
  const listeners = new Set<() => void>();

  function set(next: readonly Toast[]) {
    toasts = next;
    for (const listener of listeners) listener();
  }

  return {
    show(text: ReactNode, { topic, tone = "info", action, durationMs }: ToastOptions = {}): number {
      const id = ++lastId;
      const previous = topic === undefined ? undefined : topics.get(topic);
      if (topic !== undefined) topics.set(topic, id);
      // An action needs time to be reached, also by keyboard.
      const staysMs = durationMs === undefined ? (action || tone === "danger" ? 12_000 : 6_000) : durationMs;
      set(
        [...toasts.filter((toast) => toast.id !== previous), { id, tone, text, action, durationMs: staysMs }].slice(
          -shownAtOnce,
        ),
      );
      return id;
    },
    dismiss(id: number) {
      if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => toasts,
  };
}

export type ToastQueue = ReturnType<typeof createToastQueue>;
