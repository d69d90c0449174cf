/** Next calls this once when a server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { isBuilding } = await import("@modules/platform/env");
    if (isBuilding()) return;
    const { startBackground } = await import("@modules/platform/lifecycle");
    const { subscriptions } = await import("./modules/subscriptions");
    await startBackground(subscriptions);
  }
}
