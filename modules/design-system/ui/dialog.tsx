"use client";

import { Slot } from "radix-ui";
import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from "react";

export type DialogProps = {
  title: ReactNode;
  titleHidden?: boolean;
  description?: ReactNode;
  closeLabel: string;
  /** Either a trigger, or `open` with `onOpenChange`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "small" | "medium" | "large";
  /** A question that must be answered: no cross, no closing by Escape or a click beside it. */
  mustAnswer?: boolean;
  /** Buttons; wrap those that close in `DialogClose`. */
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
};

// A page is drawn and used before anybody opens a dialog, so its code comes when it is wanted.
const load = () => import("./dialog-view");
const DialogView = lazy(() => load().then((module) => ({ default: module.DialogView })));

const CloseContext = createContext<(() => void) | null>(null);

/** A sheet from below on a phone, a card in the middle elsewhere. Focus is kept inside and goes back afterwards. */
export function Dialog({ trigger, open, onOpenChange, ...view }: DialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const isOpen = open ?? ownOpen;
  const [isWanted, setWanted] = useState(isOpen);
  if (isOpen && !isWanted) setWanted(true);

  function setOpen(next: boolean) {
    setOwnOpen(next);
    onOpenChange?.(next);
  }

  return (
    <>
      {trigger && (
        <Slot.Root
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onPointerEnter={load}
          onFocus={load}
          onClick={() => setOpen(true)}
        >
          {trigger}
        </Slot.Root>
      )}
      {isWanted && (
        <Suspense>
          <CloseContext value={() => setOpen(false)}>
            <DialogView {...view} open={isOpen} onOpenChange={setOpen} />
          </CloseContext>
        </Suspense>
      )}
    </>
  );
}

/** Closes the dialog around it, once pressed. */
export function DialogClose({ children }: { children: ReactNode }) {
  const close = useContext(CloseContext);
  return <Slot.Root onClick={() => close?.()}>{children}</Slot.Root>;
}
