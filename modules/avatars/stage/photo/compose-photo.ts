import { AppError } from "@modules/kernel";
import type { Stage } from "../stage";
import { creditOf } from "./credit";
import { layOutCredit } from "./credit-layout";

const fontFamily = 'system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif';

/**
 * The present picture of a stage as PNG, `width` × `height` pixels, with the credit that the model's licence asks for.
 * `paper` is the CSS colour behind the figure where the scene is plain; null keeps that part transparent.
 * Throws AppError avatars.no-picture when nothing can be drawn now.
 */
export async function composePhoto(
  stage: Pick<Stage, "picture" | "modelMeta">,
  options: { width: number; height: number; paper: string | null },
): Promise<Blob> {
  const { width, height, paper } = options;
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [width, height];
  const brush = sheet.getContext("2d");
  const drawn =
    brush !== null &&
    stage.picture(width, height, (canvas) => {
      if (paper) {
        brush.fillStyle = paper;
        brush.fillRect(0, 0, width, height);
      }
      brush.drawImage(canvas, 0, 0, width, height);
    });
  if (!drawn) throw noPicture();
  const credit = creditOf(stage.modelMeta());
  if (credit) drawCredit(brush, credit, width, height);
  const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, "image/png"));
  if (!blob) throw noPicture();
  return blob;
}

function drawCredit(brush: CanvasRenderingContext2D, credit: string, width: number, height: number): void {
  const font = (fontSize: number): string => `500 ${fontSize}px ${fontFamily}`;
  const layout = layOutCredit(credit, { width, height }, (text, fontSize) => {
    brush.font = font(fontSize);
    return brush.measureText(text).width;
  });
  const shade = brush.createLinearGradient(0, layout.top, 0, height);
  shade.addColorStop(0, "rgba(20, 16, 28, 0)");
  shade.addColorStop(1, "rgba(20, 16, 28, 0.62)");
  brush.fillStyle = shade;
  brush.fillRect(0, layout.top, width, height - layout.top);
  brush.font = font(layout.fontSize);
  brush.textAlign = "right";
  brush.textBaseline = "alphabetic";
  brush.fillStyle = "#fff";
  layout.lines.forEach((line, index) => brush.fillText(line, layout.right, layout.baselines[index]!));
}

function noPicture(): AppError {
  return new AppError({ kind: "unavailable", code: "avatars.no-picture", message: "Nothing can be drawn now." });
}
