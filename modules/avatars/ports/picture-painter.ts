/**
 * Decodes a stranger's picture and makes the two that are shown of it, WebP. `mark` is written into both: a file that bears
 * it is like no other's. Rejects with AppError invalid `avatars.picture-unreadable`.
 */
export type PicturePainter = (
  picture: Uint8Array,
  mark: string,
) => Promise<{ poster: Uint8Array; thumbnail: Uint8Array }>;
