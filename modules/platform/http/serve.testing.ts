import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mountOnNode, type NodeMountOptions } from "./node-mount";
import type { RouteHandler } from "./route";

/** A route on a real socket, for tests. */
export async function serve(handler: RouteHandler, options?: NodeMountOptions) {
  const mounted = mountOnNode(handler, options);
  const server: Server = createServer((request, response) => {
    mounted(request, response, { id: "42" }).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (server.address() as AddressInfo).port;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A promise to be kept from outside. */
export function signalled<T = void>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((keep) => (resolve = keep));
  return { promise, resolve };
}
