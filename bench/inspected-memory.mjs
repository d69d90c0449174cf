// The memory of a Node process as its own inspector tells it (started with `--inspect=127.0.0.1:0`).
import { openInspector } from "./inspector.mjs";

/**
 * `look()` → kB: `residentKb` before and `collectedResidentKb` after a full collection of garbage, `heldKb` what
 * JavaScript holds then (heap and buffers).
 */
export async function inspectMemory(inspectorUrl) {
  const { call, close } = await openInspector(inspectorUrl);
  await call("HeapProfiler.enable");
  return {
    async look() {
      const residentKb = (await usage(call)).rss;
      await call("HeapProfiler.collectGarbage");
      const { rss, heapUsed, external } = await usage(call);
      return { residentKb, heldKb: heapUsed + external, collectedResidentKb: rss };
    },
    close,
  };
}

async function usage(call) {
  const { result } = await call("Runtime.evaluate", { expression: "JSON.stringify(process.memoryUsage())" });
  return Object.fromEntries(Object.entries(JSON.parse(result.value)).map(([name, bytes]) => [name, bytes / 1024]));
}
