export type HealthCheck = () => Promise<unknown>;
export type Readiness = {
  ready: boolean;
  checks: Record<string, { ok: boolean; durationMs: number }>;
};

export function liveness(): { status: "ok"; uptimeSeconds: number } {
  return { status: "ok", uptimeSeconds: Math.round(process.uptime()) };
}

/** Runs all checks at once. What is wrong goes to `onFailure`, for the log, and not to whoever asks. */
export async function readiness(
  checks: Record<string, HealthCheck>,
  { timeoutMs = 2_000, onFailure = () => {} }: ReadinessOptions = {},
): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const startedAt = performance.now();
      let timer: NodeJS.Timeout | undefined;
      let ok = true;
      try {
        const late = new Promise((_, reject) => {
          timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
        });
        await Promise.race([check(), late]);
      } catch (error) {
        ok = false;
        onFailure(name, error);
      } finally {
        clearTimeout(timer);
      }
      return [name, { ok, durationMs: Math.round(performance.now() - startedAt) }] as const;
    }),
  );
  return { ready: results.every(([, { ok }]) => ok), checks: Object.fromEntries(results) };
}

export type ReadinessOptions = { timeoutMs?: number; onFailure?: (name: string, error: unknown) => void };
