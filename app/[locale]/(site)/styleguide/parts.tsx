"use client";

import { Mic, Send, Volume2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  Accent,
  Avatar,
  Button,
  Card,
  Checkbox,
  cx,
  DateField,
  EmptyState,
  IconButton,
  Notice,
  PasswordField,
  Progress,
  Select,
  Skeleton,
  Slider,
  Spinner,
  Switch,
  TextArea,
  TextField,
} from "@client/design-system";

const swatches = [
  "bg-paper",
  "bg-raised",
  "bg-sunken",
  "bg-ink",
  "bg-primary",
  "bg-primary-soft",
  "bg-lamp",
  "bg-lamp-soft",
  "bg-danger",
  "bg-warn-soft",
  "bg-info-soft",
  "bg-success-soft",
];

export function Parts({ theme }: { theme: "light" | "dark" }) {
  const t = useTranslations("site.styleguide");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-10">
      <Group title={t("colors")}>
        <ul role="list" className="grid grid-cols-3 gap-2 sm:grid-cols-4">
          {swatches.map((swatch) => (
            <li key={swatch} className="text-xs text-ink-soft">
              <div className={cx("mb-1 h-12 rounded-md border border-line", swatch)} />
              {swatch.slice(3)}
            </li>
          ))}
        </ul>
      </Group>
      <Group title={t("type")}>
        <p className="font-round text-3xl font-extrabold">{t("sample")}</p>
        <p className="font-round text-xl font-extrabold">{t("sample")}</p>
        <p>{t("sample")}</p>
        <p className="text-sm text-ink-soft">{t("sample")}</p>
        <p className="text-xs text-ink-faint">{t("sample")}</p>
      </Group>
      <Group title={t("buttons")}>
        <div className="flex flex-wrap items-center gap-3">
          <Button>{t("primary")}</Button>
          <Button variant="secondary">{t("secondary")}</Button>
          <Button variant="quiet">{t("quiet")}</Button>
          <Button variant="danger">{t("danger")}</Button>
          <Button variant="lamp" icon={<Volume2 aria-hidden className="size-5" />}>
            {t("lamp")}
          </Button>
          <Button isLoading>{t("waiting")}</Button>
          <Button disabled>{t("primary")}</Button>
          <Button size="small" variant="secondary">
            {t("secondary")}
          </Button>
          <Button size="large">{t("primary")}</Button>
          <IconButton label={t("waiting")} variant="primary">
            <Send aria-hidden />
          </IconButton>
          <IconButton label={t("sound")}>
            <Mic aria-hidden />
          </IconButton>
        </div>
      </Group>
      <Group title={t("fields")}>
        <TextField label={t("name")} hint={t("nameHint")} placeholder="Aki" />
        <TextField label={t("name")} error={t("nameError")} />
        <PasswordField
          label={t("password")}
          texts={{ show: common("password.show"), hide: common("password.hide") }}
          defaultValue="correct horse"
        />
        <TextArea label={t("message")} labelNote={common("optional")} />
        <DateField
          label={t("birthDate")}
          texts={{ year: common("date.year"), month: common("date.month"), day: common("date.day") }}
          locale={locale}
          firstYear={1920}
          lastYear={2026}
        />
        <Select label={t("voice")} defaultValue="mei">
          <option value="mei">Mei</option>
          <option value="slt">slt</option>
        </Select>
        <Checkbox label={t("agree")} />
        <Switch label={t("sound")} defaultChecked />
        <Slider label={t("volume")} defaultValue={70} />
      </Group>
      <Group title={t("feedback")}>
        <Notice>{t("info")}</Notice>
        <Notice tone="success">{t("success")}</Notice>
        <Notice
          tone="warn"
          actions={
            <Button size="small" variant="lamp">
              {t("lamp")}
            </Button>
          }
        >
          {t("warn")}
        </Notice>
        <Notice
          tone="danger"
          title={t("dangerNotice")}
          actions={
            <Button size="small" variant="secondary">
              {common("tryAgain")}
            </Button>
          }
        />
        <div className="flex items-center gap-3">
          <Spinner /> {common("loading")}
        </div>
        <Progress label={common("loading")} value={0.6} />
        <div className="flex flex-col gap-2">
          <Skeleton className="w-3/4" />
          <Skeleton className="w-1/2" />
        </div>
      </Group>
      <Group title={t("surfaces")}>
        <Accent color={theme === "light" ? "#b4432f" : "#6fa8d6"}>
          <Card bubble className="flex items-center gap-4 bg-accent-soft">
            <Avatar src="/avatars/hikari.thumb.webp" alt="" size={56} />
            <p className="text-accent-ink">{t("sample")}</p>
          </Card>
        </Accent>
        <Card>
          <EmptyState
            headingLevel={3}
            title={t("empty")}
            text={t("emptyText")}
            actions={<Button>{t("accent")}</Button>}
          />
        </Card>
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-lg">{title}</h2>
      {children}
    </div>
  );
}
