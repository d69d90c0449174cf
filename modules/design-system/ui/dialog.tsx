"use client";

import { X } from "lucide-react";
import { Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "../domain/class-names";
import { IconButton } from "./button";

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
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
};

const widths = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-3xl" };

/** A sheet from below on a phone, a card in the middle elsewhere. Focus is kept inside and goes back afterwards. */
export function Dialog({ title, titleHidden, description, closeLabel, trigger, open, onOpenChange, size = "small", mustAnswer = false, footer, className, children }: DialogProps) {
  const stay = mustAnswer ? (event: Event) => event.preventDefault() : undefined;
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil backdrop-blur-[2px]" />
        <div className="pointer-events-none fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <RadixDialog.Content
            {...(description ? {} : { "aria-describedby": undefined })}
            onEscapeKeyDown={stay}
            onInteractOutside={stay}
            className={cx(
              "pointer-events-auto relative flex max-h-[92dvh] w-full animate-rise flex-col rounded-t-xl border border-line bg-raised text-ink shadow-lg outline-none sm:rounded-bubble",
              "pb-[env(safe-area-inset-bottom)]",
              widths[size],
              className,
            )}
          >
            <div className={cx("flex items-start gap-3 px-6 pt-5", titleHidden && !description && "sr-only")}>
              <div className="grow pt-1.5">
                <RadixDialog.Title className={titleHidden ? "sr-only" : "text-xl"}>{title}</RadixDialog.Title>
                {description && <RadixDialog.Description className="mt-1 text-sm text-ink-soft">{description}</RadixDialog.Description>}
              </div>
            </div>
            <div className="overflow-y-auto overscroll-contain px-6 py-4">{children}</div>
            {footer && <div className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4">{footer}</div>}
            {!mustAnswer && (
              <RadixDialog.Close asChild>
                <IconButton label={closeLabel} className="absolute end-3 top-4">
                  <X aria-hidden />
                </IconButton>
              </RadixDialog.Close>
            )}
          </RadixDialog.Content>
        </div>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** Closes the dialog around it, once pressed. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <RadixDialog.Close asChild>{children}</RadixDialog.Close>;
}
