"use client";

import { HeartHandshake, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { HelpCard as HelpCardContent } from "@contract/safety";
import { Card } from "@client/design-system";

/** Where a person in need finds somebody, now. It stays on the screen until it is scrolled away, and reads itself out. */
export function HelpCard({ card }: { card: HelpCardContent }) {
  const t = useTranslations("talk.helpCard");
  return (
    <Card
      role="alert"
      aria-label={t("label")}
      lang={card.locale}
      className="border-danger/40 bg-raised p-5"
      data-testid="help-card"
    >
      <h3 className="flex items-center gap-2 text-lg font-bold">
        <HeartHandshake aria-hidden className="size-6 shrink-0 text-danger" />
        {card.title}
      </h3>
      <p className="mt-2 text-sm">{card.text}</p>
      {card.emergency && (
        <p className="mt-3 text-sm font-bold">
          {t("emergency")}:{" "}
          <PhoneLink phone={card.emergency.phone} label={`${card.emergency.label} ${card.emergency.phone}`} />
        </p>
      )}
      <ul className="mt-3 grid gap-3">
        {card.contacts.map((contact) => (
          <li key={contact.name} className="border-t border-line pt-3">
            <p className="font-bold">{contact.name}</p>
            {contact.hours && <p className="text-sm text-ink-soft">{contact.hours}</p>}
            <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              {contact.phone && <PhoneLink phone={contact.phone} label={contact.phone} />}
              {contact.url && (
                <a
                  className="target inline-flex items-center text-info underline"
                  href={contact.url}
                  target="_blank"
                  rel="noreferrer"
                >
                  {contact.url.replace(/^https?:\/\//, "").replace(/\/$/, "")}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PhoneLink({ phone, label }: { phone: string; label: string }) {
  return (
    <a
      className="target inline-flex items-center gap-1.5 font-bold text-info underline"
      href={`tel:${phone.replace(/[^+\d]/g, "")}`}
    >
      <Phone aria-hidden className="size-4" />
      {label}
    </a>
  );
}
