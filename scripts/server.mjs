// The built application on node:http: routes marked lane: "fast" are answered directly, everything else by Next, in one
// process. Started by `npm start`, the journeys and the benchmarks; PORT and HOSTNAME say where it listens.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

const dir = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOSTNAME_TO_LISTEN_ON;

const server = createServer();
const app = next({ dev: false, dir, port, hostname: hostname ?? "localhost", httpServer: server });
const handle = app.getRequestHandler();
await app.prepare();

const lane = Symbol.for("oshaberi.fast-lane");
server.on("request", (request, response) => {
  if (globalThis[lane]?.(request, response)) return;
  void handle(request, response);
});
server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname);
