"use client";

import { X } from "lucide-react";
import { Dialog as RadixDialog } from "radix-ui";
import { useRef } from "react";
import { cx } from "../domain/class-names";
import { IconButton } from "./button";
import type { DialogProps } from "./dialog";

const widths = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-3xl" };

type DialogViewProps = Omit<DialogProps, "trigger" | "open" | "onOpenChange"> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function DialogView({
  title,
  titleHidden,
  description,
  closeLabel,
  open,
  onOpenChange,
  size = "small",
  mustAnswer = false,
  footer,
  className,
  children,
}: DialogViewProps) {
  const cameFrom = useRef<Element | null>(null);
  const stay = mustAnswer ? (event: Event) => event.preventDefault() : undefined;
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil backdrop-blur-[2px]" />
        <div className="pointer-events-none fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <RadixDialog.Content
            {...(description ? {} : { "aria-describedby": undefined })}
            onEscapeKeyDown={stay}
            onInteractOutside={stay}
            onOpenAutoFocus={() => {
              cameFrom.current = document.activeElement;
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
            }}
            className={cx("part-dialog", widths[size], className)}
          >
            <div className={cx("ps-6 pe-16 pt-6", titleHidden && !description && "sr-only")}>
              <RadixDialog.Title className={titleHidden ? "sr-only" : "text-xl"}>{title}</RadixDialog.Title>
              {description && (
                <RadixDialog.Description className="mt-1 text-sm text-ink-soft">{description}</RadixDialog.Description>
              )}
            </div>
            {children && <div className="overflow-y-auto overscroll-contain px-6 py-4">{children}</div>}
            {footer && (
              <div className="mt-3 flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4">{footer}</div>
            )}
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
