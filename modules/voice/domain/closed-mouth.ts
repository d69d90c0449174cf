import type { MouthWeights } from "../contract";

/** Every weight at rest; the mouth begins and ends here. */
export const closedMouth: MouthWeights = Object.freeze({ aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 });
