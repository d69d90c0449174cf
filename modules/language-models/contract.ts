/** What the page says of the model in one line. */
export type ModelNotice = { scripted: boolean; provider: string; modelId: string };

/** Codes of the errors a language model throws. */
export const languageModelErrors = {
  refusedKey: "language-models.key-refused",
  notFound: "language-models.model-not-found",
  invalidRequest: "language-models.request-refused",
  rateLimited: "language-models.rate-limited",
  unreachable: "language-models.unreachable",
  failed: "language-models.provider-failed",
  garbled: "language-models.garbled-answer",
  cutOff: "language-models.cut-off",
  silent: "language-models.silent",
  endless: "language-models.endless",
  empty: "language-models.empty-answer",
} as const;
