import type { Mesh } from "three";
import { mixColours, type SceneLight } from "./hour-light";
import { createRoomBuilder, type Lamp } from "./room-builder";

const oak = 0x9a6b45;
const walnut = 0x5a3d2b;
const cream = 0xeadfca;
const tile = 0x7f9a90;

/** A small coffee house: a window to the street, shelves with cups, a counter, hanging lamps. */
export function buildCafe(light: SceneLight): Mesh {
  const glow = 0.45 + 0.55 * light.night;
  const pendants = [-1.75, -0.35, 1.05].map((x) => [x, 2.02, -1.55] as const);
  const room = createRoomBuilder({
    ambient: mixColours(light.ambient, 0xffe6c8, 0.6),
    ambientStrength: 0.8 - 0.38 * light.night,
    haze: mixColours(0xd8b894, light.skyBottom, 0.3),
    lamps: [
      ...pendants.map((at): Lamp => ({ at, colour: 0xffc27a, strength: 0.62 * glow, reach: 0.95 })),
      { at: [-1.6, 1.6, -2.3], colour: light.skyBottom, strength: 0.6 * (1 - light.night), reach: 1.8 },
      { at: [0, 2.6, 2.4], colour: 0xffe2be, strength: 0.4, reach: 3 },
    ],
  });
  const [left, right, back, top] = [-3.6, 3.6, -2.5, 2.9];

  for (let plank = 0; plank < 24; plank++) {
    const colour = [0x8a603f, 0x7f5738, 0x936945][(plank * 7) % 3]!;
    room.panel([left + plank * 0.3, 0, 4.8], [0.294, 0, 0], [0, 0, -7.3], colour, [1, 14]);
  }
  room.panel([left, -0.002, 4.8], [7.2, 0, 0], [0, 0, -7.3], walnut, [4, 4]);
  room.panel([left, 0, back], [7.2, 0, 0], [0, 1.02, 0], tile, [24, 5]);
  for (let seam = 0; seam < 24; seam++)
    room.panel([left + seam * 0.3, 0, back + 0.004], [0.014, 0, 0], [0, 1.02, 0], 0x6b857b, [1, 5]);
  room.panel([left, 1.02, back], [0.9, 0, 0], [0, 1.88, 0], cream, [4, 8]);
  room.panel([-0.5, 1.02, back], [4.1, 0, 0], [0, 1.88, 0], cream, [18, 8]);
  room.panel([-2.7, 2.32, back], [2.2, 0, 0], [0, 0.58, 0], cream, [8, 3]);
  room.panel([left, 0, 1.4], [0, 0, back - 1.4], [0, top, 0], cream, [8, 6]);
  room.panel([right, 0, back], [0, 0, 1.4 - back], [0, top, 0], cream, [8, 6]);
  room.box([left, 1.0, back], [right, 1.05, back + 0.05], oak);

  // The window: sky, roofs across the street, lit windows out of focus.
  const far = back - 0.5;
  room.glowPanel([-3.2, 0.9, far], [3.2, 0, 0], [0, 1.8, 0], light.skyBottom, light.skyTop);
  const roofs = [0.52, 0.74, 0.4, 0.86, 0.6, 0.48];
  roofs.forEach((height, index) => {
    const wall = mixColours(mixColours(0xb9a99c, 0x8e98a8, (index * 0.37) % 1), light.skyTop, 0.3 + 0.5 * light.night);
    room.glowPanel(
      [-3.2 + index * 0.53, 0.9, far + 0.02],
      [0.53, 0, 0],
      [0, height, 0],
      wall,
      mixColours(wall, light.skyBottom, 0.2),
    );
    for (let pane = 0; pane < 3; pane++) {
      const lit = (index * 5 + pane * 3) % 4 !== 0;
      const colour = mixColours(wall, lit ? 0xffd690 : 0x445066, 0.25 + 0.6 * (lit ? light.night : 0.4));
      room.glowPanel(
        [-3.08 + index * 0.53 + (pane % 2) * 0.22, 1.1 + pane * 0.17, far + 0.03],
        [0.1, 0, 0],
        [0, 0.11, 0],
        colour,
        mixColours(colour, wall, 0.25),
      );
    }
  });
  for (const x of [-2.74, -1.63, -0.52]) room.box([x, 1.02, back - 0.04], [x + 0.06, 2.34, back + 0.06], walnut);
  for (const y of [1.03, 1.86, 2.3]) room.box([-2.74, y, back - 0.04], [-0.46, y + 0.05, back + 0.06], walnut);

  // Two shelves with cups and jars.
  const jars = [0xf2efe6, 0xd98f6a, 0xf2efe6, 0x6f8f86, 0xe9c46a, 0xf2efe6, 0x8d6e63, 0xb5c7bd];
  [1.44, 1.9].forEach((y, shelf) => {
    room.box([0.1, y, back], [2.6, y + 0.04, back + 0.26], oak);
    jars.forEach((colour, index) => {
      const x = 0.3 + index * 0.3 + shelf * 0.06;
      const height = index % 3 === 1 ? 0.12 : 0.065;
      room.ball([x, y + 0.04 + height, back + 0.15], 0.062, colour, false, height);
    });
  });
  // A board with the day's coffee.
  room.box([2.85, 1.3, back], [3.4, 2.1, back + 0.04], oak);
  room.panel([2.9, 1.35, back + 0.045], [0.45, 0, 0], [0, 0.7, 0], 0x33403a, [2, 3]);
  for (let line = 0; line < 5; line++)
    room.panel(
      [2.96, 1.92 - line * 0.11, back + 0.05],
      [0.16 + ((line * 7) % 4) * 0.05, 0, 0],
      [0, 0.022, 0],
      0xcfd6cc,
    );

  // The counter, with a plant and a machine.
  room.box([-3.6, 0, -1.95], [3.6, 0.86, -1.5], oak);
  for (let slat = 0; slat < 30; slat++)
    room.panel([-3.58 + slat * 0.24, 0.02, -1.495], [0.018, 0, 0], [0, 0.84, 0], walnut, [1, 3]);
  room.box([-3.6, 0.86, -2.0], [3.6, 0.92, -1.42], walnut);
  room.ball([-1.15, 1.0, -1.7], 0.1, 0xd9d2c4, false, 0.09);
  for (let leaf = 0; leaf < 9; leaf++) {
    const turn = leaf * 2.4;
    room.ball(
      [-1.15 + Math.cos(turn) * 0.1, 1.13 + (leaf % 4) * 0.055, -1.7 + Math.sin(turn) * 0.08],
      0.075,
      leaf % 2 ? 0x5f8f5a : 0x7ba86a,
      false,
      0.05,
    );
  }
  room.box([0.85, 0.92, -1.85], [1.4, 1.26, -1.55], 0xb9bdbd);
  room.box([0.9, 1.26, -1.83], [1.35, 1.32, -1.57], 0x7d8484);
  room.box([0.98, 0.96, -1.545], [1.27, 1.14, -1.54], 0x3c4040);

  const shade = mixColours(0xfff0d0, 0xffd890, glow);
  for (const [x, y, z] of pendants) {
    room.box([x - 0.006, y + 0.1, z - 0.006], [x + 0.006, top, z + 0.006], walnut);
    room.ball([x, y + 0.04, z], 0.15, 0x3f5c54, false, 0.1);
    room.ball([x, y - 0.02, z + 0.02], 0.1, shade, true, 0.08);
  }
  return room.build();
}
