/** What operators see of one vendor that was asked for words; never the words, the recording or who spoke. */
export type TranscriptionAttempt = {
  vendor: string;
  /** `silence`: nothing was said, or nothing that anyone said. */
  outcome: "words" | "silence" | "failed" | "cancelled";
  seconds: number;
};

export interface TranscriptionMeasures {
  attempted(attempt: TranscriptionAttempt): void;
}
