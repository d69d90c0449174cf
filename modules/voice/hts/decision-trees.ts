import { compilePattern, quotedPatterns, type LabelPattern } from "./label-pattern";

/** A binary tree that leads from a label to one PDF (1-based). Positive child: row; negative child: minus the PDF. */
export type DecisionTree = {
  /** The state it decides, from 2 as in the file. */
  readonly state: number;
  readonly question: Int32Array;
  readonly no: Int32Array;
  readonly yes: Int32Array;
};

/**
 * All questions of a voice. Streams ask many of the same questions, so equal pattern lists are one question, and an
 * answer is kept until another label is asked about.
 */
export class QuestionBook {
  private readonly patterns: (readonly LabelPattern[])[] = [];
  private readonly idByPatterns = new Map<string, number>();
  private readonly compiled = new Map<string, LabelPattern>();
  private label = "";
  /** 0 unknown, 1 no, 2 yes. */
  private answers = new Uint8Array(0);

  add(patterns: readonly string[]): number {
    const key = patterns.join("\n");
    const known = this.idByPatterns.get(key);
    if (known !== undefined) return known;
    const id = this.patterns.length;
    this.patterns.push(patterns.map((pattern) => this.compile(pattern)));
    this.idByPatterns.set(key, id);
    return id;
  }

  ask(label: string): void {
    if (this.answers.length !== this.patterns.length) this.answers = new Uint8Array(this.patterns.length);
    else this.answers.fill(0);
    this.label = label;
  }

  holds(question: number): boolean {
    const known = this.answers[question]!;
    if (known !== 0) return known === 2;
    const label = this.label;
    const holds = this.patterns[question]!.some((matches) => matches(label));
    this.answers[question] = holds ? 2 : 1;
    return holds;
  }

  private compile(pattern: string): LabelPattern {
    let matches = this.compiled.get(pattern);
    if (!matches) {
      matches = compilePattern(pattern);
      this.compiled.set(pattern, matches);
    }
    return matches;
  }
}

/** The PDF (1-based) of the label that the book was last asked about. */
export function walkTree(tree: DecisionTree, book: QuestionBook): number {
  const { question, no, yes } = tree;
  let row = 0;
  do {
    row = book.holds(question[row]!) ? yes[row]! : no[row]!;
  } while (row > 0);
  return -row;
}

export type TreeBlock = { readonly trees: readonly DecisionTree[]; readonly questionCount: number };

/** Reads a tree block of a voice: lines `QS name { patterns }`, then trees `{*}[state]` with rows `id question no yes`. */
export function parseTrees(text: string, book: QuestionBook): TreeBlock {
  const questions = new Map<string, number>();
  const trees: DecisionTree[] = [];
  // A leaf alone is asked as a question that always holds, so that walking needs no second case.
  const always = book.add(["*"]);
  const lines = text.split("\n").map((line) => line.trim());
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === "") continue;
    const question = /^QS\s+(\S+)\s*\{(.*)\}$/.exec(line);
    if (question) {
      questions.set(question[1]!, book.add(quotedPatterns(question[2]!)));
      continue;
    }
    const heading = /^\{\*\}\[(\d+)\]$/.exec(line);
    if (!heading) throw new Error(`Voice file: unexpected line in a tree block: ${line}`);
    const state = Number(heading[1]);
    while (lines[at + 1] === "") at++;
    const next = lines[++at] ?? "";
    if (next !== "{") {
      const leaf = childOf(next, new Map());
      trees.push({ state, question: Int32Array.of(always), no: Int32Array.of(leaf), yes: Int32Array.of(leaf) });
      continue;
    }
    const rows: string[][] = [];
    for (at++; lines[at] !== "}"; at++) {
      const row = lines[at];
      if (row === undefined) throw new Error("Voice file: a tree is not closed");
      if (row !== "") rows.push(row.split(/\s+/));
    }
    trees.push(treeOf(state, rows, questions));
  }
  return { trees, questionCount: questions.size };
}

function treeOf(state: number, rows: readonly string[][], questions: ReadonlyMap<string, number>): DecisionTree {
  const rowById = new Map(rows.map((row, index) => [row[0]!, index]));
  if (rowById.get("0") !== 0) throw new Error("Voice file: a tree does not begin with row 0");
  const tree = {
    state,
    question: new Int32Array(rows.length),
    no: new Int32Array(rows.length),
    yes: new Int32Array(rows.length),
  };
  rows.forEach(([, name, no, yes], index) => {
    const question = questions.get(name ?? "");
    if (question === undefined) throw new Error(`Voice file: unknown question ${name}`);
    tree.question[index] = question;
    tree.no[index] = childOf(no ?? "", rowById);
    tree.yes[index] = childOf(yes ?? "", rowById);
  });
  return tree;
}

function childOf(text: string, rowById: ReadonlyMap<string, number>): number {
  const leaf = /^"[^"]*?(\d+)"$/.exec(text);
  if (leaf) return -Number(leaf[1]);
  const row = rowById.get(text);
  // Row 0 is the root and nobody's child; walking relies on children being non-zero.
  if (row === undefined || row === 0) throw new Error(`Voice file: bad child of a tree row: ${text}`);
  return row;
}
