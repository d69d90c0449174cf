"use client";

import { Copy, Info, Trash2, Volume2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  Button,
  Dialog,
  DialogClose,
  IconButton,
  Menu,
  MenuChoices,
  MenuItem,
  MenuSeparator,
  MenuToggle,
  ThemeChoice,
  Tooltip,
  useToasts,
} from "@client/design-system";

/** What opens over the page takes the theme of the page, so it is shown once. */
export function Overlays() {
  const t = useTranslations("site.styleguide");
  const common = useTranslations("common");
  const toasts = useToasts();
  const [isSoundOn, setSoundOn] = useState(true);
  const [voice, setVoice] = useState("normal");
  return (
    <section aria-labelledby="overlays" className="flex flex-col gap-4">
      <h2 id="overlays" className="text-xl">
        {t("overlays")}
      </h2>
      <div className="flex flex-wrap items-center gap-3">
        <Dialog
          title={t("dialogTitle")}
          description={t("dialogText")}
          closeLabel={common("close")}
          trigger={<Button variant="secondary">{t("openDialog")}</Button>}
          footer={
            <>
              <DialogClose>
                <Button variant="quiet">{common("cancel")}</Button>
              </DialogClose>
              <DialogClose>
                <Button variant="danger">{t("danger")}</Button>
              </DialogClose>
            </>
          }
        />
        <Menu align="start" trigger={<Button variant="secondary">{t("openMenu")}</Button>}>
          <MenuToggle checked={isSoundOn} onChange={setSoundOn} icon={<Volume2 aria-hidden />}>
            {t("sound")}
          </MenuToggle>
          <MenuSeparator />
          <MenuChoices
            value={voice}
            onChoose={setVoice}
            choices={[
              { value: "normal", label: "Mei" },
              { value: "happy", label: "slt" },
            ]}
          />
          <MenuSeparator />
          <MenuItem icon={<Copy aria-hidden />} disabled>
            {common("save")}
          </MenuItem>
          <MenuItem icon={<Trash2 aria-hidden />} tone="danger">
            {t("danger")}
          </MenuItem>
        </Menu>
        <Button
          variant="secondary"
          onClick={() =>
            toasts.show(t("toastText"), {
              tone: "success",
              topic: "saved",
              action: { label: t("undo"), run: () => toasts.show(t("undo")) },
            })
          }
        >
          {t("showToast")}
        </Button>
        <Tooltip text={t("tooltip")}>
          <IconButton label={t("tooltip")} title={undefined}>
            <Info aria-hidden />
          </IconButton>
        </Tooltip>
        <ThemeChoice
          texts={{
            label: common("theme.label"),
            system: common("theme.system"),
            light: common("theme.light"),
            dark: common("theme.dark"),
          }}
        />
      </div>
    </section>
  );
}
