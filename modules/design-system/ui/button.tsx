import type { ComponentProps, ElementType, ReactNode, SyntheticEvent } from "react";
import { cx } from "../domain/class-names";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "lamp";
export type ButtonSize = "small" | "medium" | "large";
type Look = { variant?: ButtonVariant; size?: ButtonSize };

const variants: Record<ButtonVariant, string> = {
  primary: "bg-primary text-on-primary shadow-sm hover:bg-primary-strong",
  secondary: "border border-line-strong bg-raised text-ink hover:bg-sunken",
  quiet: "text-ink hover:bg-ink/8",
  danger: "bg-danger text-on-danger hover:bg-danger-strong",
  lamp: "bg-lamp text-on-lamp shadow-sm hover:brightness-105",
};
const sizes: Record<ButtonSize, string> = {
  small: "px-4 text-sm",
  medium: "px-5 py-2 text-base",
  large: "min-h-13 px-7 py-3 text-lg",
};

const base =
  "target relative inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-full text-center font-bold no-underline select-none " +
  "transition-[background-color,color,box-shadow,scale,filter] duration-150 active:scale-[0.98] " +
  "disabled:pointer-events-none disabled:opacity-55 aria-disabled:cursor-default aria-disabled:active:scale-100 " +
  "forced-colors:border";

/** The look of a button for an element of the caller's own. */
export function buttonClass({ variant = "primary", size = "medium" }: Look = {}, className?: string): string {
  return cx(base, variants[variant], sizes[size], className);
}

export type ButtonProps = ComponentProps<"button"> &
  Look & {
    icon?: ReactNode;
    /** Keeps its width and the focus, shows a spinner, ignores presses. */
    isLoading?: boolean;
  };

export function Button({ variant, size, icon, isLoading = false, className, children, type = "button", onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass({ variant, size }, className)}
      aria-busy={isLoading || undefined}
      aria-disabled={isLoading || undefined}
      onClick={isLoading ? ignore : onClick}
      {...rest}
    >
      {/* Transparent rather than hidden, so that the button keeps its name for a screen reader. */}
      {isLoading ? <span className="inline-flex items-center gap-2 opacity-0">{icon}{children}</span> : <>{icon}{children}</>}
      {isLoading && <Spinner className="absolute" />}
    </button>
  );
}

function ignore(event: SyntheticEvent) {
  event.preventDefault();
}

export type LinkButtonProps<As extends ElementType = "a"> = Omit<ComponentProps<As>, "as"> & Look & { as?: As; icon?: ReactNode };

/** A link that looks like a button. `as` takes the application's own link component. */
export function LinkButton<As extends ElementType = "a">({ as, variant, size, icon, className, children, ...rest }: LinkButtonProps<As>) {
  const Tag: ElementType = as ?? "a";
  return (
    <Tag className={buttonClass({ variant, size }, className)} {...rest}>
      {icon}
      {children}
    </Tag>
  );
}

export type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  /** What it does; read aloud and shown as its title. */
  label: string;
  variant?: ButtonVariant;
  size?: "medium" | "large";
  isLoading?: boolean;
};

export function IconButton({ label, variant = "quiet", size = "medium", isLoading = false, className, children, type = "button", onClick, ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      aria-busy={isLoading || undefined}
      aria-disabled={isLoading || undefined}
      onClick={isLoading ? ignore : onClick}
      className={cx(base, variants[variant], "p-0 [&_svg]:size-5 [&_svg]:shrink-0", size === "large" ? "size-13 [&_svg]:size-6" : "size-11", className)}
      {...rest}
    >
      {isLoading ? <Spinner /> : children}
    </button>
  );
}
