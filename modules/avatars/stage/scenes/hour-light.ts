import { clamp01, lerp } from "../easing";

/** Colours are 0xRRGGBB in sRGB. Intensities are those of three's lights; the stage's own light is 2.5 and 0.85. */
export type SceneLight = {
  key: number;
  keyIntensity: number;
  ambient: number;
  ambientIntensity: number;
  skyTop: number;
  skyBottom: number;
  /** 0 = day, 1 = deep night: lamps and stars come with it. */
  night: number;
};

type Keyed = SceneLight & { hour: number };

/**
 * A clear day of spring at 35° north, sun up at about half past five and down at about half past six. Night is dark in the
 * sky, not on the face: a figure nobody can see is no mood.
 */
const day: readonly Keyed[] = [
  {
    hour: 0,
    key: 0xe9e8ff,
    keyIntensity: 2.2,
    ambient: 0xc6ccf2,
    ambientIntensity: 0.84,
    skyTop: 0x0d1430,
    skyBottom: 0x2a3560,
    night: 1,
  },
  {
    hour: 4.5,
    key: 0xeae6ff,
    keyIntensity: 2.2,
    ambient: 0xcaccf2,
    ambientIntensity: 0.84,
    skyTop: 0x1a2450,
    skyBottom: 0x5a5c94,
    night: 0.9,
  },
  {
    hour: 5.8,
    key: 0xffe8dc,
    keyIntensity: 2.35,
    ambient: 0xcfc8f0,
    ambientIntensity: 0.85,
    skyTop: 0x6f86c8,
    skyBottom: 0xffc9b0,
    night: 0.25,
  },
  {
    hour: 8,
    key: 0xfff2e2,
    keyIntensity: 2.45,
    ambient: 0xe4eaff,
    ambientIntensity: 0.86,
    skyTop: 0x79b4ee,
    skyBottom: 0xdff0fb,
    night: 0,
  },
  {
    hour: 12.5,
    key: 0xfffaf2,
    keyIntensity: 2.6,
    ambient: 0xe8efff,
    ambientIntensity: 0.9,
    skyTop: 0x5fa6ec,
    skyBottom: 0xd6ecfb,
    night: 0,
  },
  {
    hour: 16,
    key: 0xfff0d8,
    keyIntensity: 2.5,
    ambient: 0xe6e8fb,
    ambientIntensity: 0.86,
    skyTop: 0x78aee2,
    skyBottom: 0xf4ead2,
    night: 0,
  },
  {
    hour: 18,
    key: 0xffe0c2,
    keyIntensity: 2.45,
    ambient: 0xe2d6ea,
    ambientIntensity: 0.85,
    skyTop: 0x6a78bc,
    skyBottom: 0xffb27a,
    night: 0.3,
  },
  {
    hour: 19,
    key: 0xfbdcd4,
    keyIntensity: 2.3,
    ambient: 0xd0ccf0,
    ambientIntensity: 0.84,
    skyTop: 0x2e3a78,
    skyBottom: 0xb87898,
    night: 0.75,
  },
  {
    hour: 20.5,
    key: 0xeeeaff,
    keyIntensity: 2.25,
    ambient: 0xc8cef2,
    ambientIntensity: 0.84,
    skyTop: 0x141c42,
    skyBottom: 0x3a4478,
    night: 1,
  },
];

/** The light of a local hour, 0..24 (any other number wraps round); continuous over midnight too. */
export function lightAt(hour: number): SceneLight {
  const at = Number.isFinite(hour) ? ((hour % 24) + 24) % 24 : 12;
  const index = day.findLastIndex((each) => each.hour <= at);
  const before = day[index]!;
  const after = day[index + 1] ?? { ...day[0]!, hour: 24 };
  const share = clamp01((at - before.hour) / (after.hour - before.hour));
  return {
    key: mixColours(before.key, after.key, share),
    keyIntensity: lerp(before.keyIntensity, after.keyIntensity, share),
    ambient: mixColours(before.ambient, after.ambient, share),
    ambientIntensity: lerp(before.ambientIntensity, after.ambientIntensity, share),
    skyTop: mixColours(before.skyTop, after.skyTop, share),
    skyBottom: mixColours(before.skyBottom, after.skyBottom, share),
    night: lerp(before.night, after.night, share),
  };
}

/** Between two skies: what a wall of paper and lamps leaves of the hour on a face. */
export function indoors(light: SceneLight): SceneLight {
  return {
    ...light,
    key: mixColours(light.key, 0xfff0de, 0.6),
    keyIntensity: Math.max(2.4, light.keyIntensity),
    ambient: mixColours(light.ambient, 0xf2e6e2, 0.5),
  };
}

export function mixColours(from: number, to: number, share: number): number {
  const channel = (shift: number): number =>
    Math.round(lerp((from >> shift) & 255, (to >> shift) & 255, share)) << shift;
  return channel(16) | channel(8) | channel(0);
}
