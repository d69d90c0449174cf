import { Redis, type RedisOptions } from "ioredis";
import { AppError, isAppError } from "@modules/kernel";

const options: RedisOptions = {
  lazyConnect: true,
  // A command never waits for a connection to come back: the request that needs it answers at once.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy: (attempt) => Math.min(100 * 2 ** Math.min(attempt, 5), 2_000),
};

export type RedisScript<Result> = (keys: string[], values: (string | number)[]) => Promise<Result>;

/** One connection for commands and one for subscriptions, each opened on first use, however many use them. */
export class RedisConnection {
  /** In front of every key and channel. What must stand on one cluster node shares a `{hash tag}`. */
  readonly prefix: string;
  private readonly host: string;
  /** For connecting, and for each answer. */
  private readonly timeoutMs: number;
  private readonly clients = new Map<"commands" | "subscriber", { client: Redis; opening: Promise<void> | null }>();
  private readonly listeners = {
    message: new Set<(channel: string, text: string) => void>(),
    ready: new Set<() => void>(),
  };
  private lastError: unknown = null;
  private scripts = 0;
  private closed = false;

  constructor(
    private readonly url: string,
    { prefix = "oshaberi:", timeoutMs = 2_000 }: { prefix?: string; timeoutMs?: number } = {},
  ) {
    this.timeoutMs = timeoutMs;
    this.prefix = prefix;
    this.host = URL.canParse(url) ? new URL(url).host : "the given address";
  }

  /** Throws `unavailable` when Redis cannot be reached. */
  async commands<T>(use: (client: Redis) => Promise<T>): Promise<T> {
    return this.translating(async () => use(await this.opened("commands")));
  }

  async subscriber<T>(use: (client: Redis) => Promise<T>): Promise<T> {
    return this.translating(async () => use(await this.opened("subscriber")));
  }

  /** A Lua script that runs as one step. All of its keys must share a hash tag. */
  script<Result>(lua: string, numberOfKeys: number): RedisScript<Result> {
    const name = `oshaberiScript${(this.scripts += 1)}`;
    return (keys, values) =>
      this.commands((client) => {
        const scripted = client as unknown as Record<
          string,
          ((...all: (string | number)[]) => Promise<Result>) | undefined
        >;
        if (scripted[name] === undefined) client.defineCommand(name, { lua, numberOfKeys });
        return scripted[name]!(...keys, ...values);
      });
  }

  onMessage(listener: (channel: string, text: string) => void): void {
    this.listeners.message.add(listener);
  }

  /** The subscription connection is there (again); what was published while it was away is lost. */
  onSubscriberReady(listener: () => void): void {
    this.listeners.ready.add(listener);
  }

  async ping(): Promise<void> {
    await this.commands((client) => client.ping());
  }

  close(): void {
    this.closed = true;
    for (const { client } of this.clients.values()) client.disconnect();
    this.clients.clear();
  }

  private async opened(role: "commands" | "subscriber"): Promise<Redis> {
    if (this.closed) throw new Error("The connection was closed.");
    let entry = this.clients.get(role);
    if (entry === undefined) {
      entry = { client: this.create(role), opening: null };
      this.clients.set(role, entry);
    }
    if (entry.client.status === "ready") return entry.client;
    if (entry.client.status === "wait" || entry.client.status === "end") {
      const current = entry;
      entry.opening = entry.client.connect().finally(() => (current.opening = null));
      entry.opening.catch(() => undefined); // Whoever still waits is told; after a time-out that is nobody.
    }
    // Between two attempts to come back nobody is kept waiting.
    if (entry.opening === null) throw this.lastError ?? new Error("The connection was lost.");
    await this.inTime(entry.opening);
    return entry.client;
  }

  /** The client's own time limits come one after another, and then it waits for the socket to close. */
  private async inTime(opening: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no connection within ${this.timeoutMs} ms`)), this.timeoutMs);
    });
    try {
      await Promise.race([opening, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private create(role: "commands" | "subscriber"): Redis {
    const client = new Redis(this.url, {
      ...options,
      connectTimeout: this.timeoutMs,
      commandTimeout: this.timeoutMs,
      connectionName: `oshaberi-${role}`,
    });
    client.on("error", (error: unknown) => (this.lastError = error));
    if (role === "subscriber") {
      client.on("message", (channel: string, text: string) => {
        for (const listener of this.listeners.message) listener(channel, text);
      });
      client.on("ready", () => {
        for (const listener of this.listeners.ready) listener();
      });
    }
    return client;
  }

  private async translating<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // What Redis itself answered is a fault of ours; everything else is a lost connection.
      if (isAppError(error) || (error instanceof Error && error.name === "ReplyError")) throw error;
      throw new AppError({
        kind: "unavailable",
        code: "cache.redis-unreachable",
        message: `Redis at ${this.host} does not answer. Check REDIS_URL and that the server is running.`,
        cause: this.lastError ?? error,
        retryAfterSeconds: 2,
      });
    }
  }
}
