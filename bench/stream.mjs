// Five hundred replies at once on one process: the delay that each token gets from us, and the memory of an open reply.
import { Agent, request } from "node:http";
import { Worker } from "node:worker_threads";
import { withApplication } from "./application-for-measuring.mjs";
import { inspectMemory } from "./inspected-memory.mjs";

const replies = 500;
const tokens = 240;
const tokenMs = 100;
/** The replies begin over this time; what is measured is the time in which all of them stream. */
const rampMs = 12_000;

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
    const modelUrl = `http://127.0.0.1:${port}/v1`;
    const ours = await withApplication({ node, modelUrl }, async ({ url }) => {
      await warmUp(url);
      return readMany(`${url}/api/chat`, replies, ask);
    });
    say(
      `through us: p50 ${percentile(ours.delays, 50)} ms, p99 ${percentile(ours.delays, 99)} ms, ${ours.delays.length} tokens`,
    );
    const { atOne, atMany, atOneAgain } = await memoryOfStreams({ node, modelUrl });
    say(
      `held by one reply ${Math.round(atOne.heldKb)} kB, by ${replies} ${Math.round(atMany.heldKb)} kB, by one again ${Math.round(atOneAgain.heldKb)} kB`,
    );
    const reference = percentile(bare.delays, 99);
    const between = (less, more, count) => ({
      value: Math.round((more - less) / count),
      unit: "kB",
      runs: 1,
      min: Math.round(less),
      max: Math.round(more),
    });
    const perStream = (of) => between(atOne[of], atMany[of], replies - 1);
    return [
      {
        ...summary("stream.added.p99 @500", "ms", ours.delays, { percentile: 99 }),
        value: percentile(ours.delays, 99) - reference,
        reference,
        runs: ours.delays.length,
      },
      { metric: "stream.memoryPerStream", ...perStream("heldKb") },
      { metric: "stream.keptPerEndedReply", ...between(atOne.heldKb, atOneAgain.heldKb, replies) },
      { metric: "stream.residentPerStream.collected", ...perStream("collectedResidentKb") },
      { metric: "stream.residentPerStream.asItGrows", ...perStream("residentKb") },
    ];
  } finally {
    await stamper.terminate();
  }
}

const ask = (i) => ({
  id: `bench-${String(i).padStart(6, "0")}-${Date.now()}`,
  characterId: "hikari",
  locale: "en",
  voice: false,
  messages: [{ id: `m-${i}`, role: "user", parts: [{ type: "text", text: "count" }] }],
});

/** The first replies load and compile code and fill what stays filled, such as the last hundred lines of a debug log. */
const warmUp = (url, count = 150) => readMany(`${url}/api/chat`, count, ask);

/** Looked at in the middle of one reply, then of all of them; in a run of its own, as collecting garbage takes time. */
function memoryOfStreams({ node, modelUrl }) {
  return withApplication({ node, modelUrl, inspected: true }, async ({ url, inspectorUrl }) => {
    const memory = await inspectMemory(inspectorUrl);
    const midway = async (count) => {
      let look;
      await readMany(`${url}/api/chat`, count, ask, { midway: () => (look = memory.look()) });
      return look;
    };
    // As many as are measured: what a first crowd makes grow for good is no stream's.
    await warmUp(url, replies);
    const atOne = await midway(1);
    const atMany = await midway(replies);
    const atOneAgain = await midway(1);
    memory.close();
    return { atOne, atMany, atOneAgain };
  });
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
              for (const [, stamp] of part.matchAll(/@(\d{13})/g)) {
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
  if (failed > 0) throw new Error(`${failed} of ${count} replies failed: ${firstError}`);
  return { delays };
}
