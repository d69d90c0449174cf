import type { Mesh } from "three";
import { mixColours, type SceneLight } from "./hour-light";
import { createRoomBuilder, glowAt } from "./room-builder";

const wood = 0x6b4a34;
const darkWood = 0x4a3226;
const plaster = 0xd9c39a;
const mat = 0xc3bd86;
const border = 0x3f4a3c;
const paper = 0xf6eedc;

/** An eight-mat room with a wide low window to the evening hills, a scroll and a paper lamp. */
export function buildTatamiRoom(light: SceneLight): Mesh {
  const lampGlow = 0.35 + 0.65 * light.night;
  const room = createRoomBuilder({
    ambient: mixColours(light.ambient, 0xffe8d0, 0.55),
    ambientStrength: 0.78 - 0.4 * light.night,
    haze: mixColours(light.skyBottom, 0xc9a888, 0.55),
    lamps: [
      { at: [0.2, 1.6, -2.2], colour: light.skyBottom, strength: 0.75 - 0.45 * light.night, reach: 1.9 },
      { at: [-2.25, 0.5, -1.75], colour: 0xffb868, strength: 1.25 * lampGlow, reach: 1.1 },
      { at: [0, 2.6, 2.2], colour: 0xffe0b8, strength: 0.42, reach: 3 },
    ],
  });
  const [left, right, back, top] = [-3.6, 3.6, -2.4, 2.75];

  for (let column = 0; column < 8; column++)
    for (let row = 0; row < 4; row++) {
      const [x, z] = [left + column * 0.9, back + row * 1.8];
      room.panel([x, 0, z + 1.8], [0.9, 0, 0], [0, 0, -1.8], (column + row) % 2 ? mat : 0xbbb47c, [3, 6]);
      for (const edge of [0, 0.865])
        room.panel([x + edge, 0.002, z + 1.8], [0.035, 0, 0], [0, 0, -1.8], border, [1, 6]);
    }
  // Back wall: plaster left and right of the window, a low wall under it, a transom above.
  room.panel([left, 0, back], [1.9, 0, 0], [0, top, 0], plaster, [8, 10]);
  room.panel([1.5, 0, back], [2.1, 0, 0], [0, top, 0], plaster, [8, 10]);
  room.panel([-1.7, 0, back], [3.2, 0, 0], [0, 0.62, 0], plaster, [10, 3]);
  room.panel([-1.7, 2.1, back], [3.2, 0, 0], [0, 0.65, 0], plaster, [10, 3]);
  room.panel([left, 0, 1.4], [0, 0, back - 1.4], [0, top, 0], plaster, [8, 6]);
  room.panel([right, 0, back], [0, 0, 1.4 - back], [0, top, 0], plaster, [8, 6]);

  // The sky beyond, with two rows of hills and the sun or moon.
  const far = back - 0.6;
  room.glowPanel([-3.2, 0.3, far], [6.4, 0, 0], [0, 2.4, 0], light.skyBottom, light.skyTop);
  const disc = mixColours(0xffe2b0, 0xf4f1ff, light.night);
  const sky = (y: number): number => glowAt(light.skyBottom, light.skyTop, (y - 0.3) / 2.4);
  room.glowDisc([0.62, 1.56, far + 0.02], 0.5, mixColours(sky(1.56), disc, 0.42), sky);
  room.glowDisc([0.62, 1.56, far + 0.03], 0.13, disc);
  const hill = (z: number, height: number, phase: number, colour: number): void => {
    for (let step = 0; step < 40; step++) {
      const rise = (at: number): number =>
        height + 0.14 * Math.sin(at * 1.7 + phase) + 0.06 * Math.sin(at * 4.1 + phase * 2);
      const x = -3.2 + step * 0.16;
      const next = x + 0.16;
      room.glowQuad(
        [
          [x, 0.3, z],
          [next, 0.3, z],
          [next, rise(next), z],
          [x, rise(x), z],
        ],
        colour,
        mixColours(colour, light.skyBottom, 0.12),
      );
    }
  };
  hill(far + 0.05, 1.02, 0.4, mixColours(light.skyBottom, 0x3d4a78, 0.55));
  hill(far + 0.1, 0.8, 2.6, mixColours(light.skyBottom, 0x232c4e, 0.78));

  // Window: frame, lattice, half-open paper screens at both sides.
  for (const x of [-1.72, 1.44]) room.box([x, 0, back - 0.05], [x + 0.1, top, back + 0.07], darkWood);
  for (const y of [0.58, 2.06]) room.box([-1.72, y, back - 0.05], [1.54, y + 0.07, back + 0.09], darkWood);
  const screen = mixColours(paper, light.skyBottom, 0.3 + 0.2 * light.night);
  for (const x of [-1.62, 0.94]) {
    room.panel([x, 0.65, back - 0.01], [0.5, 0, 0], [0, 1.41, 0], screen, [2, 5]);
    for (let bar = 0; bar <= 2; bar++)
      room.box([x + bar * 0.24, 0.65, back - 0.01], [x + bar * 0.24 + 0.018, 2.06, back + 0.015], wood);
    for (let bar = 1; bar < 6; bar++)
      room.box([x, 0.65 + bar * 0.235, back - 0.01], [x + 0.5, 0.66 + bar * 0.235, back + 0.012], wood);
  }
  // Posts and the beam that runs round the room.
  for (const x of [left, -2.66, 2.56, right - 0.1]) room.box([x, 0, back], [x + 0.1, top, back + 0.1], wood);
  room.box([left, 2.22, back], [right, 2.32, back + 0.06], wood);
  room.box([left, 0, back], [right, 0.06, back + 0.04], darkWood);

  // A scroll at the right, a branch beneath it.
  room.panel([1.86, 0.98, back + 0.02], [0.44, 0, 0], [0, 1.12, 0], 0x7d8a78, [2, 5]);
  room.panel([1.91, 1.1, back + 0.025], [0.34, 0, 0], [0, 0.86, 0], paper, [2, 4]);
  room.box([1.84, 0.96, back + 0.01], [2.32, 0.99, back + 0.04], darkWood);
  room.panel([2.02, 1.5, back + 0.03], [0.11, 0.05, 0], [0.012, 0.22, 0], 0x37383a);
  room.panel([2.05, 1.24, back + 0.03], [0.1, -0.02, 0], [-0.01, 0.16, 0], 0x4a4a48);
  room.box([1.7, 0, back + 0.1], [2.5, 0.14, back + 0.55], darkWood);
  room.ball([2.1, 0.26, back + 0.32], 0.11, 0x5b7486, false, 0.13);
  for (const [x, y] of [
    [2.02, 0.52],
    [2.16, 0.62],
    [2.24, 0.48],
    [2.09, 0.72],
  ] as const)
    room.ball([x, y, back + 0.32], 0.05, 0xe59aa8);

  // The paper lamp on the floor at the left.
  const lamp = mixColours(0xe8dcc0, 0xffdca0, lampGlow);
  room.box([-2.4, 0, -1.9], [-2.1, 0.06, -1.6], darkWood);
  room.glowPanel([-2.37, 0.08, -1.62], [0.24, 0, 0], [0, 0.55, 0], lamp, mixColours(lamp, 0xd08a50, 0.35));
  room.glowPanel(
    [-2.13, 0.08, -1.62],
    [0, 0, -0.24],
    [0, 0.55, 0],
    mixColours(lamp, 0xb07840, 0.3),
    mixColours(lamp, 0xb07840, 0.5),
  );
  for (const x of [-2.39, -2.14]) room.box([x, 0.02, -1.635], [x + 0.025, 0.66, -1.61], darkWood);
  room.box([-2.4, 0.63, -1.89], [-2.1, 0.66, -1.6], darkWood);
  return room.build();
}
