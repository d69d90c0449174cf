import "server-only";

export { helpCardFor } from "./domain/help-card";
export { screen } from "./domain/screen";
export type { HelpCard, HelpContact, RefusalCategory, ScreenRequest, Severity, Verdict } from "./contract";
