import { goalFor, goals } from "./goals.mjs";

/** The figures among the lines of a run; a figure measured twice counts as measured last. Throws for a broken line. */
export function figuresFrom(text) {
  const figures = new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    // npm writes its own lines between them.
    if (!line.startsWith("{")) continue;
    const figure = parsed(line, index + 1);
    figures.delete(figure.metric);
    figures.set(figure.metric, figure);
  }
  return [...figures.values()];
}

function parsed(line, number) {
  let figure;
  try {
    figure = JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is no JSON: ${line.slice(0, 80)}`);
  }
  if (typeof figure.metric !== "string" || typeof figure.value !== "number") {
    throw new Error(`Line ${number} is no figure: ${line.slice(0, 80)}`);
  }
  return figure;
}

/** The whole of docs/performance.md. `machine` is a list of `[name, description]`. */
export function performanceReport({ figures, machine, measuredOn }) {
  const judged = figures.map((figure) => ({ ...figure, goal: goalFor(figure) }));
  const withGoal = judged.filter(({ goal }) => goal);
  const missed = withGoal.filter(({ goal }) => !goal.met);
  const unmeasured = Object.keys(goals).filter((metric) => !figures.some((figure) => figure.metric === metric));
  return [
    "# Performance",
    "",
    `Measured on ${measuredOn} with \`npm run bench\` on the production build, and written by \`npm run bench:report\`;`,
    "how each figure comes about stands in `bench/README.md`. Medians, unless the name says otherwise (p95, p99).",
    "A reference is the other side measured in the same run; it is what the figure is to be compared with, since a shared",
    "machine is now faster, now slower.",
    "",
    `${withGoal.length - missed.length} of ${withGoal.length} goals are met` +
      (missed.length > 0 ? `; missed: ${missed.map(({ metric }) => metric).join(", ")}.` : "."),
    ...(unmeasured.length > 0 ? [`Not measured: ${unmeasured.join(", ")}.`] : []),
    "",
    "## The machine",
    "",
    ...table([["what", "which"], ...machine]),
    "",
    "## Figures",
    "",
    ...table([
      ["metric", "goal", "value", "reference", "ratio", "runs", "min", "max", "goal met"],
      ...judged.map((figure) => [
        figure.metric,
        figure.goal?.text ?? "–",
        `${figure.value} ${figure.unit === "–" ? "" : figure.unit}`.trim(),
        shown(figure.reference),
        shown(figure.ratio),
        shown(figure.runs),
        shown(figure.min),
        shown(figure.max),
        figure.goal ? (figure.goal.met ? "met" : "**missed**") : "–",
      ]),
    ]),
    "",
  ].join("\n");
}

const shown = (value) => (value === undefined || value === null ? "–" : String(value));

function table([head, ...rows]) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)];
}
