"use client";

import { Slot } from "radix-ui";
import { lazy, Suspense, useId, useRef, useState, type ComponentType, type KeyboardEvent, type ReactNode } from "react";
import type * as View from "./menu-view";

export type MenuProps = {
  /** The button that opens it; must take a ref and props, as `Button` and `IconButton` do. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  className?: string;
  children: ReactNode;
};

export type MenuChoice<Value extends string> = { value: Value; label: ReactNode; icon?: ReactNode };

// Most people never open a menu, so its code comes when somebody is about to.
const load = () => import("./menu-view");
function part<Props>(pick: (view: typeof View) => ComponentType<Props>) {
  return lazy(() => load().then((view) => ({ default: pick(view) })));
}
const MenuView = part((view) => view.MenuView);

/**
 * The trigger is never taken out of the page, so it keeps the focus while the rest is loading; the list hangs on an
 * invisible twin of the same size.
 */
export function Menu({ trigger, children, ...view }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const id = useId();

  function prepare() {
    void load();
    setWanted(true);
  }
  function open(next: boolean) {
    prepare();
    setOpen(next);
  }
  function openByArrow(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(true);
  }

  return (
    <span ref={anchor} className="relative inline-flex">
      <Slot.Root
        id={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={prepare}
        onFocus={prepare}
        onKeyDown={openByArrow}
        onClick={() => open(!isOpen)}
      >
        {trigger}
      </Slot.Root>
      {isWanted && (
        <Suspense>
          <MenuView {...view} open={isOpen} onOpenChange={setOpen} labelledBy={id} anchor={anchor}>
            {children}
          </MenuView>
        </Suspense>
      )}
    </span>
  );
}

// The list's parts are shown only inside `MenuView`, so these never wait for anything.
/** For a link pass `asChild` and the link element as the only child. */
export const MenuItem = part((view) => view.MenuItemView);
export const MenuLabel = part((view) => view.MenuLabelView);
export const MenuSeparator = part((view) => view.MenuSeparatorView);
/** On or off; the menu stays open, so that several can be set. */
export const MenuToggle = part((view) => view.MenuToggleView);
const Choices = part((view) => view.MenuChoicesView);

/** One of several. */
export function MenuChoices<Value extends string>(props: {
  value: Value;
  choices: MenuChoice<Value>[];
  onChoose: (value: Value) => void;
}) {
  return <Choices value={props.value} choices={props.choices} onChoose={(value) => props.onChoose(value as Value)} />;
}
