"use client";

import { lazy, Suspense, type ReactNode } from "react";
import { Skeleton } from "@client/design-system";

/** In a chunk of its own: pages that speak carry nothing of what listens for marks. */
const Verifier = lazy(() => import("./sound-verifier").then(({ SoundVerifier: Loaded }) => ({ default: Loaded })));

export function SoundVerifier(): ReactNode {
  return (
    <Suspense fallback={<Skeleton className="h-64" />}>
      <Verifier />
    </Suspense>
  );
}
