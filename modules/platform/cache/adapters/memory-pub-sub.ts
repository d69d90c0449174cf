import type { PubSub } from "../ports/pub-sub";

export class MemoryPubSub implements PubSub {
  private readonly listeners = new Map<string, Set<(message: string) => void>>();

  constructor(private readonly onListenerError: (error: unknown) => void = () => {}) {}

  async publish(channel: string, message: string): Promise<void> {
    for (const listener of [...(this.listeners.get(channel) ?? [])]) {
      try {
        listener(message);
      } catch (error) {
        this.onListenerError(error);
      }
    }
  }

  async subscribe(channel: string, listener: (message: string) => void): Promise<() => Promise<void>> {
    const listeners = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, listeners);
    // One function may be subscribed twice: each subscription is its own.
    const own = (message: string) => listener(message);
    listeners.add(own);
    return async () => {
      listeners.delete(own);
      if (listeners.size === 0 && this.listeners.get(channel) === listeners) this.listeners.delete(channel);
    };
  }
}
