import { Duplex } from "node:stream";

/** The part of PGlite that speaks the wire protocol. */
export type ProtocolDatabase = {
  runExclusive<T>(run: () => Promise<T>): Promise<T>;
  execProtocolRawStream(message: Uint8Array, options: { onRawData: (data: Uint8Array) => void }): Promise<void>;
};

const terminate = 0x58;
const headerBytes = 4;

type Done = (error?: Error | null) => void;

/**
 * The "socket" that pg.Client writes to when the database lives in this process: whole frontend messages go in
 * (PostgreSQL frontend/backend protocol 3.0), what the database answers comes out. One session, so one at a time.
 */
export class PGliteDuplex extends Duplex {
  private pending: Buffer = Buffer.alloc(0);
  /** Only the first message, the start-up packet, has no type byte in front of its length. */
  private started = false;
  private readonly database: ProtocolDatabase;

  constructor(database: ProtocolDatabase) {
    super();
    this.database = database;
  }

  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    const end = this.endOfWholeMessages();
    if (end === 0) return done();
    const messages = this.pending.subarray(0, end);
    this.pending = this.pending.subarray(end);
    if (messages[0] === terminate) {
      this.push(null);
      return done();
    }
    this.database
      .runExclusive(() =>
        // Both sides copy: the database keeps its memory, and ours may be a slice of a larger buffer.
        this.database.execProtocolRawStream(new Uint8Array(messages), {
          onRawData: (data) => this.push(Buffer.from(data)),
        }),
      )
      .then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer; encoding: BufferEncoding }[], done: Done): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), "binary" as BufferEncoding, done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  private endOfWholeMessages(): number {
    let end = 0;
    for (;;) {
      const typeBytes = this.started ? 1 : 0;
      if (this.pending.length - end < typeBytes + headerBytes) return end;
      const length = this.pending.readUInt32BE(end + typeBytes) + typeBytes;
      if (this.pending.length - end < length) return end;
      this.started = true;
      end += length;
    }
  }
}
