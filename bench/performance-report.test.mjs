import { describe, expect, it } from "vitest";
import { figuresFrom, performanceReport } from "./performance-report.mjs";

const line = (metric, value, more = {}) =>
  JSON.stringify({ metric, value, unit: "ms", runs: 5, min: value, max: value, ...more });
const machine = [["Node", "v24"]];
const report = (figures) => performanceReport({ figures, machine, measuredOn: "2026-01-02" });
const rowOf = (text, metric) => text.split("\n").find((row) => row.startsWith(`| ${metric} |`));

describe("the report of the figures", () => {
  it("reads figures among what npm writes, the last of each", () => {
    const text = `\n> oshaberi@0.1.0 bench\n\n${line("a", 1)}\n${line("b", 2)}\r\n${line("a", 3)}\n`;
    expect(figuresFrom(text).map(({ metric, value }) => [metric, value])).toEqual([
      ["b", 2],
      ["a", 3],
    ]);
  });

  it.each(["{", '{"metric":"a"}', '{"value":1}', '{"metric":"a","value":"fast"}'])("refuses %s", (broken) => {
    expect(() => figuresFrom(`${line("a", 1)}\n${broken}`)).toThrow(/^Line 2/);
  });

  it("says which goals are met and which are missed", () => {
    const text = report(figuresFrom([line("voice.score.p95", 5), line("talk.stop.p95", 200.1)].join("\n")));
    expect(rowOf(text, "voice.score.p95")).toMatch(/\| ≤ 5 \| 5 ms \|.*\| met \|$/);
    expect(rowOf(text, "talk.stop.p95")).toMatch(/\| ≤ 200 \| 200.1 ms \|.*\| \*\*missed\*\* \|$/);
    expect(text).toContain("1 of 2 goals are met; missed: talk.stop.p95.");
  });

  it("hides neither what has no goal nor what was not measured", () => {
    const text = report(figuresFrom(line("voice.load.node", 12.5, { reference: 10, ratio: 1.25 })));
    expect(rowOf(text, "voice.load.node")).toBe("| voice.load.node | – | 12.5 ms | 10 | 1.25 | 5 | 12.5 | 12.5 | – |");
    expect(text).toMatch(/^Not measured: .*page\.js\.talk.*$/m);
  });

  it("does not let a goal that is a lower bound be met from below", () => {
    expect(report(figuresFrom(line("page.paint.stageHeld", 80)))).toContain("missed: page.paint.stageHeld.");
  });
});
