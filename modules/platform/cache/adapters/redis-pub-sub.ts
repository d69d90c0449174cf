import type { PubSub } from "../ports/pub-sub";
import type { RedisConnection } from "./redis-connection";

type Listener = (message: string) => void;

/** All listeners of the process share one connection, and all of a channel one subscription. */
export class RedisPubSub implements PubSub {
  private readonly channels = new Map<string, { listeners: Set<Listener>; subscribed: Promise<unknown> }>();

  constructor(
    private readonly connection: RedisConnection,
    private readonly onListenerError: (error: unknown) => void = () => {},
  ) {
    connection.onMessage((channel, message) => {
      for (const listener of [...(this.channels.get(channel)?.listeners ?? [])]) {
        try {
          listener(message);
        } catch (error) {
          this.onListenerError(error);
        }
      }
    });
  }

  async publish(channel: string, message: string): Promise<void> {
    await this.connection.commands((client) => client.publish(this.nameOf(channel), message));
  }

  async subscribe(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const name = this.nameOf(channel);
    let entry = this.channels.get(name);
    if (entry === undefined) {
      entry = { listeners: new Set(), subscribed: this.connection.subscriber((client) => client.subscribe(name)) };
      this.channels.set(name, entry);
    }
    const { listeners, subscribed } = entry;
    const own: Listener = (message) => listener(message);
    listeners.add(own);
    const forget = (): boolean => {
      if (!listeners.delete(own) || listeners.size > 0 || this.channels.get(name)?.listeners !== listeners)
        return false;
      return this.channels.delete(name);
    };
    try {
      await subscribed;
    } catch (error) {
      forget();
      throw error;
    }
    return async () => {
      // A connection that is gone has no subscriptions left to end.
      if (forget()) await this.connection.subscriber((client) => client.unsubscribe(name)).catch(() => undefined);
    };
  }

  /** As published on the wire: scripts that publish need it. */
  nameOf(channel: string): string {
    return `${this.connection.prefix}channel:${channel}`;
  }
}
