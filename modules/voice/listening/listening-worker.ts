import { ListeningDesk } from "./listening-desk";
import type { FromListeningWorker, MicrophonePortion, ToListeningWorker } from "./listening-protocol";

/** The part of a worker's global scope that is used here; the compiler is given the types of pages, not of workers. */
type WorkerScope = {
  onmessage: ((event: MessageEvent<ToListeningWorker>) => void) | null;
  postMessage(message: FromListeningWorker, transfer: Transferable[]): void;
};

const scope = globalThis as unknown as WorkerScope;
const desk = new ListeningDesk(
  (message) => scope.postMessage(message, message.type === "recording" ? [message.wav] : []),
  () => performance.timeOrigin + performance.now(),
);
let microphone: MessagePort | null = null;

scope.onmessage = ({ data }) => {
  if (data.type === "microphone" || data.type === "microphone-closed") {
    microphone?.close();
    microphone = null;
  }
  desk.receive(data);
  if (data.type !== "microphone") return;
  microphone = data.port;
  microphone.onmessage = (event: MessageEvent<MicrophonePortion>) => desk.hear(event.data);
};
