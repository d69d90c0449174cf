import { createServer } from "node:net";

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Free on every address of this machine: a server on 127.0.0.1 alone also counts as taken. */
export async function isFree(port) {
  return (await canListen(port, undefined)) && (await canListen(port, "127.0.0.1"));
}

/** The first free port from `first` on; null after 50. */
export async function freePortFrom(first) {
  for (let port = first; port < first + 50 && port <= 65_535; port += 1) if (await isFree(port)) return port;
  return null;
}

/** Some free port, chosen by the system. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
