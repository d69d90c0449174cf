// How many tests passed, failed and were skipped, from the JSON that the runners write.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./places.mjs";

export const unitReport = join(cacheFolder, "unit-tests.json");
export const integrationReport = join(cacheFolder, "integration-tests.json");
export const journeyReport = join(cacheFolder, "journeys.json");

export const noTests = () => ({ passed: 0, failed: 0, skipped: 0 });

export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    noTests(),
  );

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** A runner that wrote nothing broke before its first test: that is a failure, not silence. */
const broke = { passed: 0, failed: 1, skipped: 0 };

export function vitestCounts(file) {
  const report = read(file);
  if (!report) return broke;
  // A file that cannot be loaded has no tests to fail.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function playwrightCounts(file) {
  const report = read(file);
  if (!report) return broke;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + (expected + unexpected + flaky + skipped === 0 ? report.errors.length : 0),
    skipped,
  };
}
