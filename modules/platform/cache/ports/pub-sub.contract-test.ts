import { describe, expect, it, vi } from "vitest";
import type { PubSub } from "./pub-sub";

let number = 0;
const newChannel = () => `contract-${process.pid}-${Date.now()}-${(number += 1)}`;

export function pubSubContract(
  create: (onListenerError: (error: unknown) => void) => { here: PubSub; there: PubSub },
): void {
  const onListenerError = vi.fn();
  const { here, there } = create(onListenerError);

  describe("pub/sub", () => {
    it("reaches every listener of the channel, in order, and nobody else", async () => {
      const [channel, other] = [newChannel(), newChannel()];
      const heard: string[] = [];
      const stops = await Promise.all([
        here.subscribe(channel, (message) => heard.push(`a ${message}`)),
        here.subscribe(channel, (message) => heard.push(`b ${message}`)),
        here.subscribe(other, (message) => heard.push(`other ${message}`)),
      ]);
      await there.publish(channel, "一");
      await there.publish(channel, "2");
      await vi.waitFor(() => expect(heard).toEqual(["a 一", "b 一", "a 2", "b 2"]));
      for (const stop of stops) await stop();
    });

    it("goes on for the others when one stops listening or fails", async () => {
      const channel = newChannel();
      const heard: string[] = [];
      const stop = await here.subscribe(channel, (message) => heard.push(`gone ${message}`));
      const stopFailing = await here.subscribe(channel, () => {
        throw new Error("listener");
      });
      const stopLast = await here.subscribe(channel, (message) => heard.push(message));
      await stop();
      await stop();
      await there.publish(channel, "x");
      await vi.waitFor(() => expect(heard).toEqual(["x"]));
      expect(onListenerError).toHaveBeenCalled();
      await stopFailing();
      await stopLast();
    });

    it("hears again after everybody had left", async () => {
      const channel = newChannel();
      const heard: string[] = [];
      for (const round of ["1", "2", "3"]) {
        const stop = await here.subscribe(channel, (message) => heard.push(message));
        await there.publish(channel, round);
        await vi.waitFor(() => expect(heard.at(-1)).toBe(round));
        void stop();
      }
      expect(heard).toEqual(["1", "2", "3"]);
    });
  });
}
