// Five hundred replies at once on one process: the delay that each token gets from us, and the memory of an open reply.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { Worker } from "node:worker_threads";
import { withApplication } from "./application-for-measuring.mjs";

const replies = 500;
const tokens = 240;
const tokenMs = 100;
/** The replies begin over this time; what is measured is the time in which all of them stream. */
const rampMs = 8000;

/** Residential memory of a process in kB (Linux). */
function residentKb(pid) {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN);
}

export async function measure({ node, summary, say }) {
  const stamper = new Worker(new URL("./stamping-model.mjs", import.meta.url), { workerData: { tokens, tokenMs } });
  const port = await new Promise((resolve) => stamper.once("message", resolve));
  try {
    const bare = await readMany(`http://127.0.0.1:${port}/v1/chat/completions`, replies, () => ({
      model: "m",
      stream: true,
      messages: [],
    }));
    say(`straight from the stand-in: p50 ${percentile(bare.delays, 50)} ms, p99 ${percentile(bare.delays, 99)} ms`);
    return await withApplication({ node, modelUrl: `http://127.0.0.1:${port}/v1` }, async ({ url, pid }) => {
      const ask = (i) => ({
        id: `bench-${String(i).padStart(6, "0")}-${Date.now()}`,
        characterId: "hikari",
        locale: "en",
        voice: false,
        messages: [{ id: `m-${i}`, role: "user", parts: [{ type: "text", text: "count" }] }],
      });
      await readMany(`${url}/api/chat`, 20, ask);
      let atOne = 0;
      await readMany(`${url}/api/chat`, 1, ask, { midway: () => (atOne = residentKb(pid)) });
      let atMany = 0;
      const ours = await readMany(`${url}/api/chat`, replies, ask, { midway: () => (atMany = residentKb(pid)) });
      say(
        `through us: p50 ${percentile(ours.delays, 50)} ms, p99 ${percentile(ours.delays, 99)} ms, ${ours.delays.length} tokens, ${ours.failed} failed`,
      );
      if (ours.failed > 0) throw new Error(`${ours.failed} of ${replies} replies failed: ${ours.firstError}`);
      const reference = percentile(bare.delays, 99);
      return [
        {
          ...summary("stream.added.p99 @500", "ms", ours.delays, { percentile: 99 }),
          value: percentile(ours.delays, 99) - reference,
          reference,
          runs: ours.delays.length,
        },
        {
          metric: "stream.memoryPerStream",
          value: Math.round((atMany - atOne) / (replies - 1)),
          unit: "kB",
          runs: 1,
          min: atOne,
          max: atMany,
        },
      ];
    });
  } finally {
    await stamper.terminate();
  }
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] * 10) / 10;
}

/** Opens `count` streams one after another; each token carries the time at which it left the stand-in. */
async function readMany(url, count, body, { midway } = {}) {
  const delays = [];
  let failed = 0;
  let firstError = null;
  let arrived = 0;
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const spread = count > 20 ? rampMs / count : 0;
  let begun = 0;
  let ended = 0;
  await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * spread));
      await new Promise((resolve) => {
        const sent = request(
          url,
          { method: "POST", agent, headers: { "content-type": "application/json" } },
          (response) => {
            response.setEncoding("utf8");
            let text = "";
            let status = "";
            response.on("data", (part) => {
              const at = Date.now();
              if (response.statusCode !== 200) status += part;
              for (const [, stamp] of part.matchAll(/@(\d{13}) /g)) {
                if (!text) begun += 1;
                text = part;
                arrived += 1;
                if (begun === count && ended === 0) delays.push(at - Number(stamp));
              }
              if (midway && arrived >= (count * tokens) / 2) {
                midway();
                midway = null;
              }
            });
            response.on("end", () => {
              ended += 1;
              if (response.statusCode !== 200 || !text) {
                failed += 1;
                firstError ??= `${response.statusCode} ${status.slice(0, 300)}`;
              }
              resolve();
            });
          },
        );
        sent.on("error", (error) => {
          failed += 1;
          firstError ??= String(error);
          resolve();
        });
        sent.end(JSON.stringify(body(i)));
      });
    }),
  );
  return { delays, failed, firstError };
}
