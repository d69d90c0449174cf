// In a thread of its own: a stand-in whose tokens carry the time at which they leave, a sentence each twelve of them.
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const { tokens, tokenMs } = workerData;

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    let index = 0;
    const timer = setInterval(() => {
      if (index === tokens) {
        clearInterval(timer);
        response.end(
          `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\ndata: [DONE]\n\n`,
        );
        return;
      }
      index += 1;
      const content = `@${Date.now()}${index % 12 === 0 ? "." : ""} `;
      response.write(
        `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`,
      );
    }, tokenMs);
    response.on("close", () => clearInterval(timer));
  });
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
