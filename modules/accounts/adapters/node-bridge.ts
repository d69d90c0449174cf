import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type BridgeOptions = {
  /** Where the application is reached; host and scheme that the handler sees are these, whatever the request says. */
  baseUrl: string;
  /** Taken off the path for the handler, which finds the whole path in `originalUrl`. */
  mountPath?: string;
  maxBodyBytes?: number;
};

/** A node:http request with the headers of a web one. */
export function nodeRequestOf(
  headers: Headers,
  { method, path, baseUrl }: { method: string; path: string; baseUrl: string },
): IncomingMessage {
  const base = new URL(baseUrl);
  const request = new IncomingMessage(new Socket());
  const given = Object.fromEntries(headers);
  // These are for whoever stands in front of us to say, and it spoke to us already.
  for (const name of Object.keys(given)) {
    if (/^(forwarded|x-forwarded-.*|connection|transfer-encoding|upgrade|expect)$/.test(name)) delete given[name];
  }
  Object.assign(request.headers, given, { host: base.host, "x-forwarded-proto": base.protocol.slice(0, -1) });
  request.method = method;
  request.url = path;
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  return request;
}

/** A node:http response that keeps what is written to it. */
export function collectedResponse(request: IncomingMessage): {
  response: ServerResponse;
  collected: Promise<Response>;
} {
  const response = new ServerResponse(request);
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const callbackOf = (args: unknown[]) =>
    args.find((argument): argument is () => void => typeof argument === "function");
  const head: { status?: number; headers?: Headers } = {};
  const takeHead = () => {
    head.status ??= response.statusCode;
    head.headers ??= headersOf(response);
  };

  // Node writes headers that come with writeHead straight to the socket; here they are kept like all others.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const given = rest.find((argument) => typeof argument === "object" && argument !== null);
    const pairs = Array.isArray(given)
      ? given.flatMap((name, at) => (at % 2 === 0 ? [[String(name), given[at + 1]]] : []))
      : Object.entries(given ?? {});
    for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name as string, value as string);
    takeHead();
    return response;
  }) as ServerResponse["writeHead"];

  const collected = new Promise<Response>((resolve, reject) => {
    response.write = ((...args: unknown[]) => {
      takeHead();
      keep(args[0], args[1]);
      const callback = callbackOf(args);
      if (callback) queueMicrotask(callback);
      return true;
    }) as ServerResponse["write"];
    response.end = ((...args: unknown[]) => {
      if (response.writableEnded) return response;
      takeHead();
      keep(args[0], args[1]);
      Object.defineProperties(response, {
        writableEnded: { value: true },
        finished: { value: true },
        headersSent: { value: true },
      });
      const status = head.status!;
      const hasBody = request.method !== "HEAD" && status !== 204 && status !== 304 && status >= 200;
      resolve(new Response(hasBody ? Buffer.concat(chunks) : null, { status, headers: head.headers! }));
      const callback = callbackOf(args);
      queueMicrotask(() => {
        response.emit("finish");
        response.emit("close");
        callback?.();
      });
      return response;
    }) as ServerResponse["end"];
    response.once("error", reject);
  });
  return { response, collected };
}

function headersOf(response: ServerResponse): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.getHeaders())) {
    // The server that sends the answer frames it.
    if (value === undefined || /^(connection|keep-alive|transfer-encoding|content-length)$/i.test(name)) continue;
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, String(each));
  }
  return headers;
}

/** Runs a node:http handler on a web request. Nothing is streamed: made for small pages and JSON. */
export async function answerWithNode(
  handler: NodeHandler,
  webRequest: Request,
  { baseUrl, mountPath = "", maxBodyBytes = 64 * 1024 }: BridgeOptions,
): Promise<Response> {
  const { pathname, search } = new URL(webRequest.url);
  if (mountPath !== "" && pathname !== mountPath && !pathname.startsWith(`${mountPath}/`))
    return new Response(null, { status: 404 });
  const body = await bodyOf(webRequest, maxBodyBytes);
  if (body === null) return new Response(null, { status: 413 });
  const path = `${pathname.slice(mountPath.length) || "/"}${search}`;
  const request = nodeRequestOf(webRequest.headers, { method: webRequest.method, path, baseUrl });
  Object.assign(request, { originalUrl: `${pathname}${search}` });
  if (body.byteLength > 0) request.headers["content-length"] = String(body.byteLength);
  request.push(body.byteLength > 0 ? body : null);
  if (body.byteLength > 0) request.push(null);
  request.complete = true;
  const { response, collected } = collectedResponse(request);
  // A handler that fails before it answers must not leave the caller waiting.
  const failed = new Promise<never>((_, reject) => void Promise.resolve(handler(request, response)).catch(reject));
  return Promise.race([collected, failed]);
}

/** Null when there is more than allowed. */
async function bodyOf(request: Request, maxBytes: number): Promise<Buffer | null> {
  if (request.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}
