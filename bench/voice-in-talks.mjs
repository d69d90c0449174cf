// The voice through the whole application: a vendor's voice from the model's words to the loudspeaker, what it costs when
// that vendor fails, and what a crowd of listeners costs the server.
import { Worker } from "node:worker_threads";
import { withApplication } from "./application-for-measuring.mjs";
import { openInspector } from "./inspector.mjs";
import { readReply } from "./read-reply.mjs";
import { startStandInModel, tokensOf } from "./stand-in-model.mjs";
import { tokenThatShows, watch } from "./watched-talk.mjs";

const vendorMs = 150;
const fans = 200;
/** A person hears about nine characters a second, three of them are a token. */
const listenedTokenMs = 340;
/** Read by a person in about four seconds each. */
const sentences = [
  "今日も来てくれてありがとう。",
  "外はもう寒いから、あたたかいものを飲みながら話そうね。",
  "最近、何かうれしいことはあった？",
  "小さなことでも、聞かせてくれたらうれしいな。",
  "わたしは今朝、とてもきれいな空を見たよ。",
  "それでは、また明日ね。",
];
/** With the number of the talk in each sentence, so that nothing of it is kept from before. */
const answerTo = (said) => sentences.map((sentence) => `${/\d+/.exec(said)[0]}番、${sentence}`).join("");

/** Milliseconds since the epoch, on the clock that browsers on this machine share. */
const now = () => performance.timeOrigin + performance.now();

/** Lines `voice.vendor.*`, `voice.failover.*`. `browser` is open. */
export async function measureVendorVoice({ node, summary, say, browser, talks = 12, failovers = 5 }) {
  const vendor = new Worker(new URL("./speaking-server.mjs", import.meta.url), { workerData: { vendorMs } });
  const port = await new Promise((resolve) => vendor.once("message", resolve));
  const env = { SPEECH_BASE_URL: `http://127.0.0.1:${port}/v1` };
  try {
    return [
      ...(await inTheBrowser({ node, summary, say, browser, env, talks })),
      ...(await whenItFails({ node, summary, say, vendor, env, failovers })),
    ];
  } finally {
    await vendor.terminate();
  }
}

async function inTheBrowser({ node, summary, say, browser, env, talks }) {
  const tokenAt = [];
  const model = await startStandInModel({
    firstTokenMs: 200,
    tokenMs: 20,
    answer: answerTo,
    onToken: (index) => (tokenAt[index] = now()),
  });
  try {
    return await withApplication({ node, modelUrl: model.url, env }, async ({ url }) => {
      const context = await browser.newContext({ baseURL: url, locale: "ja-JP" });
      const page = await context.newPage();
      const figures = { sound: [], gaps: [] };
      for (let talk = 0; talk < talks + 2; talk += 1) {
        if (talk % 8 === 0) {
          await context.clearCookies();
          await page.goto("/ja/talk/hikari");
        }
        await page.locator("main[data-phase=ready]").waitFor({ state: "attached" });
        tokenAt.length = 0;
        await watch(page);
        await page.getByRole("textbox").fill(`話して ${talk}`);
        await page.getByRole("textbox").press("Enter");
        await page.waitForFunction(() => window.watched.ended, null, { timeout: 90_000 });
        const { segments } = await page.evaluate(() => window.watched);
        // The first two warm the compiler and the connections.
        if (talk < 2) continue;
        const text = answerTo(`${talk}`);
        const added = segments[0].at - tokenAt[tokenThatShows(text, text.indexOf("。") + 1)] - vendorMs;
        figures.sound.push(added);
        for (let i = 1; i < segments.length; i += 1) {
          const gap = segments[i].clock - segments[i - 1].clock - segments[i - 1].durationMs;
          figures.gaps.push(Math.max(0, Math.round(gap)));
        }
        say(
          `talk ${talk - 1}: vendor's voice +${Math.round(added)} ms, gaps ${figures.gaps.slice(1 - segments.length)}`,
        );
      }
      await context.close();
      return [
        summary("voice.vendor.sound.added.p50", "ms", figures.sound),
        summary("voice.vendor.gap.p95", "ms", figures.gaps, { percentile: 95 }),
      ];
    });
  } finally {
    await model.stop();
  }
}

/** At the wire: from the token that shows a sentence to be whole until its speech is there. */
async function whenItFails({ node, summary, say, vendor, env, failovers }) {
  const tokenAt = [];
  // Slow enough that later sentences are asked for when the failover is over.
  const model = await startStandInModel({
    firstTokenMs: 200,
    tokenMs: 100,
    answer: answerTo,
    onToken: (index) => (tokenAt[index] = now()),
  });
  const delays = async (url, talk, onSpeech = () => {}) => {
    const text = answerTo(`${talk}`);
    const found = [];
    let end = 0;
    tokenAt.length = 0;
    await readReply(url, {
      text: `話して ${talk}`,
      onPart(part) {
        if (part.type !== "data-speech") return;
        end += part.data.text.length;
        const token = tokenThatShows(text, end);
        const voice = part.data.speech?.form === "audio" ? "vendor" : part.data.speech ? "embedded" : "none";
        if (token >= 0) found.push({ voice, wholeAt: tokenAt[token], at: now(), delayMs: now() - tokenAt[token] });
        onSpeech(found.length);
      },
    });
    return found;
  };
  try {
    return await withApplication({ node, modelUrl: model.url, env }, async ({ url }) => {
      const [one, rest] = [[], []];
      await delays(url, 900);
      for (let talk = 0; talk < failovers; talk += 1) {
        const well = await delays(url, 100 + talk);
        const failing = await delays(url, 200 + talk, (count) => count === 2 && vendor.postMessage("silent"));
        vendor.postMessage("well");
        const failed = failing.findIndex(({ voice }) => voice !== "vendor");
        if (failed < 0 || well.some(({ voice }) => voice !== "vendor"))
          throw new Error("The vendor did not fail as planned.");
        const added = failing.map(({ delayMs }, index) => Math.max(0, delayMs - well[index].delayMs));
        one.push(Math.max(...added));
        // What was whole at the model before the failover was over had to wait for its turn anyway.
        rest.push(...added.filter((_, index) => failing[index].wholeAt > failing[failed].at));
        say(
          `failover ${talk + 1}: ${failing.map(({ voice, delayMs }) => `${voice} ${Math.round(delayMs)}`).join(", ")} ms`,
        );
      }
      return [
        summary("voice.failover.oneSegment.max", "ms", one, { percentile: 100 }),
        summary("voice.failover.rest.p95", "ms", rest, { percentile: 95 }),
      ];
    });
  } finally {
    await model.stop();
  }
}

/** How long a fan listens to one reply. */
const listeningMs = tokensOf(answerTo("1000")).length * listenedTokenMs;

/** Lines `voice.crowd.*`: the processor's time of the server with and without the voice. */
export async function measureCrowd({ node, summary, say, rounds = 3 }) {
  // Each fan hears sentences that no other hears, at the pace at which a person listens.
  const model = await startStandInModel({
    firstTokenMs: 200,
    tokenMs: listenedTokenMs,
    answer: answerTo,
  });
  try {
    return await withApplication({ node, modelUrl: model.url, inspected: true }, async ({ url, inspectorUrl }) => {
      const inspector = await openInspector(inspectorUrl);
      const cost = async (voice, first) => {
        let scores = 0;
        const usage = () => inspector.evaluate("process.cpuUsage()");
        const [before, beganAt] = [await usage(), performance.now()];
        await Promise.all(
          Array.from({ length: fans }, (_, fan) =>
            readReply(url, {
              text: `話して ${first + fan}`,
              voice,
              onPart: (part) => void (part.data?.speech?.form === "score" && (scores += 1)),
            }),
          ),
        );
        const [after, elapsedMs] = [await usage(), performance.now() - beganAt];
        const busyMs = (after.user + after.system - before.user - before.system) / 1000;
        say(
          `${fans} fans for ${Math.round(elapsedMs / 1000)} s ${voice ? `with ${scores} scores` : "without voice"}: ` +
            `${(busyMs / 1000).toFixed(1)} s of the processor`,
        );
        if (voice && scores < fans * sentences.length) throw new Error(`Only ${scores} sentences were spoken.`);
        return busyMs;
      };
      await cost(true, 1_000);
      const [added, silent] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        silent.push((100 * (await cost(false, 2_000 + round * 2_000))) / listeningMs);
        added.push((100 * (await cost(true, 3_000 + round * 2_000))) / listeningMs - silent.at(-1));
      }
      inspector.close();
      return [{ ...summary("voice.crowd.cpu", "%", added), reference: Math.round(Math.max(...silent)) }];
    });
  } finally {
    await model.stop();
  }
}
