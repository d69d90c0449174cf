"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { Button, Checkbox, DateField, Notice, Select, TextArea, TextField } from "@client/design-system";
import { consentRelations, consentScopes, type VoiceConsentView } from "../contract";
import { emptyDraft, requestOf, type ConsentDraft, type DraftField } from "../domain/consent-draft";
import { consentsApi, problemKey, type ProblemKey } from "./consents-api";
import { ProofFile } from "./proof-file";

/** Vendors that make voices from a person's recordings, and addresses of one's own. */
const vendors = [
  ["elevenlabs", "ElevenLabs"],
  ["azure", "Azure"],
  ["google", "Google"],
  ["style-bert-vits2", "Style-Bert-VITS2"],
  ["aivisspeech", "AivisSpeech"],
  ["voicevox", "VOICEVOX"],
  ["coeiroink", "COEIROINK"],
  ["koemotion", "Koemotion"],
  ["openai", "OpenAI"],
  ["speech-url", "SPEECH_BASE_URL"],
] as const;
const languages = ["ja", "en"] as const;

type FormProps = { onSaved: (consent: VoiceConsentView) => void; onCancel: () => void };

export function ConsentForm({ onSaved, onCancel }: FormProps) {
  const t = useTranslations("voice-studio");
  const common = useTranslations("common");
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ConsentDraft>(emptyDraft);
  const [wrong, setWrong] = useState<readonly DraftField[]>([]);
  const [problem, setProblem] = useState<ProblemKey | null>(null);
  const [isSending, setSending] = useState(false);
  const [thisYear] = useState(() => new Date().getFullYear());
  const change = (part: Partial<ConsentDraft>) => setDraft((current) => ({ ...current, ...part }));
  const errorOf = (field: DraftField) => (wrong.includes(field) ? t(`errors.${field}`) : undefined);
  const toggled = <Item,>(items: readonly Item[], item: Item, isOn: boolean) =>
    isOn ? [...items, item] : items.filter((one) => one !== item);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const result = requestOf(draft, new Date());
    setProblem(null);
    setWrong("wrong" in result ? result.wrong : []);
    if ("wrong" in result) {
      // Once the errors are drawn, the first of them gets the focus.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>("[data-wrong] :is(input, select, textarea, button)")?.focus(),
      );
      return;
    }
    setSending(true);
    try {
      onSaved(await consentsApi.grant(result.request));
    } catch (error) {
      setProblem(problemKey(error));
      setSending(false);
    }
  }

  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <div data-wrong={wrong.includes("personName") || undefined}>
        <TextField
          label={t("form.personName")}
          error={errorOf("personName")}
          value={draft.personName}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => change({ personName: event.target.value })}
        />
      </div>
      <Select
        label={t("form.relation")}
        value={draft.relation}
        onChange={(event) => change({ relation: event.target.value === "other" ? "other" : "self" })}
      >
        {consentRelations.map((relation) => (
          <option key={relation} value={relation}>
            {t(`relations.${relation}`)}
          </option>
        ))}
      </Select>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-2">
        <Select
          label={t("form.vendor")}
          value={draft.vendor}
          onChange={(event) => change({ vendor: event.target.value })}
        >
          {vendors.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <div data-wrong={wrong.includes("voice") || undefined}>
          <TextField
            label={t("form.voice")}
            hint={t("form.voiceHint")}
            error={errorOf("voice")}
            value={draft.voice}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ voice: event.target.value })}
          />
        </div>
      </div>
      <Choices title={t("form.scopes")} error={errorOf("scopes")}>
        {consentScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`scopes.${scope}`)}
            checked={draft.scopes.includes(scope)}
            onChange={(event) => change({ scopes: toggled(draft.scopes, scope, event.target.checked) })}
          />
        ))}
      </Choices>
      <Choices title={t("form.languages")} error={errorOf("languages")}>
        {languages.map((language) => (
          <Checkbox
            key={language}
            label={t(`languages.${language}`)}
            checked={draft.languages.includes(language)}
            onChange={(event) => change({ languages: toggled(draft.languages, language, event.target.checked) })}
          />
        ))}
      </Choices>
      <div data-wrong={wrong.includes("validUntil") || undefined}>
        <DateField
          label={t("form.validUntil")}
          hint={t("form.validUntilHint")}
          error={errorOf("validUntil")}
          texts={{ year: common("date.year"), month: common("date.month"), day: common("date.day") }}
          locale={locale}
          firstYear={thisYear}
          lastYear={thisYear + 30}
          onChange={(lastDay) => change({ lastDay })}
        />
      </div>
      <ProofFile onHash={(proofHash) => change({ proofHash })} />
      <div data-wrong={wrong.includes("proof") || undefined}>
        <TextArea
          label={t("form.proofNote")}
          labelNote={draft.relation === "self" ? common("optional") : undefined}
          error={errorOf("proof")}
          rows={3}
          value={draft.proofNote}
          maxLength={1_000}
          onChange={(event) => change({ proofNote: event.target.value })}
        />
      </div>
      <div data-wrong={wrong.includes("confirmed") || undefined}>
        <Checkbox
          label={t("form.confirmed")}
          error={errorOf("confirmed")}
          checked={draft.confirmed}
          onChange={(event) => change({ confirmed: event.target.checked })}
        />
      </div>
      {problem && (
        <Notice tone="danger" announce>
          {t(`problems.${problem}`)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={isSending}>
          {t("form.save")}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Choices({ title, error, children }: { title: string; error?: string; children: React.ReactNode }) {
  return (
    <fieldset data-wrong={error ? true : undefined} aria-invalid={error ? true : undefined} className="min-w-0">
      <legend className="text-sm font-bold">{title}</legend>
      <div className="flex flex-wrap gap-x-6">{children}</div>
      {error && (
        <p role="alert" className="text-sm font-bold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
