// The built application on node:http: routes marked lane: "fast" are answered directly, everything else by Next, in one
// process. Started by `npm start`, the journeys and the benchmarks; PORT and HOSTNAME say where it listens.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

const dir = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.PORT ?? 3000);
const handlers = [];
const servers = hostsToListenOn().map(() => createServer((request, response) => handlers[0](request, response)));
const app = next({ dev: false, dir, port, hostname: "localhost", httpServer: servers[0] });
const handle = app.getRequestHandler();
await app.prepare();

const lane = Symbol.for("oshaberi.fast-lane");
handlers.push((request, response) => {
  if (!globalThis[lane]?.(request, response)) void handle(request, response);
});
for (const [index, host] of hostsToListenOn().entries()) {
  servers[index].on("error", (error) => {
    // A machine without IPv6 has no ::1.
    if (index > 0 && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) return;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  servers[index].listen(port, host);
}

/**
 * LISTEN_HOST where it is set. Otherwise this machine alone while the application's address is localhost: what it shows
 * there, such as the outbox of mails, is for whoever sits at it. With another APP_BASE_URL, every network.
 */
function hostsToListenOn() {
  if (process.env.LISTEN_HOST) return [process.env.LISTEN_HOST];
  const address = process.env.APP_BASE_URL ?? "http://localhost";
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(address) ? ["127.0.0.1", "::1"] : [undefined];
}
