import type { Limit, LimitVerdict } from "../ports/rate-limiter";

/**
 * The generic cell rate algorithm (ITU-T I.371): one number per key, the theoretical arrival
 * time. Times are milliseconds. `arrival` is null for a key never seen.
 * The Redis adapter has the same rule in Lua; both run one contract test.
 */
export function gcra(arrival: number | null, now: number, limit: Limit): { verdict: LimitVerdict; arrival: number } {
  const spacing = (limit.perSeconds * 1000) / limit.requests;
  const tolerance = spacing * (limit.burst ?? limit.requests);
  const start = Math.max(arrival ?? now, now);
  const next = start + spacing;
  const earliest = next - tolerance;
  if (earliest > now + 1e-6) {
    return { verdict: { allowed: false, retryAfterSeconds: (earliest - now) / 1000, remaining: 0 }, arrival: start };
  }
  const remaining = Math.max(0, Math.floor((tolerance - (next - now)) / spacing + 1e-6));
  return { verdict: { allowed: true, retryAfterSeconds: 0, remaining }, arrival: next };
}
