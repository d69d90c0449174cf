import type { ChildProcess, SpawnOptions } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "@modules/kernel";
import type { LicencePolicy } from "../inspection/licence/licence-policy";
import { LIMITS } from "../inspection/limits";
import type { ReportCard, ScanFinding, ScanResult } from "../inspection/scan-vrm";
import type { ExaminationReport, ExaminationRequest } from "./examination-child";
import type { Mend } from "./mesh-mends";

export type ExaminedUpload =
  | { accepted: false; findings: ScanFinding[]; card: ReportCard | null }
  | {
      accepted: true;
      findings: ScanFinding[];
      card: ReportCard;
      licence: LicencePolicy;
      served: Uint8Array;
      lowDetail: Uint8Array;
      mended: Mend[];
    };

export type ExaminationLimits = {
  /** Resident set of the child process, everything in it. */
  memoryBytes: number;
  milliseconds: number;
};

/** The largest model that the scan accepts takes about half of either. */
export const EXAMINATION_LIMITS: ExaminationLimits = { memoryBytes: 1024 * 1024 * 1024, milliseconds: 60_000 };
/** V8's own heap, in megabytes; pictures, meshes and WebAssembly lie outside it. */
const HEAP_MEGABYTES = 384;
/** A child that has not got ready by then never will, whatever the file holds. */
const READY_WITHIN_MS = 30_000;

/**
 * Scans and rewrites one file in a process of its own. A worker thread would not do: `resourceLimits` bound V8's heap
 * alone (measured: under a limit of 80 MB a thread took and held 1 GB of WebAssembly memory), a picture that unpacks in libvips or a WebAssembly memory takes the whole server with it, a thread caught in
 * native code cannot be terminated, and a crash there ends everything. A child can always be killed, gives its memory back
 * to the machine, has no environment (no secrets) and, by Node's permission model, may write no file and start no program.
 *
 * Never rejects for what the file holds. Rejects with the signal's reason when aborted, and with AppError "unavailable"
 * when there is no file or no child could be started.
 */
export async function examineInChild(
  file: string,
  {
    signal,
    limits,
    onTrouble,
  }: { signal?: AbortSignal | undefined; limits: ExaminationLimits; onTrouble(text: string): void },
): Promise<ExaminedUpload> {
  signal?.throwIfAborted();
  const child = await startChild();
  let scanned: ScanResult | null = null;
  let rewritten: Extract<ExaminationReport, { step: "rewritten" }> | null = null;
  let refused: ScanFinding | null = null;
  let noFile: string | null = null;
  let ready = false;
  let limit = "";
  let said = "";

  const stop = () => child.kill("SIGKILL");
  const end = (reason: string) => {
    limit ||= reason;
    stop();
  };
  let timer = setTimeout(() => end("start"), READY_WITHIN_MS);
  signal?.addEventListener("abort", stop, { once: true });
  // It may have come while the child was starting.
  if (signal?.aborted) stop();
  child.stderr?.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  child.stdio[3]?.on("data", (chunk: Buffer) => (limit ||= chunk.toString()));
  child.on("message", (report: ExaminationReport) => {
    if (report.step === "ready") {
      ready = true;
      clearTimeout(timer);
      // The child's own watch is the first to act; this one is for a child that is stopped as a whole.
      timer = setTimeout(() => end("time"), limits.milliseconds + 1000);
    } else if (report.step === "scanned") scanned = report.result;
    else if (report.step === "rewritten") rewritten = report;
    else if (report.step === "no-file") noFile = report.trouble;
    else {
      refused = report.finding;
      if (report.trouble) onTrouble(report.trouble);
    }
  });
  const request: ExaminationRequest = { file, mostBytes: LIMITS.fileBytes, ...limits };
  const ending = new Promise<{ signal: string | null; error?: Error }>((resolve) => {
    child.once("error", (error) => resolve({ signal: null, error }));
    // "close", not "exit": by then everything that the child said has arrived.
    child.once("close", (_code, endedBy) => resolve({ signal: endedBy }));
  });
  child.send(request, () => {});
  const { signal: endedBy, error } = await ending;
  clearTimeout(timer);
  signal?.removeEventListener("abort", stop);
  signal?.throwIfAborted();
  if (noFile !== null || (!ready && limit !== "memory")) throw notExamined(noFile ?? (error ? String(error) : said));

  const verdict = scanned as ScanResult | null;
  const written = rewritten as Extract<ExaminationReport, { step: "rewritten" }> | null;
  if (verdict && !verdict.accepted) return { accepted: false, findings: verdict.findings, card: verdict.card };
  const findings = verdict?.findings ?? [];
  const card = verdict?.card ?? null;
  if (written && card && verdict?.licence) {
    const { served, lowDetail, mended } = written;
    return { accepted: true, findings, card, licence: verdict.licence, served, lowDetail, mended };
  }
  if (!refused && !limit) onTrouble(`The examination ended without a word (${endedBy ?? "no signal"}): ${said}`);
  return { accepted: false, findings: [...findings, refused ?? findingForEnd(limit, said, endedBy)], card };
}

function findingForEnd(limit: string, said: string, endedBy: string | null): ScanFinding {
  const finding = (rule: string): ScanFinding => ({ rule, severity: "refuse", place: "glTF" });
  if (limit === "time") return finding("file-takes-too-long");
  // Killed by nobody of ours: the system was out of memory.
  if (limit === "memory" || endedBy === "SIGKILL" || /out of memory|allocation failed/i.test(said))
    return finding("file-takes-too-much-memory");
  return finding("file-cannot-be-read");
}

function notExamined(cause: string): AppError {
  return new AppError({
    kind: "unavailable",
    code: "avatars.examination-failed",
    message: "The model could not be examined. Try again later.",
    cause: new Error(cause),
  });
}

async function startChild(): Promise<ChildProcess> {
  const { spawn } = await import("node:child_process");
  // Runs from the repository as it is; bundlers must not see it.
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "modules", "avatars", "rewriting");
  const options: SpawnOptions = {
    // Empty, whatever the type wants: what reads hostile files shall know no secret.
    env: {} as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "pipe", "pipe", "ipc"],
    serialization: "advanced",
    windowsHide: true,
  };
  const settings = [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    "--permission",
    "--allow-fs-read=*",
    "--allow-addons",
    "--allow-worker",
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    `--import=${pathToFileURL(join(folder, "typescript-imports.mjs")).href}`,
    join(folder, "examination-child.ts"),
  ];
  // Called indirectly: a bundler that recognises `spawn(…)` would look for the file.
  return Reflect.apply(spawn, undefined, [process.execPath, settings, options]) as ChildProcess;
}
