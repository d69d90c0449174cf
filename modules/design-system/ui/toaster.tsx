"use client";

import { X } from "lucide-react";
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { cx } from "../domain/class-names";
import { createToastQueue, type Toast, type ToastQueue } from "../domain/toast-queue";
import { IconButton } from "./button";
import { toneIcons, toneInks } from "./notice";

const ToastContext = createContext<ToastQueue | null>(null);
const none: readonly Toast[] = [];

/** Holds the toasts of everything below it and shows them. */
export function Toaster({ texts, children }: { texts: { region: string; close: string }; children: ReactNode }) {
  const [queue] = useState(createToastQueue);
  const toasts = useSyncExternalStore(queue.subscribe, queue.current, () => none);
  const [isHeld, setHeld] = useState(false);

  return (
    <ToastContext value={queue}>
      {children}
      {/* At the top: below lies what a person is writing. */}
      <section
        aria-label={texts.region}
        className="pointer-events-none fixed inset-x-0 top-[calc(env(safe-area-inset-top)+4rem)] z-60 px-4"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <ol role="list" aria-live="polite" aria-relevant="additions" className="mx-auto flex max-w-md flex-col gap-2">
          {toasts.map((toast) => (
            <ToastCard
              key={toast.id}
              toast={toast}
              isHeld={isHeld}
              closeLabel={texts.close}
              onClose={() => queue.dismiss(toast.id)}
            />
          ))}
        </ol>
      </section>
    </ToastContext>
  );
}

/** `show(text, { tone, action, durationMs, topic })` and `dismiss(id)`; the same object on every render. */
export function useToasts(): Pick<ToastQueue, "show" | "dismiss"> {
  const queue = useContext(ToastContext);
  if (!queue) throw new Error("useToasts needs a <Toaster> above it");
  return queue;
}

function ToastCard({
  toast,
  isHeld,
  closeLabel,
  onClose,
}: {
  toast: Toast;
  isHeld: boolean;
  closeLabel: string;
  onClose: () => void;
}) {
  const { durationMs } = toast;
  useEffect(() => {
    if (isHeld || durationMs === null) return;
    const timer = setTimeout(onClose, durationMs);
    return () => clearTimeout(timer);
    // Only being held and the toast itself restart the time; `onClose` is new on each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isHeld, durationMs, toast.id]);

  const Icon = toneIcons[toast.tone];
  return (
    <li
      className="pointer-events-auto flex animate-rise items-center gap-3 rounded-bubble border border-line bg-raised py-1.5 ps-4 pe-1.5 text-sm text-ink shadow-lg"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <Icon aria-hidden className={cx("size-5 shrink-0", toneInks[toast.tone])} />
      <div className="grow py-2">{toast.text}</div>
      {toast.action && (
        <button
          type="button"
          className="target shrink-0 rounded-full px-3 font-bold text-primary hover:bg-primary-soft"
          onClick={() => {
            toast.action?.run();
            onClose();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <IconButton label={closeLabel} onClick={onClose}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
