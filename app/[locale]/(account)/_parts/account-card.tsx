import type { ReactNode } from "react";
import { Card } from "@client/design-system";

/** One thing to do, in the middle of the page. */
export function AccountCard({
  title,
  lead,
  children,
  below,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  below?: ReactNode;
}) {
  return (
    <div className="page-inline flex flex-col items-center pt-6 pb-16 sm:pt-12">
      <Card bubble className="w-full max-w-md p-6 sm:p-9">
        <h1 className="text-2xl">{title}</h1>
        {lead && <p className="mt-2 break-words text-ink-soft">{lead}</p>}
        {children && <div className="mt-6 flex flex-col gap-5">{children}</div>}
      </Card>
      {below && <div className="mt-6 flex flex-wrap items-center justify-center gap-x-3 text-center">{below}</div>}
    </div>
  );
}
