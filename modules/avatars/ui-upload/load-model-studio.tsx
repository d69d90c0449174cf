"use client";

import { lazy, Suspense, type ComponentProps, type ReactNode } from "react";
import { Skeleton } from "@client/design-system";

/** In a chunk of its own: pages that only show a character carry nothing of uploads. */
const Studio = lazy(() => import("./model-studio").then(({ ModelStudio: Loaded }) => ({ default: Loaded })));

export function ModelStudio(props: ComponentProps<typeof Studio>): ReactNode {
  return (
    <Suspense fallback={<Skeleton className="h-64" />}>
      <Studio {...props} />
    </Suspense>
  );
}
