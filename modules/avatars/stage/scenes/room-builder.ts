import { BufferAttribute, BufferGeometry, Color, DoubleSide, Mesh, MeshBasicMaterial } from "three";

export type Point = readonly [x: number, y: number, z: number];
export type Lamp = { at: Point; colour: number; strength: number; reach: number };

/**
 * A room as one mesh without lights or textures: what lamps and sky do to a wall is worked out once and kept in the
 * colours of its corners. Metres; the figure stands at the origin and looks along +z.
 */
export type RoomBuilder = {
  /** A flat part from a corner along two edges, split into cells so that light can fade over it. */
  panel(corner: Point, along: Point, up: Point, colour: number, cells?: readonly [number, number]): void;
  box(from: Point, to: Point, colour: number): void;
  /** Shines by itself; nothing falls on it. `top` is the colour at the far end of `up`. */
  glowPanel(corner: Point, along: Point, up: Point, colour: number, top?: number): void;
  /** Any four corners, from the lower left round; the upper two have the colour `top`. */
  glowQuad(corners: readonly [Point, Point, Point, Point], colour: number, top?: number): void;
  /** `rim` may follow the height, to melt into a sky. */
  glowDisc(centre: Point, radius: number, colour: number, rim?: number | ((y: number) => number)): void;
  /** A round body, as high as wide unless told otherwise. */
  ball(centre: Point, radius: number, colour: number, glows?: boolean, height?: number): void;
  build(): Mesh<BufferGeometry, MeshBasicMaterial>;
};

export function createRoomBuilder(light: {
  ambient: number;
  ambientStrength: number;
  lamps: Lamp[];
  haze: number;
}): RoomBuilder {
  const positions: number[] = [];
  const colours: number[] = [];
  const ambient = new Color(light.ambient).multiplyScalar(light.ambientStrength);
  const lamps = light.lamps.map((lamp) => ({ ...lamp, colour: new Color(lamp.colour) }));
  const haze = new Color(light.haze);
  const base = new Color();
  const lit = new Color();

  const put = (at: Point, colour: number, normal: Point | null): void => {
    positions.push(...at);
    base.set(colour);
    if (normal) {
      lit.copy(ambient).multiplyScalar(0.82 + 0.18 * normal[1]);
      for (const lamp of lamps) {
        const [x, y, z] = [lamp.at[0] - at[0], lamp.at[1] - at[1], lamp.at[2] - at[2]];
        const distance = Math.hypot(x, y, z) || 1;
        const facing = Math.max(0, (x * normal[0] + y * normal[1] + z * normal[2]) / distance);
        const share = (lamp.strength * (0.25 + 0.75 * facing)) / (1 + (distance / lamp.reach) ** 2);
        lit.r += lamp.colour.r * share;
        lit.g += lamp.colour.g * share;
        lit.b += lamp.colour.b * share;
      }
      base.multiply(lit);
      // A little of the air between, so that the room stays behind the figure.
      base.lerp(haze, 0.1);
    }
    colours.push(Math.min(1, base.r), Math.min(1, base.g), Math.min(1, base.b));
  };
  const corner = (from: Point, along: Point, up: Point, s: number, t: number): Point => [
    from[0] + along[0] * s + up[0] * t,
    from[1] + along[1] * s + up[1] * t,
    from[2] + along[2] * s + up[2] * t,
  ];

  const panel: RoomBuilder["panel"] = (from, along, up, colour, cells = [1, 1]) => {
    const normal = unit(cross(along, up));
    const [columns, rows] = cells;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const at = (dx: number, dy: number): Point =>
          corner(from, along, up, (column + dx) / columns, (row + dy) / rows);
        for (const [dx, dy] of quad) put(at(dx, dy), colour, normal);
      }
  };

  return {
    panel,
    box([x0, y0, z0], [x1, y1, z1], colour) {
      const [w, h, d] = [x1 - x0, y1 - y0, z1 - z0];
      panel([x0, y0, z1], [w, 0, 0], [0, h, 0], colour);
      panel([x0, y1, z1], [w, 0, 0], [0, 0, -d], colour);
      panel([x0, y0, z0], [w, 0, 0], [0, 0, d], colour);
      panel([x0, y0, z0], [0, 0, d], [0, h, 0], colour);
      panel([x1, y0, z1], [0, 0, -d], [0, h, 0], colour);
    },
    glowPanel(from, along, up, colour, top = colour) {
      for (const [s, t] of quad) put(corner(from, along, up, s, t), t === 0 ? colour : top, null);
    },
    glowQuad([a, b, c, d], colour, top = colour) {
      for (const [at, shade] of [
        [a, colour],
        [b, colour],
        [c, top],
        [a, colour],
        [c, top],
        [d, top],
      ] as const)
        put(at, shade, null);
    },
    glowDisc(centre, radius, colour, rim = colour) {
      const sides = 28;
      const at = (side: number): Point => {
        const turn = (side / sides) * Math.PI * 2;
        return [centre[0] + Math.cos(turn) * radius, centre[1] + Math.sin(turn) * radius, centre[2]];
      };
      const rimAt = (y: number): number => (typeof rim === "number" ? rim : rim(y));
      for (let side = 0; side < sides; side++) {
        put(centre, colour, null);
        for (const point of [at(side), at(side + 1)]) put(point, rimAt(point[1]), null);
      }
    },
    ball([x, y, z], radius, colour, glows = false, height = radius) {
      const [rings, sides] = [7, 12];
      const at = (ring: number, side: number): { point: Point; normal: Point } => {
        const [polar, turn] = [(ring / rings) * Math.PI, (side / sides) * Math.PI * 2];
        const normal: Point = [Math.sin(polar) * Math.cos(turn), Math.cos(polar), Math.sin(polar) * Math.sin(turn)];
        return { point: [x + normal[0] * radius, y + normal[1] * height, z + normal[2] * radius], normal };
      };
      for (let ring = 0; ring < rings; ring++)
        for (let side = 0; side < sides; side++)
          for (const [ds, dr] of quad) {
            const { point, normal } = at(ring + dr, side + ds);
            put(point, colour, glows ? null : normal);
          }
    },
    build() {
      const geometry = new BufferGeometry();
      geometry.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
      geometry.setAttribute("color", new BufferAttribute(new Float32Array(colours), 3));
      const mesh = new Mesh(geometry, new MeshBasicMaterial({ vertexColors: true, side: DoubleSide }));
      mesh.frustumCulled = false;
      return mesh;
    },
  };
}

/** Two triangles of a cell. */
const quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
  [1, 1],
  [0, 1],
] as const;

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit([x, y, z]: Point): Point {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

/** The colour at a height of a panel that shines from one colour up to another, as the graphics card mixes it. */
export function glowAt(bottom: number, top: number, share: number): number {
  return new Color(bottom).lerp(new Color(top), Math.min(1, Math.max(0, share))).getHex();
}
