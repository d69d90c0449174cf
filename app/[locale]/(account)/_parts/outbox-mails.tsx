import { HardDrive } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "@client/design-system";

type Mail = { id: string; subject: string; text: string; createdAt: Date };

const firstLink = (text: string) => /https?:\/\/\S+/.exec(text)?.[0];

/** Mails that stayed on this machine. Null: the visitor is elsewhere, and may not see them. */
export function OutboxMails({ mails, titled = true }: { mails: Mail[] | null; titled?: boolean }) {
  const t = useTranslations("account.outbox");
  const format = useFormatter();
  if (mails === null) return <p className="text-sm text-ink-soft">{t("elsewhere")}</p>;
  return (
    <section className="rounded-lg border-2 border-dashed border-line-strong p-4">
      {titled && (
        <h2 className="flex items-center gap-2 text-base">
          <HardDrive aria-hidden className="size-5 shrink-0" />
          {t("title")}
        </h2>
      )}
      <p className="mt-1 text-sm text-ink-soft">{t("explanation")}</p>
      {mails.length === 0 && <p className="mt-4">{t("empty")}</p>}
      <ul className="mt-4 flex flex-col gap-5">
        {mails.map(({ id, subject, text, createdAt }) => (
          <li key={id} className="border-t border-line pt-4">
            <h3 className="text-base">{subject}</h3>
            <p className="text-xs text-ink-faint">
              <time dateTime={createdAt.toISOString()}>
                {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "medium" })}
              </time>
            </p>
            <p className="mt-2 text-sm break-words whitespace-pre-line text-ink-soft">
              {text.replace(/https?:\/\/\S+\n*/, "").trim()}
            </p>
            {firstLink(text) && (
              <LinkButton href={firstLink(text)} className="mt-3">
                {t("open")}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
