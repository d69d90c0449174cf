// In a thread of its own: a speech server as OpenAI documents it (`POST /v1/audio/speech`, `pcm`). Each sound is whole
// after `vendorMs`, and lasts as long as a person takes for the text. A message `"silent"` makes it answer nothing any
// more, `"well"` as before.
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const { vendorMs } = workerData;
const sampleRate = 24_000;
/** Seconds of sound a character. */
const pace = 0.12;
let silent = false;
parentPort.on("message", (state) => (silent = state === "silent"));

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    if (silent) return;
    const sound = toneOf(JSON.parse(body).input.length * pace);
    setTimeout(() => response.writeHead(200, { "content-type": "audio/pcm" }).end(sound), vendorMs);
  });
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));

function toneOf(seconds) {
  const samples = new Int16Array(Math.round(seconds * sampleRate));
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = 8_000 * Math.sin((2 * Math.PI * 220 * index) / sampleRate);
  }
  return Buffer.from(samples.buffer);
}
