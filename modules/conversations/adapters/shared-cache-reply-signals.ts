import type { Locks, PubSub } from "@modules/platform/cache";
import type { ReplySignals } from "../ports/reply-signals";

const channel = "conversations:stop-reply";
const leaseMs = 15_000;

/** Over the platform's locks and pub/sub, which live in this process or in Redis. */
export function sharedCacheReplySignals(platform: { locks: () => Locks; pubSub: () => PubSub }): ReplySignals {
  const key = (replyId: string) => `conversations:reply:${replyId}`;
  return {
    async hold(replyId) {
      const lease = await platform.locks().acquire(key(replyId), leaseMs);
      const renewal = setInterval(() => void lease?.extend(leaseMs).catch(() => undefined), leaseMs / 3);
      renewal.unref();
      return async () => {
        clearInterval(renewal);
        await lease?.release().catch(() => undefined);
      };
    },
    async isHeld(replyId) {
      const lease = await platform.locks().acquire(key(replyId), 1000);
      await lease?.release();
      return lease === null;
    },
    askToStop: (replyId) => platform.pubSub().publish(channel, replyId),
    async onStopAsked(listener) {
      await platform.pubSub().subscribe(channel, listener);
    },
  };
}
