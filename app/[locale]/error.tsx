"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button, ErrorState } from "@client/design-system";
import { Curtain } from "./(site)/_parts/curtain";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  const isOnline = useSyncExternalStore(
    subscribeToConnection,
    () => navigator.onLine,
    () => true,
  );
  const kind = isOnline ? "unexpected" : "offline";
  return (
    <main id="content" tabIndex={-1} className="grid grow place-content-center">
      <ErrorState
        headingLevel={1}
        picture={<Curtain />}
        title={t(`${kind}.title`)}
        text={t(`${kind}.text`)}
        actions={<Button onClick={reset}>{common("tryAgain")}</Button>}
        reference={error.digest && t("unexpected.reference", { digest: error.digest })}
      />
    </main>
  );
}

function subscribeToConnection(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
