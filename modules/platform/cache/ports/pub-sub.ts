/** News to whoever listens now, at most once; the publisher's own process hears it as well. */
export interface PubSub {
  publish(channel: string, message: string): Promise<void>;
  /** Settles when listening; the function returned stops it. */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => Promise<void>>;
}
