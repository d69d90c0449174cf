"use client";

import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ComponentProps, ReactNode, RefObject } from "react";
import { cx } from "../domain/class-names";
import type { MenuChoice, MenuProps } from "./menu";

type MenuViewProps = Omit<MenuProps, "trigger"> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  labelledBy: string;
  /** Holds the real trigger. */
  anchor: RefObject<HTMLElement | null>;
};

export function MenuView({
  open,
  onOpenChange,
  labelledBy,
  anchor,
  align = "end",
  side = "bottom",
  className,
  children,
}: MenuViewProps) {
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" tabIndex={-1} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-labelledby={labelledBy}
          align={align}
          side={side}
          sideOffset={8}
          collisionPadding={12}
          // The real trigger closes the menu itself; closing it here too would make its click open it again.
          onInteractOutside={(event) => {
            if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const trigger = document.getElementById(labelledBy);
            if (document.activeElement === document.body || document.activeElement === null) trigger?.focus();
          }}
          className={cx("part-menu", className)}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type ItemProps = ComponentProps<typeof DropdownMenu.Item> & { icon?: ReactNode; tone?: "normal" | "danger" };

export function MenuItemView({ icon, tone = "normal", className, children, asChild, ...rest }: ItemProps) {
  return (
    <DropdownMenu.Item
      asChild={asChild}
      className={cx("part-menu-item", tone === "danger" && "text-danger", className)}
      {...rest}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon}
          {children}
        </>
      )}
    </DropdownMenu.Item>
  );
}

export function MenuLabelView({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-3 pt-2 pb-1 text-xs font-bold text-ink-faint">{children}</DropdownMenu.Label>
  );
}

export function MenuSeparatorView() {
  return <DropdownMenu.Separator className="mx-2 my-1.5 h-px bg-line" />;
}

export function MenuChoicesView({
  value,
  choices,
  onChoose,
}: {
  value: string;
  choices: MenuChoice<string>[];
  onChoose: (value: string) => void;
}) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem key={choice.value} value={choice.value} className="part-menu-item pe-10">
          {choice.icon}
          {choice.label}
          <Chosen />
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuToggleView({
  checked,
  onChange,
  icon,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className="part-menu-item pe-10"
    >
      {icon}
      {children}
      <Chosen />
    </DropdownMenu.CheckboxItem>
  );
}

function Chosen() {
  return (
    <DropdownMenu.ItemIndicator className="absolute end-3">
      <Check aria-hidden />
    </DropdownMenu.ItemIndicator>
  );
}
