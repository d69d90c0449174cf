import type { ComponentProps, ElementType, ReactNode, SyntheticEvent } from "react";
import { cx } from "../domain/class-names";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "lamp";
export type ButtonSize = "small" | "medium" | "large";
type Look = { variant?: ButtonVariant; size?: ButtonSize };

/** The look of a button for an element of the caller's own. */
export function buttonClass({ variant = "primary", size = "medium" }: Look = {}, className?: string): string {
  return cx("part-button", `part-button-${variant}`, `part-button-${size}`, className);
}

export type ButtonProps = ComponentProps<"button"> &
  Look & {
    icon?: ReactNode;
    /** Keeps its width and the focus, shows a spinner, ignores presses. */
    isLoading?: boolean;
  };

export function Button({
  variant,
  size,
  icon,
  isLoading = false,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
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
      {isLoading ? (
        <span className="inline-flex items-center gap-2 opacity-0">
          {icon}
          {children}
        </span>
      ) : (
        <>
          {icon}
          {children}
        </>
      )}
      {isLoading && <Spinner className="absolute" />}
    </button>
  );
}

function ignore(event: SyntheticEvent) {
  event.preventDefault();
}

export type LinkButtonProps<As extends ElementType = "a"> = Omit<ComponentProps<As>, "as"> &
  Look & { as?: As; icon?: ReactNode };

/** A link that looks like a button. `as` takes the application's own link component. */
export function LinkButton<As extends ElementType = "a">({
  as,
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps<As>) {
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

export function IconButton({
  label,
  variant = "quiet",
  size = "medium",
  isLoading = false,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      aria-busy={isLoading || undefined}
      aria-disabled={isLoading || undefined}
      onClick={isLoading ? ignore : onClick}
      className={cx(
        "part-button",
        `part-button-${variant}`,
        size === "large" ? "part-button-icon-large" : "part-button-icon",
        className,
      )}
      {...rest}
    >
      {isLoading ? <Spinner /> : children}
    </button>
  );
}
