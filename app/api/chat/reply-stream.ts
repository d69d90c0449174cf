type Entry = { id: number; data: string };
type Event = { id?: number; data: string };
type Batched = AsyncIterator<Entry> & { nextBatch?(): Promise<IteratorResult<Entry[]>> };

/** Marks the stream for AI SDK clients (UI message stream protocol, version 1). */
export const replyHeaders = { "x-vercel-ai-ui-message-stream": "v1" };

const done: Event = { data: "[DONE]" };

/** The parts of a reply, closed by the marker that AI SDK clients expect; batches stay batches. */
export function withDone(entries: AsyncIterable<Entry>): AsyncIterable<Event> {
  return {
    [Symbol.asyncIterator]() {
      const source: Batched = entries[Symbol.asyncIterator]();
      let over = false;
      const last = <T>(value: T): IteratorResult<T> => {
        over = true;
        return { done: false, value };
      };
      const end = { done: true as const, value: undefined };
      return {
        async next() {
          if (over) return end;
          const result = await source.next();
          return result.done ? last<Event>(done) : result;
        },
        ...(source.nextBatch && {
          async nextBatch(): Promise<IteratorResult<Event[]>> {
            if (over) return end;
            const result = await source.nextBatch!();
            return result.done ? last<Event[]>([done]) : result;
          },
        }),
        async return() {
          over = true;
          await source.return?.();
          return end;
        },
      };
    },
  };
}
