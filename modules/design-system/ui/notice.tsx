import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../domain/class-names";

export type Tone = "info" | "success" | "warn" | "danger";

export const toneIcons = { info: Info, success: CircleCheck, warn: TriangleAlert, danger: CircleAlert };
export const toneInks: Record<Tone, string> = {
  info: "text-info",
  success: "text-success",
  warn: "text-warn",
  danger: "text-danger",
};
const surfaces: Record<Tone, string> = {
  info: "bg-info-soft",
  success: "bg-success-soft",
  warn: "bg-warn-soft",
  danger: "bg-danger-soft",
};

export type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
  /** Read aloud when it appears; leave it off for what is on the page from the start. */
  announce?: boolean;
  className?: string;
};

export function Notice({ tone = "info", title, children, actions, announce = false, className }: NoticeProps) {
  const Icon = toneIcons[tone];
  const urgent = tone === "danger" || tone === "warn";
  return (
    <div
      role={announce ? (urgent ? "alert" : "status") : undefined}
      className={cx("part-notice", surfaces[tone], className)}
    >
      <Icon aria-hidden className={cx("mt-[0.15em] size-5 shrink-0", toneInks[tone])} />
      <div className="flex min-w-0 grow flex-col gap-1">
        {title && <p className={cx("font-bold", toneInks[tone])}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
