// The process that reads one uploaded file and ends. Started by `examination.ts` under plain Node.
import { open } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import type { ScanFinding, ScanResult } from "../inspection/scan-vrm";
import type { Mend } from "./mesh-mends";

export type ExaminationRequest = { file: string; mostBytes: number; memoryBytes: number; milliseconds: number };
export type ExaminationReport =
  | { step: "ready" }
  | { step: "scanned"; result: ScanResult }
  | { step: "refused"; finding: ScanFinding; trouble: string | null }
  | { step: "rewritten"; served: Uint8Array; lowDetail: Uint8Array; mended: Mend[] }
  | { step: "no-file"; trouble: string };

const tell = (report: ExaminationReport) =>
  new Promise<void>((resolve, reject) => {
    process.send?.(report, undefined, {}, (error) => (error ? reject(error) : resolve()));
  });

async function examine({ file, mostBytes, memoryBytes, milliseconds }: ExaminationRequest): Promise<void> {
  // People who talk come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const watch = new Worker(new URL("./examination-watch.mjs", import.meta.url), {
    workerData: { memoryBytes, parent: process.ppid },
    // Not this process's hooks for TypeScript.
    execArgv: [],
  });
  await new Promise((resolve, reject) => watch.once("online", () => resolve(null)).once("error", reject));
  const { scanVrm } = await import("../inspection/scan-vrm");
  await tell({ step: "ready" });
  watch.postMessage(Date.now() + milliseconds);

  let bytes: Uint8Array;
  try {
    bytes = await beginningOf(file, mostBytes + 1);
  } catch (error) {
    return tell({ step: "no-file", trouble: String(error) });
  }
  const result = scanVrm(bytes);
  await tell({ step: "scanned", result });
  if (!result.accepted) return;
  try {
    const { rewriteVrm } = await import("./rewrite-vrm");
    const { vrm, lowDetail, mended } = await rewriteVrm(bytes);
    await tell({ step: "rewritten", served: vrm, lowDetail, mended });
  } catch (error) {
    await tell({ step: "refused", ...findingFor(error) });
  }
}

/** A file that is too long is not read to its end; the scan refuses it by its length. */
async function beginningOf(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const bytes = new Uint8Array(Math.min((await handle.stat()).size, most));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

function findingFor(error: unknown): { finding: ScanFinding; trouble: string | null } {
  const refused = (rule: string, place: string, trouble: string | null) => ({
    finding: { rule, severity: "refuse" as const, place },
    trouble,
  });
  const details = error instanceof Error && "details" in error ? (error.details as Record<string, unknown>) : {};
  if (typeof details["rule"] === "string" && typeof details["place"] === "string")
    return refused(details["rule"], details["place"], null);
  if (error instanceof RangeError && /allocation|array length/i.test(error.message))
    return refused("file-takes-too-much-memory", "glTF", null);
  return refused(
    "file-cannot-be-read",
    "glTF",
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}

process.once("message", (request: ExaminationRequest) => {
  void examine(request).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exit(1);
    },
  );
});
