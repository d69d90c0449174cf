import { AppError } from "@modules/kernel";
import { LiveLog, readLog } from "../domain/live-log";
import {
  defaultLiveStreamsSettings,
  type LiveEntry,
  type LiveStreams,
  type LiveStreamsSettings,
} from "../ports/live-streams";

/** Two bytes a character and what V8 needs for the entry around it. */
const bytesOf = (data: string) => data.length * 2 + 64;

type Kept = { log: LiveLog; bytes: number; opened: boolean; readers: number; dropAt: number };

export class MemoryLiveStreams implements LiveStreams {
  private readonly kept = new Map<string, Kept>();
  private readonly settings: LiveStreamsSettings;
  private totalBytes = 0;
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    settings: Partial<LiveStreamsSettings> = {},
    private readonly now: () => number = () => performance.now(),
  ) {
    this.settings = { ...defaultLiveStreamsSettings, ...settings };
  }

  async open(key: string): Promise<void> {
    this.opened(key);
  }

  async append(key: string, data: string): Promise<number> {
    const kept = this.opened(key);
    if (kept.log.ended) throw hasEnded();
    const bytes = bytesOf(data);
    this.makeRoom(bytes);
    kept.bytes += bytes;
    this.totalBytes += bytes;
    kept.dropAt = this.now() + this.settings.idleMs;
    return kept.log.push(data);
  }

  async end(key: string): Promise<void> {
    const kept = this.kept.get(key);
    if (kept === undefined || !kept.opened || kept.log.ended) return;
    kept.log.end();
    kept.dropAt = this.now() + this.settings.keepEndedMs;
  }

  read(key: string, afterId: number, signal?: AbortSignal): AsyncIterable<LiveEntry> {
    return readLog(afterId, signal, () => {
      const kept = this.entry(key);
      kept.readers += 1;
      if (!kept.opened) kept.dropAt = this.now() + this.settings.absentWaitMs;
      const release = () => {
        kept.readers -= 1;
        if (kept.readers === 0 && !kept.opened && this.kept.get(key) === kept) this.kept.delete(key);
      };
      return { log: kept.log, release };
    });
  }

  async state(key: string) {
    const kept = this.kept.get(key);
    if (kept === undefined || !kept.opened) return "absent" as const;
    return kept.log.ended ? ("ended" as const) : ("open" as const);
  }

  close(): void {
    if (this.sweeping !== null) clearInterval(this.sweeping);
    this.sweeping = null;
    for (const { log } of this.kept.values()) log.end();
    this.kept.clear();
    this.totalBytes = 0;
  }

  /** What is held now: for metrics and tests. */
  size(): { streams: number; bytes: number } {
    return { streams: this.kept.size, bytes: this.totalBytes };
  }

  /** Drops what is past its time. Runs by itself; callable so that a test need not wait. */
  sweep(): void {
    const now = this.now();
    for (const [key, kept] of this.kept) {
      if (kept.dropAt <= now) this.drop(key, kept);
    }
  }

  private opened(key: string): Kept {
    const kept = this.entry(key);
    if (!kept.opened) {
      kept.opened = true;
      kept.dropAt = this.now() + this.settings.idleMs;
    }
    return kept;
  }

  private entry(key: string): Kept {
    let kept = this.kept.get(key);
    if (kept === undefined) {
      kept = {
        log: new LiveLog(),
        bytes: 0,
        opened: false,
        readers: 0,
        dropAt: this.now() + this.settings.absentWaitMs,
      };
      this.kept.set(key, kept);
    }
    if (this.sweeping === null) {
      this.sweeping = setInterval(() => this.sweep(), Math.min(5_000, this.settings.absentWaitMs));
      this.sweeping.unref();
    }
    return kept;
  }

  /** Readers still hold the log, so those who lag behind read on to the end. */
  private drop(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.totalBytes -= kept.bytes;
    kept.log.end();
    if (this.kept.size > 0 || this.sweeping === null) return;
    clearInterval(this.sweeping);
    this.sweeping = null;
  }

  private makeRoom(bytes: number): void {
    if (this.totalBytes + bytes <= this.settings.maxTotalBytes) return;
    const ended = [...this.kept].filter(([, kept]) => kept.log.ended).sort(([, a], [, b]) => a.dropAt - b.dropAt);
    for (const [key, kept] of ended) {
      this.drop(key, kept);
      if (this.totalBytes + bytes <= this.settings.maxTotalBytes) return;
    }
    throw new AppError({
      kind: "unavailable",
      code: "live-streams.full",
      message: "Too much is being streamed at the moment. Try again shortly.",
      retryAfterSeconds: 5,
    });
  }
}

export function hasEnded(): AppError {
  return new AppError({ kind: "conflict", code: "live-streams.ended", message: "This stream has ended." });
}
