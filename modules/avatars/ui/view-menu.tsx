"use client";

import { Camera, Clock3, Image as ImageIcon, RotateCcw, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton, Menu, MenuChoices, MenuItem, MenuLabel, MenuSeparator, MenuToggle } from "@client/design-system";
import { sceneNames, stageQualities, standardView, viewFramings, type SceneName, type ViewFraming } from "../contract";
import { photoShapes, type PhotoShape } from "./photo-shape";
import type { KeptDrawing } from "./drawing-choice";
import type { KeptView } from "./view-store";

export type ViewMenuProps = {
  kept: KeptView;
  drawing: KeptDrawing;
  /** Without it neither camera, scene nor photo means anything. */
  live: boolean;
  onKept: (kept: KeptView) => void;
  onDrawing: (drawing: KeptDrawing) => void;
  onPhoto: (shape: PhotoShape) => void;
};

/** All that a person can choose about how a character is seen, behind one button. */
export function ViewMenu({ kept, drawing, live, onKept, onDrawing, onPhoto }: ViewMenuProps) {
  const t = useTranslations("avatars.view");
  const moved = kept.view.turn !== 0 || kept.view.tilt !== 0 || kept.view.zoom !== 1;
  return (
    <Menu
      className="max-h-[min(34rem,80dvh)] w-60 overflow-y-auto"
      trigger={
        <IconButton label={t("open")} className="bg-raised/85">
          <SlidersHorizontal aria-hidden />
        </IconButton>
      }
    >
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
      {!drawing.pictureOnly && (
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
