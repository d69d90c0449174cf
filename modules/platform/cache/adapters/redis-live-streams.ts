import { LiveLog, readLog } from "../domain/live-log";
import {
  defaultLiveStreamsSettings,
  type LiveEntry,
  type LiveState,
  type LiveStreams,
  type LiveStreamsSettings,
} from "../ports/live-streams";
import { hasEnded } from "./memory-live-streams";
import type { RedisConnection, RedisScript } from "./redis-connection";
import type { RedisPubSub } from "./redis-pub-sub";

/**
 * One Redis stream per key, entry n under id `n-0`; the last one says `end`; `0-1` marks a stream
 * opened before its first entry. Every entry is published as well, so a reader usually reads
 * nothing from the stream but what was there before it came.
 */
const last = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
local id, kind = 0, ''
if #last > 0 then
  id = tonumber(string.match(last[1][1], '^%d+'))
  kind = last[1][2][1]
end`;
const openScript = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('XADD', KEYS[1], '0-1', 'open', '')
return redis.call('PEXPIRE', KEYS[1], ARGV[1])`;
const appendScript = `${last}
if kind == 'end' then return -1 end
id = id + 1
redis.call('XADD', KEYS[1], id .. '-0', 'data', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('PUBLISH', ARGV[2], id .. ' data ' .. ARGV[3])
return id`;
const endScript = `${last}
if kind == '' or kind == 'end' then return 0 end
id = id + 1
redis.call('XADD', KEYS[1], id .. '-0', 'end', '')
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('PUBLISH', ARGV[2], id .. ' end ')
return 1`;

const pageSize = 500;
/** News may be lost with a connection: every followed stream is looked at again so often. */
const recheckMs = 5_000;
/** Lost rechecks in a row after which readers are told. */
const maxFailures = 3;

type Follower = {
  key: string;
  log: LiveLog;
  readers: number;
  seen: boolean;
  since: number;
  failures: number;
  catchUp(): void;
  stop(): void;
};

export class RedisLiveStreams implements LiveStreams {
  private readonly settings: LiveStreamsSettings;
  private readonly followers = new Map<string, Follower>();
  private readonly openOnce: RedisScript<number>;
  private readonly appendNext: RedisScript<number>;
  private readonly endOnce: RedisScript<number>;
  private rechecking: NodeJS.Timeout | null = null;

  constructor(
    private readonly connection: RedisConnection,
    private readonly pubSub: RedisPubSub,
    settings: Partial<LiveStreamsSettings> = {},
  ) {
    this.settings = { ...defaultLiveStreamsSettings, ...settings };
    this.openOnce = connection.script(openScript, 1);
    this.appendNext = connection.script(appendScript, 1);
    this.endOnce = connection.script(endScript, 1);
    connection.onSubscriberReady(() => {
      for (const follower of this.followers.values()) follower.catchUp();
    });
  }

  async open(key: string): Promise<void> {
    await this.openOnce([this.nameOf(key)], [this.settings.idleMs]);
  }

  async append(key: string, data: string): Promise<number> {
    const channel = this.pubSub.nameOf(channelOf(key));
    const id = await this.appendNext([this.nameOf(key)], [this.settings.idleMs, channel, data]);
    if (id < 0) throw hasEnded();
    return id;
  }

  async end(key: string): Promise<void> {
    await this.endOnce([this.nameOf(key)], [this.settings.keepEndedMs, this.pubSub.nameOf(channelOf(key))]);
  }

  read(key: string, afterId: number, signal?: AbortSignal): AsyncIterable<LiveEntry> {
    return readLog(afterId, signal, () => {
      const follower = this.follow(key);
      follower.readers += 1;
      const release = () => {
        follower.readers -= 1;
        if (follower.readers === 0) follower.stop();
      };
      return { log: follower.log, release };
    });
  }

  async state(key: string): Promise<LiveState> {
    const [entry] = await this.connection.commands((client) =>
      client.xrevrange(this.nameOf(key), "+", "-", "COUNT", 1),
    );
    if (entry === undefined) return "absent";
    return entry[1][0] === "end" ? "ended" : "open";
  }

  close(): void {
    for (const follower of [...this.followers.values()]) {
      follower.log.end();
      follower.stop();
    }
  }

  private nameOf(key: string): string {
    return `${this.connection.prefix}live:{${key}}`;
  }

  /** One copy of the stream per process, for all its readers here, as long as there are any. */
  private follow(key: string): Follower {
    const known = this.followers.get(key);
    if (known !== undefined) return known;
    let fetching: Promise<void> | null = null;
    let again = false;
    let unsubscribe: (() => Promise<void>) | null = null;
    let stopped = false;
    const follower: Follower = {
      key,
      log: new LiveLog(),
      readers: 0,
      seen: false,
      since: performance.now(),
      failures: 0,
      catchUp: () => {
        again = true;
        fetching ??= (async () => {
          while (again && !stopped) {
            again = false;
            await this.fetch(follower);
          }
        })()
          .then(
            () => void (follower.failures = 0),
            (error: unknown) => {
              follower.failures += 1;
              if (follower.failures >= maxFailures) this.fail(follower, error);
            },
          )
          .finally(() => (fetching = null));
      },
      stop: () => {
        stopped = true;
        if (this.followers.get(key) === follower) this.followers.delete(key);
        void unsubscribe?.();
        if (this.followers.size > 0 || this.rechecking === null) return;
        clearInterval(this.rechecking);
        this.rechecking = null;
      },
    };
    this.followers.set(key, follower);
    this.pubSub
      .subscribe(channelOf(key), (message) => this.hear(follower, message))
      .then(
        (stop) => {
          unsubscribe = stop;
          if (stopped) void stop();
          else follower.catchUp();
        },
        (error: unknown) => this.fail(follower, error),
      );
    this.rechecking ??= setInterval(() => this.recheck(), Math.min(recheckMs, this.settings.absentWaitMs)).unref();
    return follower;
  }

  private hear(follower: Follower, message: string): void {
    const [, id, kind, data] = /^(\d+) (\w+) (.*)$/s.exec(message) ?? [];
    this.take(follower, Number(id), kind, data ?? "");
  }

  /** In whatever order and however often news arrive, the log grows by the next entry or not at all. */
  private take(follower: Follower, id: number, kind: string | undefined, data: string): void {
    follower.seen = true;
    const next = follower.log.lastId + 1;
    if (id > next) follower.catchUp();
    else if (id === next && kind === "end") this.finish(follower);
    else if (id === next && kind === "data") follower.log.push(data);
  }

  private async fetch(follower: Follower): Promise<void> {
    const name = this.nameOf(follower.key);
    for (;;) {
      if (follower.log.ended) return;
      const from = `${follower.log.lastId + 1}-0`;
      const entries = await this.connection.commands((client) => client.xrange(name, from, "+", "COUNT", pageSize));
      for (const [id, [kind, data]] of entries) this.take(follower, Number.parseInt(id, 10), kind, data ?? "");
      if (entries.length < pageSize) break;
    }
    const exists = follower.log.ended || (await this.connection.commands((client) => client.exists(name))) === 1;
    if (exists) follower.seen = true;
    // Expired under its reader (the writer is gone), or never there for as long as one waits.
    else if (follower.seen || performance.now() - follower.since >= this.settings.absentWaitMs) this.finish(follower);
  }

  private recheck(): void {
    for (const follower of this.followers.values()) follower.catchUp();
  }

  private finish(follower: Follower): void {
    follower.log.end();
    if (this.followers.get(follower.key) === follower) this.followers.delete(follower.key);
  }

  private fail(follower: Follower, error: unknown): void {
    follower.log.fail(error);
    follower.stop();
  }
}

const channelOf = (key: string) => `live:${key}`;
