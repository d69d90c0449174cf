// In a process of its own: scans and rewrites `original.vrm` in the folder argv[2], argv[3] times, and writes `served.vrm`
// beside it; one line of JSON on standard output.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// eslint-disable-next-line no-restricted-imports -- What is measured is behind the module's face.
import { scanVrm } from "../modules/avatars/inspection/scan-vrm.ts";
// eslint-disable-next-line no-restricted-imports -- The same.
import { EXAMINATION_LIMITS, examineInChild } from "../modules/avatars/rewriting/examination.ts";
// eslint-disable-next-line no-restricted-imports -- The same.
import { rewriteVrm } from "../modules/avatars/rewriting/rewrite-vrm.ts";

const [folder, runs] = [process.argv[2], Number(process.argv[3])];
const file = join(folder, "original.vrm");
const bytes = new Uint8Array(readFileSync(file));

const scanMs = [];
const rewriteMs = [];
const examineMs = [];
let rewritten;
for (let run = 0; run < runs; run += 1) {
  let at = performance.now();
  const { accepted, findings } = scanVrm(bytes);
  scanMs.push(performance.now() - at);
  if (!accepted) throw new Error(`The model is not accepted: ${JSON.stringify(findings)}`);
  at = performance.now();
  rewritten = await rewriteVrm(bytes);
  rewriteMs.push(performance.now() - at);
  at = performance.now();
  const examined = await examineInChild(file, {
    limits: EXAMINATION_LIMITS,
    onTrouble: (text) => process.stderr.write(`${text}\n`),
  });
  examineMs.push(performance.now() - at);
  if (!examined.accepted) throw new Error(`The model was refused: ${JSON.stringify(examined.findings)}`);
}
writeFileSync(join(folder, "served.vrm"), rewritten.vrm);
process.stdout.write(`${JSON.stringify({ scanMs, rewriteMs, examineMs, sizes: rewritten.sizes })}\n`);
