import { useTranslations } from "next-intl";
import { EmptyState, LinkButton } from "@client/design-system";
import { Link } from "../../../i18n/navigation";
import { Curtain } from "./curtain";

export function NotFoundView() {
  const t = useTranslations("errors.notFound");
  return (
    <EmptyState
      headingLevel={1}
      picture={<Curtain />}
      title={t("title")}
      text={t("text")}
      actions={
        <LinkButton as={Link} href="/">
          {t("home")}
        </LinkButton>
      }
    />
  );
}
