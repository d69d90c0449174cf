/** Next calls this once when a server starts, before the first request. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- Next replaces this expression when it builds.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { isBuilding } = await import("@modules/platform/env");
    if (isBuilding()) return;
    const { startServer } = await import("./modules/start-server");
    const { fastLane } = await import("./app/fast-lane");
    await startServer({ fastLane });
  }
}
