/** A folder of the store; files of different areas never meet. */
export const fileAreas = ["avatar-originals", "avatar-models", "avatar-pictures"] as const;
export type FileArea = (typeof fileAreas)[number];

/** `name` is the SHA-256 of the content, 64 hexadecimal digits: the same content is the same file. */
export type StoredFile = { name: string; bytes: number };

/** Both ends inclusive, in bytes, as in an HTTP range. */
export type ByteRange = { start: number; end: number };

export type FileContent = {
  /** Of the whole file, whatever the range. */
  bytes: number;
  stream: ReadableStream<Uint8Array>;
};

/**
 * Keeps files that never change, named by their content. A file is there whole or not at all, whatever is killed when.
 * A store that does not answer throws an AppError of kind `unavailable`.
 */
export interface FileStore {
  /** Storing the same content again is harmless. When the source fails, nothing is kept and its error is thrown. */
  put(area: FileArea, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredFile>;
  /** Null: there is no such file. The range must lie inside the file. */
  get(area: FileArea, name: string, range?: ByteRange): Promise<FileContent | null>;
  /** The size in bytes; null when there is no such file. */
  sizeOf(area: FileArea, name: string): Promise<number | null>;
  /** Deleting what is not there is harmless. */
  delete(area: FileArea, name: string): Promise<void>;
}
