// The memory of a Node process as its own inspector tells it (started with `--inspect=127.0.0.1:0`).

/**
 * `look()` → kB: `residentKb` before and `collectedResidentKb` after a full collection of garbage, `heldKb` what
 * JavaScript holds then (heap and buffers).
 */
export async function inspectMemory(inspectorUrl) {
  const socket = new WebSocket(inspectorUrl);
  const waiting = new Map();
  let lastId = 0;
  await new Promise((opened, refused) => {
    socket.onopen = opened;
    socket.onerror = () => refused(new Error(`The inspector at ${inspectorUrl} does not answer.`));
  });
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(data);
    if (id === undefined) return;
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error("The inspected process has ended."));
  };
  const call = (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  await call("HeapProfiler.enable");
  return {
    async look() {
      const residentKb = (await usage(call)).rss;
      await call("HeapProfiler.collectGarbage");
      const { rss, heapUsed, external } = await usage(call);
      return { residentKb, heldKb: heapUsed + external, collectedResidentKb: rss };
    },
    close: () => socket.close(),
  };
}

async function usage(call) {
  const { result } = await call("Runtime.evaluate", { expression: "JSON.stringify(process.memoryUsage())" });
  return Object.fromEntries(Object.entries(JSON.parse(result.value)).map(([name, bytes]) => [name, bytes / 1024]));
}
