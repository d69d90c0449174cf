/**
 * The address of the client, for limits only. Each proxy that we trust appends what it saw to
 * X-Forwarded-For, so the entry to believe is counted from the right; what stands left of it
 * was written by the client.
 */
export function clientAddressOf(request: Request, trustedProxies: number): string {
  const entries = (request.headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const address = entries[Math.max(0, entries.length - trustedProxies)] ?? entries.at(-1) ?? "unknown";
  return networkOf(address);
}

/** One home or phone has a whole IPv6 /64: limits count networks, not single addresses. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const left = head === "" ? [] : head.split(":");
  if (tail === undefined) return left.slice(0, 4).join(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}
