/** Next calls this once when a server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { isBuilding } = await import("@modules/platform/env");
    if (isBuilding()) return;
    const { beforeStop, startBackground } = await import("@modules/platform/lifecycle");
    const { subscriptions } = await import("./modules/subscriptions");
    const { endAllReplies, listenForStops } = await import("@modules/conversations");
    beforeStop("replies", endAllReplies);
    await startBackground(subscriptions);
    await listenForStops();
    // The first sentence of the day should not wait for the dictionary and the compiler.
    const { warmVoices } = await import("@modules/voice");
    void warmVoices().catch(() => undefined);
  }
}
