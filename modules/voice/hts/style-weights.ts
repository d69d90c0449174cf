import { pdfTable, styleNames, type Model, type StyleName } from "./voice";

/** How much of each style is in the voice; only the proportions count. */
export type StyleWeights = Readonly<Partial<Record<StyleName, number>>>;

/** Weights as a list whose sum is 1, without the styles that add nothing. Throws if there is no positive weight. */
export function normalisedWeights(weights: StyleWeights): [style: StyleName, weight: number][] {
  const used = styleNames.flatMap((style): [StyleName, number][] => {
    const weight = weights[style] ?? 0;
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`The weight of style ${style} is ${weight}`);
    return weight > 0 ? [[style, weight]] : [];
  });
  const sum = used.reduce((total, [, weight]) => total + weight, 0);
  if (sum === 0) throw new RangeError("A voice needs a style with a weight above 0");
  return used.map(([style, weight]) => [style, weight / sum]);
}

export type PdfMixer = (tree: number, pdf: number, target: Float64Array, at: number) => void;

/**
 * Interpolation between styles: means, variances and voicing weights are the weighted sums of those of the styles
 * (Yoshimura et al., J. Acoust. Soc. Jpn (E) 21(4), 2000). `pdf` counts from 1.
 */
export function pdfMixer(model: Model, weights: readonly [StyleName, number][]): PdfMixer {
  const { width } = model;
  const used: readonly (readonly [StyleName, number])[] = model.common ? [["normal", 1]] : weights;
  const sources = used.map(([style, weight]) => ({ table: pdfTable(model, style), weight }));
  return (tree, pdf, target, at) => {
    target.fill(0, at, at + width);
    for (const { table, weight } of sources) {
      if (pdf > table.counts[tree]!) throw new Error(`Voice: PDF ${pdf} is missing in ${model.pdfKey}`);
      const from = table.treeStart[tree]! + (pdf - 1) * width;
      const { values } = table;
      for (let index = 0; index < width; index++) target[at + index]! += weight * values[from + index]!;
    }
  };
}
