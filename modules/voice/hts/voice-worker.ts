import { VoiceDesk } from "./voice-desk";
import type { FetchPart } from "./voice-parts";
import type { FromVoiceWorker, ToVoiceWorker } from "./worker-protocol";

/** The part of a worker's global scope that is used here; the compiler is given the types of pages, not of workers. */
type WorkerScope = {
  onmessage: ((event: MessageEvent<ToVoiceWorker>) => void) | null;
  postMessage(message: FromVoiceWorker, transfer: Transferable[]): void;
};

const scope = globalThis as unknown as WorkerScope;
const stylePatienceMs = 300;
const attempts = 3;

const channel = new MessageChannel();
const yielding: (() => void)[] = [];
channel.port1.onmessage = () => yielding.shift()?.();

const desk = new VoiceDesk({
  partsFrom: (baseUrl) => (file) => fetchPart(`${baseUrl}/${file}`),
  send: (message) => scope.postMessage(message, message.type === "chunk" ? [message.samples.buffer] : []),
  letMessagesIn: () =>
    new Promise((resolve) => {
      yielding.push(resolve);
      channel.port2.postMessage(null);
    }),
  stylePatience: () => new Promise((resolve) => setTimeout(resolve, stylePatienceMs)),
});

scope.onmessage = (event) => desk.receive(event.data);

/** A dropped connection is tried again; an answer of the server is final. */
async function fetchPart(url: string): ReturnType<FetchPart> {
  for (let attempt = 1; ; attempt++) {
    let response: Response;
    try {
      response = await fetch(url);
      if (response.ok) return await response.arrayBuffer();
    } catch (cause) {
      if (attempt === attempts) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 400 * attempt));
      continue;
    }
    throw new Error(`Voice part ${url}: status ${response.status}`);
  }
}
