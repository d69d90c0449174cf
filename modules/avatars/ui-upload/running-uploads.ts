import type { DetailedError, Upload } from "tus-js-client";
import { uploadMaxBytes } from "../domain/uploaded-model";
import type { KeptFiles } from "./kept-files";
import { problemOf, uploadsPath } from "./studio-api";

export type RunningUpload = {
  key: string;
  /** Known when the server has taken the upload up. */
  modelId: string | null;
  fileName: string;
  bytes: number;
  sentBytes: number;
  /** waiting: the connection is gone, it is tried again. */
  state: "sending" | "waiting" | "paused" | "failed";
  /** Code of the problem that ended it. */
  problem: string | null;
};

/** Small enough to show progress and lose little, large enough for few requests. */
const chunkBytes = 4 * 1024 * 1024;
/** While a phone passes a tunnel; milliseconds. */
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

type Entry = { seen: RunningUpload; file: File; upload: Upload | null };

/** The uploads of this page, outside React: they go on whatever is rendered. */
export class RunningUploads {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #snapshot: readonly RunningUpload[] = [];
  #made = 0;

  constructor(
    private readonly kept: KeptFiles,
    private readonly onArrived: (modelId: string) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly current = (): readonly RunningUpload[] => this.#snapshot;

  /** Begins, or goes on with `modelId` where its upload was left. */
  async start(file: File, modelId: string | null = null): Promise<void> {
    if (modelId !== null && [...this.#entries.values()].some(({ seen }) => seen.modelId === modelId)) return;
    const key = `upload-${(this.#made += 1)}`;
    const seen: RunningUpload = {
      ...{ key, modelId, fileName: file.name, bytes: file.size, sentBytes: 0, problem: null },
      state: "sending",
    };
    this.#entries.set(key, { seen, file, upload: null });
    this.#tell();
    const refusal = refusalOf(file);
    if (refusal) return this.#change(key, { state: "failed", problem: refusal });
    await this.#send(key);
  }

  pause(key: string): void {
    void this.#entries.get(key)?.upload?.abort();
    this.#change(key, { state: "paused" });
  }

  resume(key: string): void {
    this.#change(key, { state: "sending", problem: null });
    const upload = this.#entries.get(key)?.upload;
    if (upload) upload.start();
    else void this.#send(key);
  }

  /** The server forgets it too. */
  async cancel(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    this.#drop(key);
    if (entry?.seen.modelId) await this.kept.drop(entry.seen.modelId);
    await entry?.upload?.abort(entry.seen.modelId !== null).catch(() => undefined);
  }

  /** When the page goes; the files stay kept for the next one. */
  stopAll(): void {
    for (const { upload } of this.#entries.values()) void upload?.abort();
    this.#entries.clear();
    this.#tell();
  }

  async #send(key: string): Promise<void> {
    // Fetched when somebody uploads; most visits of the page do not.
    const tus = await import("tus-js-client");
    const entry = this.#entries.get(key);
    if (!entry || entry.upload) return;
    const endpoint = new URL(uploadsPath, window.location.origin).href;
    const { file, seen } = entry;
    const upload = new tus.Upload(file, {
      endpoint,
      ...(seen.modelId === null ? {} : { uploadUrl: `${endpoint}/${seen.modelId}` }),
      chunkSize: chunkBytes,
      retryDelays,
      metadata: { filename: file.name },
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        const modelId = new URL(upload.url ?? "", endpoint).pathname.split("/").at(-1) ?? null;
        if (modelId === null) return;
        this.#change(key, { modelId });
        void this.kept.keep({ modelId, file });
      },
      onProgress: (sentBytes) => {
        const state = this.#entries.get(key)?.seen.state;
        this.#change(key, { sentBytes, ...(state === "waiting" ? { state: "sending" } : {}) });
      },
      onShouldRetry: (error) => {
        const mayRetry = isPassing(error);
        if (mayRetry) this.#change(key, { state: "waiting" });
        return mayRetry;
      },
      onError: (error) => this.#change(key, { state: "failed", problem: problemCodeOf(error) }),
      onSuccess: () => {
        const modelId = this.#entries.get(key)?.seen.modelId;
        this.#drop(key);
        if (!modelId) return;
        void this.kept.drop(modelId);
        this.onArrived(modelId);
      },
    });
    entry.upload = upload;
    upload.start();
  }

  #change(key: string, change: Partial<RunningUpload>): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.seen = { ...entry.seen, ...change };
    this.#tell();
  }

  #drop(key: string): void {
    this.#entries.delete(key);
    this.#tell();
  }

  #tell(): void {
    this.#snapshot = [...this.#entries.values()].map(({ seen }) => seen);
    for (const listener of this.#listeners) listener();
  }
}

function refusalOf(file: File): string | null {
  if (!/\.(vrm|glb)$/i.test(file.name) || file.size === 0) return "avatars.not-a-model-file";
  return file.size > uploadMaxBytes ? "avatars.file-too-large" : null;
}

function answerOf(error: Error | DetailedError) {
  return "originalResponse" in error ? error.originalResponse : null;
}

/** No answer, a server in trouble, or an offset that the next try asks for anew; never a refusal of ours. */
function isPassing(error: Error | DetailedError): boolean {
  const answer = answerOf(error);
  if (!answer) return true;
  const status = answer.getStatus();
  return !problemCodeOf(error).startsWith("avatars.") && (status >= 500 || [409, 423, 429].includes(status));
}

function problemCodeOf(error: Error | DetailedError): string {
  const answer = answerOf(error);
  if (!answer) return "offline";
  if (answer.getStatus() === 404 || answer.getStatus() === 410) return "avatars.model-not-found";
  try {
    return problemOf(JSON.parse(answer.getBody())).code;
  } catch {
    return "unknown";
  }
}
