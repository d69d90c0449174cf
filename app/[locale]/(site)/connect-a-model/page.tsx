import { getTranslations } from "next-intl/server";
import { Article, CodeBlock, InlineCode, Section } from "../_parts/article";
import { localeOf, metadataOf, type LocaleParams } from "../_parts/locale-page";

export const generateMetadata = metadataOf("connect");

export default async function ConnectPage(props: LocaleParams) {
  await localeOf(props);
  const t = await getTranslations("site.connect");
  const servers = [
    { name: "Ollama", url: "http://localhost:11434/v1", model: "qwen3:8b" },
    { name: "LM Studio", url: "http://localhost:1234/v1", model: t("studioModel") },
    { name: "llama.cpp", url: "http://localhost:8080/v1", model: t("llamaModel") },
    { name: "vLLM", url: "http://localhost:8000/v1", model: t("vllmModel") },
  ];
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Section title={t("scripted.title")}>
        <p>{t("scripted.text")}</p>
      </Section>
      <Section title={t("how.title")}>
        <p>{t.rich("how.text", { code: InlineCode })}</p>
      </Section>
      <Section title={t("vendor")}>
        <p>{t("vendorText")}</p>
        <CodeBlock label={t("file", { name: t("vendor") })}>{"OPENAI_API_KEY=sk-…"}</CodeBlock>
      </Section>
      <Section title={t("local")}>
        <p>{t("localText")}</p>
        {servers.map(({ name, url, model }) => (
          <div key={name} className="flex flex-col gap-1.5">
            <h3 className="text-base">{name}</h3>
            <CodeBlock label={t("file", { name })}>{`LLM_BASE_URL=${url}\nLLM_MODEL=${model}`}</CodeBlock>
          </div>
        ))}
      </Section>
      <Section title={t("check.title")}>
        <p>{t("check.text")}</p>
      </Section>
    </Article>
  );
}
