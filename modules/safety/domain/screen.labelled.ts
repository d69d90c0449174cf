/** What a test sentence is; written and labelled by us, beside the rules, so the figures say what is covered and not how the field looks. */
export type Labelled = [text: string, label: "self-harm" | "sexual" | "sexual-minors" | "threat" | "none"];
