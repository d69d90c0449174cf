/** What a model can show, found while its VRM part is checked. Expression names are those of VRM 1.0. */
export type VrmAbilities = {
  expressions: string[];
  hasHands: boolean;
  hasLookAt: boolean;
  hasThumbnail: boolean;
  /** A texture that only the thumbnail of VRM 0.x uses; null when there is none. */
  thumbnailTexture: number | null;
};
