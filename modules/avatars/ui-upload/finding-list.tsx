"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@client/design-system";
import type { ScanFinding } from "../inspection/scan-vrm";

/** What was found: which rule, where, and how to mend it. A rule without a text shows its id. */
export function FindingList({ findings, title }: { findings: readonly ScanFinding[]; title?: string }) {
  const t = useTranslations("avatars-studio.report");
  return (
    <div className="flex flex-col gap-2">
      {title && <p className="font-bold">{title}</p>}
      <ul role="list" className="flex flex-col gap-2">
        {findings.map((finding, index) => (
          <li key={index}>
            <Finding finding={finding} placeLabel={t("place")} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Finding({ finding, placeLabel }: { finding: ScanFinding; placeLabel: string }) {
  const rules = useTranslations("avatars-upload.rules");
  const own = useTranslations("avatars-studio.rules");
  const { rule, severity, place, values } = finding;
  const text = (part: "title" | "mend"): string | null => {
    const key = `${rule}.${part}`;
    if (rules.has(key)) return rules(key, values);
    return own.has(key) ? own(key, values) : null;
  };
  return (
    <Notice tone={severity === "refuse" ? "danger" : "info"} title={text("title") ?? rule}>
      {text("mend")}
      <span className="block text-sm text-ink-soft">
        {placeLabel} <code className="break-all">{place}</code>
      </span>
    </Notice>
  );
}
