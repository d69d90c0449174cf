import { AppError } from "@modules/kernel";
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
  Texture,
} from "three";
import type { SceneName, SceneRequest } from "../../contract";
import { isLoadableUrl } from "../model-bytes";
import { buildCafe } from "./cafe";
import { indoors, lightAt, mixColours, type SceneLight } from "./hour-light";
import { buildTatamiRoom } from "./tatami-room";
import { buildVeranda } from "./veranda";

/** What stands behind the figure, and the light that goes with it. Null light = the stage's own. */
export type SceneSet = {
  background: Texture | Color | null;
  /** In metres, made for a grown person; the stage scales it to the figure. */
  room: Group | null;
  light: SceneLight | null;
  /** A picture covers the view whatever its shape. */
  fit(aspect: number): void;
  dispose(): void;
};

const rooms = { tatami: buildTatamiRoom, cafe: buildCafe, veranda: buildVeranda } as const;
const ownHour: Partial<Record<SceneName, number>> = {
  tatami: 18.2,
  cafe: 18.7,
  veranda: 21.5,
  dawn: 5.9,
  "night-sky": 23,
};
/** From the bottom to the top of the picture. */
const gradients: Partial<Record<SceneName, readonly number[]>> = {
  dawn: [0xffe9d6, 0xffcfc4, 0xd9b8dc, 0x9aa4e0],
  mint: [0xf2faf4, 0xd4efe2, 0xa9d9d3, 0x86bfc9],
  "night-sky": [0x6f6aa8, 0x3a4488, 0x1d2656, 0x0e1434],
};
const longestPictureSide = 2048;

export async function buildSceneSet(request: SceneRequest, signal: AbortSignal): Promise<SceneSet> {
  const { name, hour = null, pictureUrl = null } = request;
  const own = ownHour[name];
  const outside = hour !== null ? lightAt(hour) : own !== undefined ? lightAt(own) : null;
  const light = outside && (name === "tatami" || name === "cafe") ? indoors(outside) : outside;
  const picture = pictureUrl ? await readPicture(pictureUrl, signal) : null;
  const buildRoom = name in rooms ? rooms[name as keyof typeof rooms] : null;
  const room = buildRoom && !picture ? new Group().add(buildRoom(light ?? lightAt(12)), contactShadow()) : null;
  // Seen only where a turned camera looks past a room's walls.
  const beyond = (): Color =>
    new Color(mixColours(light?.skyBottom ?? 0xe8dcc8, 0xb89c80, name === "veranda" ? 0 : 0.75));
  const background = picture ?? (room ? beyond() : gradientOf(name, hour === null ? null : lightAt(hour)));
  return {
    background,
    room,
    light,
    fit(aspect) {
      if (!picture) return;
      const { width, height } = picture.image as { width: number; height: number };
      const own = width / height;
      picture.repeat.set(Math.min(1, aspect / own), Math.min(1, own / aspect));
      picture.offset.set((1 - picture.repeat.x) / 2, (1 - picture.repeat.y) / 2);
    },
    dispose() {
      if (background instanceof Texture) background.dispose();
      room?.traverse((object) => {
        const mesh = object as Mesh<BufferGeometry, MeshBasicMaterial>;
        mesh.geometry?.dispose();
        mesh.material?.dispose();
      });
    },
  };
}

function gradientOf(name: SceneName, light: SceneLight | null): Texture | null {
  const own = gradients[name];
  if (!own) return null;
  const colours = light ? [light.skyBottom, mixColours(light.skyBottom, light.skyTop, 0.45), light.skyTop] : own;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [4, 512];
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  const gradient = brush.createLinearGradient(0, 512, 0, 0);
  colours.forEach((colour, index) =>
    gradient.addColorStop(index / (colours.length - 1), `#${colour.toString(16).padStart(6, "0")}`),
  );
  brush.fillStyle = gradient;
  brush.fillRect(0, 0, 4, 512);
  return textureOf(canvas);
}

async function readPicture(pictureUrl: string, signal: AbortSignal): Promise<Texture> {
  if (!isLoadableUrl(pictureUrl, location.href))
    throw new AppError({ kind: "invalid", code: "avatars.picture-url-refused", message: "The picture is elsewhere." });
  try {
    const answer = await fetch(pictureUrl, { signal });
    if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`);
    const blob = await answer.blob();
    const whole = await createImageBitmap(blob);
    const scale = Math.min(1, longestPictureSide / Math.max(whole.width, whole.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(whole.width * scale));
    canvas.height = Math.max(1, Math.round(whole.height * scale));
    canvas.getContext("2d")?.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    return textureOf(canvas);
  } catch (cause) {
    throw new AppError({
      kind: "invalid",
      code: "avatars.picture-unreadable",
      message: "The picture could not be read.",
      cause,
    });
  }
}

function textureOf(canvas: HTMLCanvasElement): Texture {
  const texture = new Texture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.generateMipmaps = false;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** A soft dark round under the feet, without which a figure floats. */
function contactShadow(): Mesh {
  const sides = 32;
  const positions: number[] = [];
  const colours: number[] = [];
  const put = (turn: number, radius: number, alpha: number): void => {
    positions.push(Math.cos(turn) * radius, 0.006, Math.sin(turn) * radius * 0.8);
    colours.push(0.08, 0.05, 0.06, alpha);
  };
  const rings = [
    [0, 0.42],
    [0.16, 0.34],
    [0.3, 0.12],
    [0.46, 0],
  ] as const;
  for (let side = 0; side < sides; side++) {
    const [a, b] = [(side / sides) * Math.PI * 2, ((side + 1) / sides) * Math.PI * 2];
    for (let ring = 1; ring < rings.length; ring++) {
      const inner = rings[ring - 1]!;
      const outer = rings[ring]!;
      put(a, inner[0], inner[1]);
      put(b, outer[0], outer[1]);
      put(a, outer[0], outer[1]);
      put(a, inner[0], inner[1]);
      put(b, inner[0], inner[1]);
      put(b, outer[0], outer[1]);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute("color", new BufferAttribute(new Float32Array(colours), 4));
  const mesh = new Mesh(
    geometry,
    new MeshBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false, side: 2 }),
  );
  mesh.frustumCulled = false;
  return mesh;
}
