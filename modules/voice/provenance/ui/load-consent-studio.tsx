"use client";

import { lazy, Suspense, type ComponentProps, type ReactNode } from "react";
import { Skeleton } from "@client/design-system";

/** In a chunk of its own: pages that speak carry nothing of it. */
const Studio = lazy(() => import("./consent-studio").then(({ ConsentStudio: Loaded }) => ({ default: Loaded })));

export function ConsentStudio(props: ComponentProps<typeof Studio>): ReactNode {
  return (
    <Suspense fallback={<Skeleton className="h-64" />}>
      <Studio {...props} />
    </Suspense>
  );
}
