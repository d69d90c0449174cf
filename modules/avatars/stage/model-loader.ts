import { AppError } from "@modules/kernel";
import { VRMLoaderPlugin, VRMUtils, type VRM } from "@pixiv/three-vrm";
import { LoadingManager } from "three";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";

const timeLimitMs = 30_000;
/** The largest file that can be uploaded; nothing greater is worth waiting for. */
const sizeLimitBytes = 40 * 1024 * 1024;

/** Same origin, or a blob: of this page. */
export function isLoadableModelUrl(url: string, pageUrl: string): boolean {
  if (url.startsWith(`blob:${new URL(pageUrl).origin}/`)) return true;
  try {
    const resolved = new URL(url, pageUrl);
    return /^https?:$/.test(resolved.protocol) && resolved.origin === new URL(pageUrl).origin;
  } catch {
    return false;
  }
}

/** Whether a file may ask for this while it is read: its own bytes and the images inside it, nothing else. */
export function mayFetchWhileReading(url: string, modelUrl: string): boolean {
  return url.startsWith("blob:") || url === modelUrl;
}

/**
 * Fetches and reads a VRM. Nothing that the file names outside itself is requested.
 * Throws AppError: avatars.model-url-refused, avatars.model-unreachable, avatars.model-unreadable.
 */
export async function loadVrm(url: string, signal: AbortSignal): Promise<VRM> {
  if (!isLoadableModelUrl(url, location.href)) {
    throw new AppError({ kind: "invalid", code: "avatars.model-url-refused", message: "A model must come from this site." });
  }
  const modelUrl = new URL(url, location.href).href;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]);
  const bytes = await fetchModel(modelUrl, limited);

  const manager = new LoadingManager();
  manager.setURLModifier((asked) => {
    if (mayFetchWhileReading(asked, modelUrl)) return asked;
    throw new AppError({ kind: "invalid", code: "avatars.model-reaches-outside", message: "The model refers to something outside its file." });
  });
  const loader = new GLTFLoader(manager);
  loader.setMeshoptDecoder(MeshoptDecoder);
  loader.register((parser) => new VRMLoaderPlugin(parser));

  let vrm: VRM | undefined;
  try {
    const gltf = await unlessAborted(loader.parseAsync(bytes, ""), limited);
    vrm = gltf.userData.vrm as VRM | undefined;
  } catch (cause) {
    throw unreadable(cause);
  }
  if (!vrm?.humanoid) throw unreadable(new Error("The file holds no VRM."));
  VRMUtils.removeUnnecessaryVertices(vrm.scene);
  VRMUtils.rotateVRM0(vrm);
  return vrm;
}

async function fetchModel(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { signal, mode: url.startsWith("blob:") ? "cors" : "same-origin" });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    if (Number(response.headers.get("content-length") ?? 0) > sizeLimitBytes) throw new Error("The file is too large.");
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > sizeLimitBytes) throw new Error("The file is too large.");
    return bytes;
  } catch (cause) {
    throw new AppError({
      kind: "unavailable",
      code: "avatars.model-unreachable",
      message: "The model could not be fetched.",
      cause,
    });
  }
}

function unreadable(cause: unknown): AppError {
  return new AppError({ kind: "invalid", code: "avatars.model-unreadable", message: "The file could not be read as a VRM.", cause });
}

function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
