export type Triple = readonly [number, number, number];

export type Camera = { position: Triple; target: Triple; /** Vertical, degrees. */ fov: number };

export type Shot = {
  width: number;
  height: number;
  camera: Camera;
  /** Euler angles (XYZ, radians) of normalized bones; the rest stand in the T-pose. */
  bones?: Readonly<Record<string, Triple>>;
  expressions?: Readonly<Record<string, number>>;
  lookAt?: Triple;
  /** CSS colour; transparent without. */
  background?: string;
  /** Frames of 1/60 s in which hair and cloth come to rest. */
  settleFrames?: number;
};

/** Heights of the head bone and of the highest point, metres. */
export type Stature = { headY: number; height: number };

/** What the page offers to the process that drives it. */
export type StudioPage = {
  load(url: string): Promise<Stature>;
  /** A PNG as a data URL. */
  take(shot: Shot): string;
};
