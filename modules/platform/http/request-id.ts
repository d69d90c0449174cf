import { newId } from "@modules/kernel";

/** Accepts an id from a proxy in front, if it can go into a log line and a header as it is. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[A-Za-z0-9._-]{8,128}$/.test(given) ? given : newId("req");
}
