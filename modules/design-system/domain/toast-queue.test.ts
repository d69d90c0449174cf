import { describe, expect, it } from "vitest";
import { createToastQueue } from "./toast-queue";

const texts = (queue: ReturnType<typeof createToastQueue>) => queue.current().map((toast) => toast.text);

describe("the toast queue", () => {
  it("keeps the three newest", () => {
    const queue = createToastQueue();
    for (const text of ["a", "b", "c", "d"]) queue.show(text);
    expect(texts(queue)).toEqual(["b", "c", "d"]);
  });

  it("replaces a toast of the same topic instead of repeating it", () => {
    const queue = createToastQueue();
    queue.show("Sending failed", { topic: "send" });
    queue.show("Other");
    queue.show("Sending failed again", { topic: "send" });
    expect(texts(queue)).toEqual(["Other", "Sending failed again"]);
  });

  it("gives what can be acted on more time, and keeps what has none", () => {
    const queue = createToastQueue();
    queue.show("plain");
    queue.show("action", { action: { label: "Undo", run: () => undefined } });
    queue.show("stays", { durationMs: null });
    const [plain, action, stays] = queue.current();
    expect(action?.durationMs).toBeGreaterThan(plain?.durationMs ?? Infinity);
    expect(stays?.durationMs).toBeNull();
  });

  it("tells subscribers of changes, and of nothing when nothing changed", () => {
    const queue = createToastQueue();
    let calls = 0;
    const stop = queue.subscribe(() => calls++);
    const id = queue.show("a");
    queue.dismiss(id);
    queue.dismiss(id);
    expect(calls).toBe(2);
    stop();
    queue.show("b");
    expect(calls).toBe(2);
  });
});
