"use client";

import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "../domain/class-names";

const itemClass =
  "target relative flex w-full cursor-pointer items-center gap-3 rounded-md px-3 py-2 text-base text-ink no-underline outline-none select-none " +
  "data-highlighted:bg-primary-soft data-disabled:pointer-events-none data-disabled:opacity-50 [&_svg]:size-5 [&_svg]:shrink-0 " +
  "forced-colors:data-highlighted:bg-[Highlight] forced-colors:data-highlighted:text-[HighlightText]";

export type MenuProps = {
  /** The button that opens it; must take a ref, as `Button` and `IconButton` do. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  className?: string;
  children: ReactNode;
};

export function Menu({ trigger, align = "end", side = "bottom", className, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          side={side}
          sideOffset={8}
          collisionPadding={12}
          className={cx("z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-1.5 shadow-lg", className)}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type ItemProps = ComponentProps<typeof DropdownMenu.Item> & { icon?: ReactNode; tone?: "normal" | "danger" };

/** For a link pass `asChild` and the link element as the only child. */
export function MenuItem({ icon, tone = "normal", className, children, asChild, ...rest }: ItemProps) {
  return (
    <DropdownMenu.Item asChild={asChild} className={cx(itemClass, tone === "danger" && "text-danger", className)} {...rest}>
      {asChild ? children : <>{icon}{children}</>}
    </DropdownMenu.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-3 pt-2 pb-1 text-xs font-bold text-ink-faint">{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="mx-2 my-1.5 h-px bg-line" />;
}

export type MenuChoice<Value extends string> = { value: Value; label: ReactNode; icon?: ReactNode };

/** One of several. */
export function MenuChoices<Value extends string>({ value, choices, onChoose }: { value: Value; choices: MenuChoice<Value>[]; onChoose: (value: Value) => void }) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChoose(next as Value)}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem key={choice.value} value={choice.value} className={cx(itemClass, "pe-10")}>
          {choice.icon}
          {choice.label}
          <DropdownMenu.ItemIndicator className="absolute end-3">
            <Check aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

/** On or off; the menu stays open, so that several can be set. */
export function MenuToggle({ checked, onChange, icon, children }: { checked: boolean; onChange: (checked: boolean) => void; icon?: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.CheckboxItem checked={checked} onCheckedChange={onChange} onSelect={(event) => event.preventDefault()} className={cx(itemClass, "pe-10")}>
      {icon}
      {children}
      <DropdownMenu.ItemIndicator className="absolute end-3">
        <Check aria-hidden />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  );
}
