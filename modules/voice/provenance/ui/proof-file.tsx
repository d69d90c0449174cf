"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@client/design-system";

/** Takes the fingerprint of a file; the file goes nowhere. Not there where the browser cannot hash (without HTTPS). */
export function ProofFile({ onHash }: { onHash: (sha256: string | null) => void }) {
  const t = useTranslations("voice-studio.form");
  const common = useTranslations("common");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  if (typeof window !== "undefined" && !window.isSecureContext) return null;

  async function take(): Promise<void> {
    const file = input.current?.files?.[0];
    if (!file) return;
    setName(null);
    onHash(null);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    onHash([...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    setName(file.name);
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-sm font-bold">
        {t("proofFile")} <span className="ms-2 font-normal text-ink-faint">{common("optional")}</span>
      </p>
      <p id={`${id}-hint`} className="text-sm text-ink-soft">
        {t("proofFileHint")}
      </p>
      <Button variant="secondary" size="small" aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
        {t("chooseFile")}
      </Button>
      <input ref={input} type="file" hidden data-testid="proof-file" onChange={() => void take()} />
      <p role="status" className="text-sm wrap-anywhere">
        {name && t("proofChosen", { name })}
      </p>
    </div>
  );
}
