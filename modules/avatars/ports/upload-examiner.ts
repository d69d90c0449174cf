import type { LicencePolicy } from "../inspection/licence/licence-policy";
import type { ReportCard, ScanFinding } from "../inspection/scan-vrm";

export type UploadVerdict =
  | { accepted: false; findings: ScanFinding[]; card: ReportCard | null }
  | {
      accepted: true;
      findings: ScanFinding[];
      card: ReportCard;
      licence: LicencePolicy;
      served: Uint8Array;
      lowDetail: Uint8Array;
      mended: string[];
    };

/** Looks at a file from a stranger. Never rejects for what the file contains; rejects when it was interrupted. */
export type UploadExaminer = (file: string, options: { signal?: AbortSignal }) => Promise<UploadVerdict>;
