"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button, Card, EmptyState, Notice, useToasts } from "@client/design-system";
import type { Page } from "@modules/kernel";
import type { VoiceConsentView } from "../contract";
import { ConsentCard } from "./consent-card";
import { ConsentForm } from "./consent-form";
import { consentsApi } from "./consents-api";

/** The member's records: a form for a new one, and the list with what can be done to each. */
export function ConsentStudio({ first }: { first: Page<VoiceConsentView> }) {
  const t = useTranslations("voice-studio");
  const { show } = useToasts();
  const [page, setPage] = useState(first);
  const [isFormOpen, setFormOpen] = useState(false);
  const [isLoading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function closeForm(): void {
    setFormOpen(false);
    // After the button is there again.
    requestAnimationFrame(() => opener.current?.focus());
  }

  async function showMore(after: string): Promise<void> {
    setLoading(true);
    try {
      const next = await consentsApi.list(after);
      setPage(({ items }) => ({ items: [...items, ...next.items], nextCursor: next.nextCursor }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
    setLoading(false);
  }

  return (
    <div className="flex flex-col gap-8">
      {isFormOpen ? (
        <Card as="section" aria-labelledby="consent-form-title" className="flex flex-col gap-5 p-5 sm:p-6">
          <h2 id="consent-form-title" className="text-xl">
            {t("form.title")}
          </h2>
          <ConsentForm
            onCancel={closeForm}
            onSaved={(consent) => {
              setPage(({ items, nextCursor }) => ({ items: [consent, ...items], nextCursor }));
              show(t("form.saved", { name: consent.personName }), { tone: "success" });
              closeForm();
            }}
          />
        </Card>
      ) : (
        <Button
          ref={opener}
          className="self-start"
          icon={<Plus aria-hidden className="size-5" />}
          onClick={() => setFormOpen(true)}
        >
          {t("form.open")}
        </Button>
      )}

      <section aria-labelledby="consent-list-title" className="flex flex-col gap-4">
        <h2 id="consent-list-title" className="text-xl">
          {t("list.title")}
        </h2>
        {page.items.length === 0 && <EmptyState title={t("list.empty")} text={t("list.emptyText")} headingLevel={3} />}
        <ul role="list" className="flex flex-col gap-4">
          {page.items.map((consent) => (
            <ConsentCard
              key={consent.id}
              consent={consent}
              onChange={(changed) => {
                setPage(({ items, nextCursor }) => ({
                  nextCursor,
                  items: items.map((item) => (item.id === changed.id ? changed : item)),
                }));
                show(t("revoke.done", { name: changed.personName }), { tone: "success" });
              }}
            />
          ))}
        </ul>
        {failed && (
          <Notice tone="danger" announce>
            {t("list.failed")}
          </Notice>
        )}
        {page.nextCursor !== null && (
          <Button
            variant="secondary"
            className="self-center"
            isLoading={isLoading}
            onClick={() => void showMore(page.nextCursor!)}
          >
            {t("list.more")}
          </Button>
        )}
      </section>
    </div>
  );
}
