// Runs in a worker thread under plain Node, straight from the repository: no TypeScript, no aliases.
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";

const output = "out.wav";
let compiling = null;

function compiled() {
  compiling ??= readFile(workerData.wasmFile).then((bytes) => WebAssembly.compile(bytes));
  return compiling;
}

/** One run of the program on a small file system of its own; its memory goes with the instance. */
async function synthesize({ text, voice, stretch }) {
  const module = await compiled();
  const stdin = new OpenFile(new File([]));
  const stdout = new File([]);
  const stderr = new File([]);
  const folder = new PreopenDirectory("/w", new Map());
  const args = ["flite", "-voice", voice, "-psdur", "--setf", `duration_stretch=${stretch.toFixed(4)}`];
  // The text must be ASCII: the shim measures arguments in characters, not in bytes.
  args.push("-t", text, "-o", `/w/${output}`);
  const wasi = new WASI(args, [], [stdin, new OpenFile(stdout), new OpenFile(stderr), folder], { debug: false });
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
  const code = wasi.start(instance);
  const wav = folder.dir.contents.get(output)?.data;
  if (code !== 0 || !wav || wav.length === 0) {
    throw new Error(`flite ended with code ${code}: ${new TextDecoder().decode(stderr.data).slice(0, 200)}`);
  }
  return { wav: Uint8Array.from(wav), timings: new TextDecoder().decode(stdout.data) };
}

parentPort.on("message", async ({ id, request }) => {
  try {
    if (request === "warm") {
      await compiled();
      parentPort.postMessage({ id, result: null });
      return;
    }
    const result = await synthesize(request);
    parentPort.postMessage({ id, result }, [result.wav.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
