import type { Mesh } from "three";
import { seededRandom } from "../seeded-random";
import { mixColours, type SceneLight } from "./hour-light";
import { createRoomBuilder, glowAt } from "./room-builder";

const cedar = 0x8a6446;
const post = 0x553b2a;

/** The wooden veranda of an old house before its garden: moon, bamboo, a stone lantern, paper lanterns under the eaves. */
export function buildVeranda(light: SceneLight): Mesh {
  const { night } = light;
  const glow = 0.25 + 0.75 * night;
  const lanterns = [-1.5, 1.62].map((x) => [x, 1.98, -1.05] as const);
  const room = createRoomBuilder({
    ambient: mixColours(light.ambient, 0xffffff, 0.2),
    ambientStrength: 0.86 - 0.34 * night,
    haze: light.skyBottom,
    lamps: [
      ...lanterns.map((at) => ({ at, colour: 0xffae62, strength: 0.95 * glow, reach: 0.9 })),
      { at: [-1.95, 0.62, -3.6] as const, colour: 0xffc070, strength: 0.8 * night, reach: 0.6 },
      { at: [0, 2.4, 2.2] as const, colour: 0xffe4c4, strength: 0.5, reach: 3 },
    ],
  });
  const random = seededRandom(7);

  room.glowPanel([-16, -0.4, -7], [32, 0, 0], [0, 5, 0], light.skyBottom, light.skyTop);
  const star = mixColours(light.skyTop, 0xfff6e0, night);
  if (night > 0.4)
    for (let count = 0; count < 70; count++)
      room.glowDisc(
        [random() * 12 - 6, 1.5 + random() * 2.8, -6.95],
        0.006 + random() * 0.011,
        star,
        mixColours(star, light.skyTop, 0.3),
      );
  const moon = mixColours(0xfff4d8, 0xfaf4e0, night);
  const sky = (y: number): number => glowAt(light.skyBottom, light.skyTop, (y + 0.4) / 5);
  room.glowDisc([0.98, 2.15, -6.92], 0.85, mixColours(sky(2.15), moon, 0.3), sky);
  room.glowDisc([0.98, 2.15, -6.9], 0.27, moon, mixColours(moon, 0xe8d8a8, 0.3));

  // Far trees, then a hedge, then the lawn.
  const dark = mixColours(0x55805c, 0x172638, 0.25 + 0.65 * night);
  for (let count = 0; count < 64; count++)
    room.ball(
      [-13 + count * 0.42, 0.55 + random() * 0.35, -6.3],
      0.5,
      mixColours(dark, light.skyBottom, 0.28 + random() * 0.1),
      true,
      0.5 + random() * 0.3,
    );
  room.panel([-16, -0.35, -1.1], [32, 0, 0], [0, 0, -5.9], 0x5f7d50, [48, 12]);
  for (let count = 0; count < 62; count++)
    room.ball(
      [-13 + count * 0.42, 0.05 + random() * 0.1, -4.9],
      0.42,
      mixColours(0x46704a, 0x5d8a58, random()),
      false,
      0.4,
    );
  // Bamboo at the left, and stones to step on.
  for (let stem = 0; stem < 9; stem++) {
    const [x, z] = [-2.9 + stem * 0.19 + random() * 0.08, -3.9 - random() * 0.7];
    for (let joint = 0; joint < 9; joint++)
      room.box(
        [x, -0.3 + joint * 0.36, z],
        [x + 0.05, 0.045 + joint * 0.36, z + 0.05],
        joint % 2 ? 0x7f9f5c : 0x739453,
      );
    for (let leaf = 0; leaf < 16; leaf++) {
      const [lx, ly] = [x + random() * 0.7 - 0.35, 1.1 + random() * 1.8];
      const droop = random() * 0.12;
      room.panel(
        [lx, ly, z + 0.08],
        [0.2 * (random() < 0.5 ? -1 : 1), -0.05 - droop, 0],
        [0.02, 0.045, 0],
        leaf % 3 ? 0x7a9a58 : 0x92ae68,
      );
    }
  }
  for (const [x, z, size] of [
    [0.35, -2.1, 0.3],
    [0.75, -2.75, 0.26],
    [0.4, -3.4, 0.24],
  ] as const)
    room.ball([x, -0.35, z], size, 0x9a9a92, false, 0.07);

  // The stone lantern.
  const stone = 0xa3a39a;
  room.box([-2.03, -0.35, -3.68], [-1.87, 0.38, -3.52], stone);
  room.box([-2.14, 0.38, -3.79], [-1.76, 0.45, -3.41], stone);
  room.box([-2.08, 0.45, -3.73], [-1.82, 0.7, -3.47], stone);
  room.glowPanel(
    [-2.02, 0.49, -3.46],
    [0.14, 0, 0],
    [0, 0.17, 0],
    mixColours(0x6a665c, 0xffd890, glow),
    mixColours(0x6a665c, 0xffc068, glow),
  );
  room.box([-2.2, 0.7, -3.85], [-1.7, 0.77, -3.35], stone);
  room.box([-2.07, 0.77, -3.72], [-1.83, 0.87, -3.48], stone);

  // The boards, the posts, the eaves.
  for (let board = 0; board < 40; board++) {
    const colour = [cedar, 0x815c40, 0x936c4c][(board * 5) % 3]!;
    room.panel([-5 + board * 0.25, 0, 5], [0.244, 0, 0], [0, 0, -6.1], colour, [1, 12]);
  }
  room.panel([-5, -0.01, 5], [10, 0, 0], [0, 0, -6.1], 0x3a2a20, [4, 4]);
  room.box([-5, -0.2, -1.18], [5, 0, -1.08], post);
  for (const x of [-2.35, 2.25]) room.box([x, 0, -1.14], [x + 0.12, 2.75, -1.02], post);
  room.box([-5, 2.32, -1.16], [5, 2.46, -1.02], post);
  room.panel([-5, 2.75, -1.7], [10, 0, 0], [0, 0.25, 3.4], 0x6d4d37, [20, 6]);
  for (let rafter = 0; rafter < 22; rafter++)
    room.box([-4.9 + rafter * 0.46, 2.62, -1.7], [-4.84 + rafter * 0.46, 2.7, -0.6], post);

  const paper = mixColours(0xe8d6b8, 0xffc98a, glow);
  for (const [x, y, z] of lanterns) {
    room.box([x - 0.005, y + 0.16, z - 0.005], [x + 0.005, 2.34, z + 0.005], post);
    room.ball([x, y, z], 0.125, paper, true, 0.17);
    room.glowDisc([x, y - 0.02, z + 0.13], 0.085, mixColours(paper, 0xfff2d0, 0.7), paper);
    for (const end of [-0.165, 0.145])
      room.box([x - 0.06, y + end, z - 0.06], [x + 0.06, y + end + 0.025, z + 0.06], 0x3a2a22);
  }
  return room.build();
}
