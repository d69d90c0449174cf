import { AppError } from "@modules/kernel";
import { VRMLoaderPlugin, VRMUtils, type VRM } from "@pixiv/three-vrm";
import type { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { meshDecoder } from "./mesh-decoding/mesh-decoder";
import { fetchModelBytes } from "./model-bytes";
import { sealedLoader } from "./sealed-loader";
import { trimModel } from "./trim-model";

const timeLimitMs = 30_000;

export type ModelRequest = {
  url: string;
  /** The file, when somebody has begun to fetch it already. */
  bytes?: Promise<ArrayBuffer>;
};

/**
 * Fetches and reads a VRM. Nothing that the file names outside itself is requested.
 * Throws AppError: avatars.model-url-refused, avatars.model-unreachable, avatars.model-unreadable.
 */
export async function loadVrm(request: ModelRequest, signal: AbortSignal): Promise<VRM> {
  // Not AbortSignal.timeout: the browser keeps such a signal, and what hangs on it, until the time is over.
  const tooLong = new AbortController();
  const timer = setTimeout(
    () => tooLong.abort(new DOMException("The model took too long.", "TimeoutError")),
    timeLimitMs,
  );
  try {
    return await readVrm(request, AbortSignal.any([signal, tooLong.signal]));
  } finally {
    clearTimeout(timer);
  }
}

async function readVrm(request: ModelRequest, limited: AbortSignal): Promise<VRM> {
  const modelUrl = new URL(request.url, location.href).href;
  const bytes = await unlessAborted(request.bytes ?? fetchModelBytes(modelUrl, limited), limited);

  const loader = sealedLoader(modelUrl);
  // Of its type this is all that the loader asks for.
  loader.setMeshoptDecoder(meshDecoder as unknown as Parameters<GLTFLoader["setMeshoptDecoder"]>[0]);
  loader.register((parser) => new VRMLoaderPlugin(parser));

  let vrm: VRM | undefined;
  let isPacked = false;
  try {
    const gltf = await unlessAborted(loader.parseAsync(bytes, ""), limited);
    vrm = gltf.userData.vrm as VRM | undefined;
    isPacked = /meshopt_compression/.test(String(gltf.parser.json.extensionsUsed));
  } catch (cause) {
    throw unreadable(cause);
  }
  // A file without `meta` loads in silence and holds no VRM.
  if (!vrm?.humanoid) throw unreadable(new Error("The file holds no VRM."));
  trimModel(vrm, isPacked);
  VRMUtils.rotateVRM0(vrm);
  return vrm;
}

/** Whatever went wrong on the way from a request to a figure, as an AppError. */
export function asModelError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError({
    kind: "unexpected",
    code: "avatars.model-failed",
    message: "The model could not be shown.",
    cause,
  });
}

function unreadable(cause: unknown): AppError {
  return new AppError({
    kind: "invalid",
    code: "avatars.model-unreadable",
    message: "The file could not be read as a VRM.",
    cause,
  });
}

function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
