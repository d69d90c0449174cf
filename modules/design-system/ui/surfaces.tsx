import type { ComponentProps, CSSProperties, ElementType, ReactNode } from "react";
import { cx } from "../domain/class-names";

export function Card({
  as: Tag = "div",
  bubble = false,
  className,
  ...rest
}: ComponentProps<"div"> & { as?: ElementType; bubble?: boolean }) {
  return <Tag className={cx("part-card", bubble && "part-card-bubble", className)} {...rest} />;
}

/** Everything inside is in a character's light: `bg-accent`, `bg-accent-soft`, `text-accent-ink`. */
export function Accent({
  color,
  as: Tag = "div",
  style,
  ...rest
}: ComponentProps<"div"> & { color: string; as?: ElementType }) {
  return <Tag data-accent="" style={{ "--accent": color, ...style } as CSSProperties} {...rest} />;
}

/** A round picture. `alt` is empty where the name stands beside it. */
export function Avatar({
  src,
  alt,
  size = 44,
  className,
}: {
  src: string;
  alt: string;
  size?: number;
  className?: string;
}) {
  return (
    // A file of our own at its final size: an image optimiser has nothing to add.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={src}
      alt={alt}
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      className={cx("part-avatar", className)}
    />
  );
}

/** The place of something that is loading. The container says `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cx("part-skeleton", className)} />;
}

type StateProps = {
  title: ReactNode;
  text?: ReactNode;
  picture?: ReactNode;
  actions?: ReactNode;
  headingLevel?: 1 | 2 | 3;
  className?: string;
};

/** Nothing is here yet, and what to do about it. */
export function EmptyState({ title, text, picture, actions, headingLevel = 2, className }: StateProps) {
  const Heading: ElementType = `h${headingLevel}`;
  return (
    <div className={cx("part-state", className)}>
      {picture}
      <Heading className="text-2xl">{title}</Heading>
      {text && <div className="text-ink-soft">{text}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}

/** Something failed; announced when it appears. */
export function ErrorState({ reference, ...props }: StateProps & { reference?: ReactNode }) {
  return (
    <div role="alert">
      <EmptyState {...props} />
      {reference && <p className="-mt-8 text-center text-xs text-ink-faint">{reference}</p>}
    </div>
  );
}

export function VisuallyHidden({ as: Tag = "span", ...rest }: ComponentProps<"span"> & { as?: ElementType }) {
  return <Tag className="sr-only" {...rest} />;
}

/** The first thing the Tab key reaches. */
export function SkipLink({ href = "#content", children }: { href?: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="target fixed start-3 top-3 z-60 inline-flex -translate-y-24 items-center rounded-full bg-ink px-5 font-bold text-paper focus-visible:translate-y-0"
    >
      {children}
    </a>
  );
}
