import { createServer } from "node:http";

/**
 * A language model's server that answers as documented by OpenAI (chat completions, streamed), for benchmarks and
 * journeys. What it does is decided by the newest message: `[[down]]`, `[[slow]]`, `[[cut]]`, `[[garbage]]`,
 * `[[endless]]`, `[[long]]`; anything else gets `answer`.
 *
 * Each token leaves at a time of its own: the first `firstTokenMs` after the request, the others `tokenMs` apart.
 * `onToken(index, at)` hears when (performance.now()).
 */
export async function startStandInModel({
  firstTokenMs = 200,
  tokenMs = 20,
  answer = defaultAnswer,
  onToken = () => {},
} = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      if (request.method !== "POST" || !request.url.endsWith("/chat/completions")) {
        response.writeHead(404).end();
        return;
      }
      const asked = JSON.parse(body);
      requests.push({ body: asked, authorization: request.headers.authorization ?? null });
      void reply(asked, request, response, { firstTokenMs, tokenMs, answer, onToken });
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    /** For LLM_BASE_URL. */
    url: `http://127.0.0.1:${server.address().port}/v1`,
    requests,
    stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

const defaultAnswer =
  "[happy:0.6]こんにちは、今日も来てくれてありがとう。[gesture:nod]外はもう寒いから、あたたかいものを飲みながら、ゆっくり話そうね。最近、何かうれしいことはあった？";
const longAnswer = Array.from(
  { length: 12 },
  (_, i) => `これは${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"][i]}番目の話です。`,
).join("");

/** Two or three characters a token, as models cut Japanese. */
export function tokensOf(text) {
  return text.match(/[\s\S]{1,3}/gu) ?? [];
}

async function reply(asked, request, response, { firstTokenMs, tokenMs, answer, onToken }) {
  const said = String(asked.messages.at(-1)?.content?.[0]?.text ?? asked.messages.at(-1)?.content ?? "");
  if (said.includes("[[down]]")) {
    response
      .writeHead(500, { "content-type": "application/json" })
      .end('{"error":{"message":"The server had an error","type":"server_error"}}');
    return;
  }
  if (said.includes("[[garbage]]")) {
    response
      .writeHead(200, { "content-type": "text/event-stream" })
      .end("data: {not json at all\n\ndata: \u0000\u0001\n\n");
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.flushHeaders();
  let open = true;
  response.on("close", () => (open = false));
  const text = said.includes("[[long]]") ? longAnswer : typeof answer === "function" ? answer(said) : answer;
  const tokens = tokensOf(text);
  const begin = performance.now();
  const wait = (until) => new Promise((resolve) => setTimeout(resolve, Math.max(0, until - performance.now())));
  const write = (delta, finish = null) =>
    response.write(
      `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: asked.model, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  const pace = said.includes("[[long]]") ? Math.max(tokenMs, 60) : said.includes("[[endless]]") ? 5 : tokenMs;
  for (let index = 0; open; index += 1) {
    await wait(begin + firstTokenMs + index * pace);
    if (!open) return;
    if (said.includes("[[slow]]") && index === 2) {
      await new Promise((resolve) => response.on("close", resolve));
      return;
    }
    if (said.includes("[[cut]]") && index === 4) return void response.destroy();
    if (said.includes("[[endless]]")) {
      write({ content: "まだまだ続くよ。" });
      continue;
    }
    if (index >= tokens.length) break;
    onToken(index, performance.now());
    write(index === 0 ? { role: "assistant", content: tokens[0] } : { content: tokens[index] });
  }
  write({}, "stop");
  response.write(
    `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: asked.model, choices: [], usage: { prompt_tokens: 50, completion_tokens: tokens.length, total_tokens: 50 + tokens.length } })}\n\n`,
  );
  response.end("data: [DONE]\n\n");
}
