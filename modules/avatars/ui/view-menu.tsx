"use client";

import { Camera, Clock3, Image as ImageIcon, RotateCcw, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton, Menu, MenuChoices, MenuItem, MenuLabel, MenuSeparator, MenuToggle } from "@client/design-system";
import { sceneNames, stageQualities, standardView, viewFramings, type SceneName, type ViewFraming } from "../contract";
import { photoShapes, type PhotoShape } from "./photo-shape";
import type { KeptDrawing } from "./drawing-choice";
import type { Outfit } from "./outfits";
import type { KeptView } from "./view-store";

export type ViewMenuProps = {
  kept: KeptView;
  drawing: KeptDrawing;
  /** Without it neither camera, scene, photo nor quality means anything. */
  live: boolean;
  outfits: readonly Outfit[];
  outfitId: string | undefined;
  onOutfit: (outfitId: string) => void;
  onKept: (kept: KeptView) => void;
  onDrawing: (drawing: KeptDrawing) => void;
  onPhoto: (shape: PhotoShape) => void;
};

/** All that a person can choose about how a character is seen, behind one button. */
export function ViewMenu({
  kept,
  drawing,
  live,
  outfits,
  outfitId,
  onOutfit,
  onKept,
  onDrawing,
  onPhoto,
}: ViewMenuProps) {
  const t = useTranslations("avatars.view");
  const moved = kept.view.turn !== 0 || kept.view.tilt !== 0 || kept.view.zoom !== 1;
  return (
    <Menu
      className="max-h-[min(40rem,var(--radix-dropdown-menu-content-available-height))] w-64"
      trigger={
        <IconButton label={t("open")} className="bg-raised/85">
          <SlidersHorizontal aria-hidden />
        </IconButton>
      }
    >
      {outfits.length > 1 && (
        <>
          <MenuLabel>{t("outfit.label")}</MenuLabel>
          <MenuChoices
            value={outfitId ?? ""}
            choices={outfits.map((outfit) => ({
              value: outfit.id,
              icon: <OutfitPicture url={outfit.thumbUrl} />,
              label: <span className="min-w-0 break-words">{outfit.name}</span>,
            }))}
            onChoose={onOutfit}
          />
          <MenuSeparator />
        </>
      )}
      {live && (
        <>
          <MenuLabel>{t("photo.label")}</MenuLabel>
          {photoShapes.map((shape) => (
            <MenuItem key={shape} icon={<Camera aria-hidden />} onSelect={() => onPhoto(shape)}>
              {t(`photo.${shape}`)}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuLabel>{t("framing.label")}</MenuLabel>
          <MenuChoices<ViewFraming>
            value={kept.view.framing}
            choices={viewFramings.map((value) => ({ value, label: t(`framing.${value}`) }))}
            onChoose={(framing) => onKept({ ...kept, view: { ...standardView, framing } })}
          />
          {moved && (
            <MenuItem
              icon={<RotateCcw aria-hidden />}
              onSelect={() => onKept({ ...kept, view: { ...standardView, framing: kept.view.framing } })}
            >
              {t("straighten")}
            </MenuItem>
          )}
          <MenuSeparator />
          <MenuLabel>{t("scene.label")}</MenuLabel>
          <MenuChoices<SceneName>
            value={kept.scene}
            choices={sceneNames.map((value) => ({ value, label: t(`scene.${value}`) }))}
            onChoose={(scene) => onKept({ ...kept, scene })}
          />
          <MenuToggle
            icon={<Clock3 aria-hidden />}
            checked={kept.followsHour}
            onChange={(followsHour) => onKept({ ...kept, followsHour })}
          >
            {t("followsHour")}
          </MenuToggle>
          <MenuSeparator />
        </>
      )}
      <MenuLabel>{t("quality.label")}</MenuLabel>
      {live && (
        <MenuChoices
          value={drawing.quality ?? "auto"}
          choices={(["auto", ...stageQualities] as const).map((value) => ({ value, label: t(`quality.${value}`) }))}
          onChoose={(value) => onDrawing({ ...drawing, quality: value === "auto" ? null : value })}
        />
      )}
      <MenuToggle
        icon={<ImageIcon aria-hidden />}
        checked={drawing.pictureOnly}
        onChange={(pictureOnly) => onDrawing({ ...drawing, pictureOnly })}
      >
        {t("pictureOnly")}
      </MenuToggle>
    </Menu>
  );
}

function OutfitPicture({ url }: { url: string }) {
  return (
    // eslint-disable-next-line @next/next/no-img-element -- made in its final size and form
    <img src={url} alt="" width={56} height={56} className="size-14 shrink-0 rounded-md bg-accent-soft object-cover" />
  );
}
