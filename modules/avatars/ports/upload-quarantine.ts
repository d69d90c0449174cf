/** Asked and told while bytes come in. Ids of uploads are ids of models. */
export type UploadWatcher = {
  /** Before anything is stored. Throws an AppError to refuse. */
  begin(upload: { id: string; accountId: string; fileName: string; bytes: number }): Promise<void>;
  isOwner(id: string, accountId: string): Promise<boolean>;
  /** All bytes are there. May be told more than once. */
  finish(id: string): Promise<void>;
  /** The owner has given it up. */
  cancel(id: string): Promise<void>;
};

/** Where uploads lie until they are examined; nothing in it is ever served. */
export interface UploadQuarantine {
  /** Answers a request of the tus protocol 1.0 (https://tus.io/protocols/resumable-upload) from a member. */
  answer(request: Request, accountId: string): Promise<Response>;
  /** Path of a finished upload; null when it is not there or not whole. */
  fileOf(id: string): Promise<string | null>;
  /** Removing what is not there is harmless. */
  remove(id: string): Promise<void>;
}
